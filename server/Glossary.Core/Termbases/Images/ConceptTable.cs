using Glossary.Core.Columns;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>The concepts of an image by number, in the order of their first entries, and their senses by number, the likelier first.</summary>
internal sealed class ConceptTable
{
    /// <summary>The entries of each concept, ascending; never empty.</summary>
    public required ListColumn<int> Entries { get; init; }

    /// <summary>The concept of each entry.</summary>
    public required Column<int> ConceptOfEntry { get; init; }

    /// <summary>The senses by which each concept is named, in the order of its terms; those of words that are no name by themselves are left out.</summary>
    public required ListColumn<int> Senses { get; init; }

    /// <summary>What each sense is.</summary>
    public required Column<SenseRow> Rows { get; init; }

    /// <summary>How many concepts there are.</summary>
    public int Count => Entries.Length;

    /// <summary>Opens the table kept in an image.</summary>
    public static ConceptTable Read(IColumnSource source) => new()
    {
        Entries = ListColumn<int>.Read(source, "concept.entries"),
        ConceptOfEntry = source.Find<int>("entry.concept"),
        Senses = ListColumn<int>.Read(source, "concept.senses"),
        Rows = source.Find<SenseRow>("senses"),
    };

    /// <summary>Hands the table over to be kept.</summary>
    public void Write(IColumnSink sink)
    {
        Entries.Write(sink, "concept.entries");
        sink.Add("entry.concept", ConceptOfEntry);
        Senses.Write(sink, "concept.senses");
        sink.Add("senses", Rows);
    }
}

/// <summary>A concept and a text that may mean it.</summary>
/// <param name="Concept">The concept's number.</param>
/// <param name="Text">The number of a name, or the complement of the number of an entry whose title it is.</param>
/// <param name="Policy">How it is recognised.</param>
internal readonly record struct SenseRow(int Concept, int Text, SensePolicy Policy)
{
    /// <summary>The sense under a policy besides its own.</summary>
    public SenseRow With(SensePolicy policy) => this with { Policy = Policy | policy };
}
