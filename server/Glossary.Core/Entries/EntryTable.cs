using System.Collections.Immutable;
using Glossary.Core.Columns;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>The entries of an image, in columns; each becomes an <see cref="Entry"/> when it is asked for.</summary>
internal sealed class EntryTable
{
    /// <summary>The category of an entry that has none.</summary>
    public const int NoCategory = -1;

    /// <summary>Where each entry lies in its block.</summary>
    public required Column<EntryPlace> Places { get; init; }

    /// <summary>Each entry's category, as an index of <see cref="Categories"/>.</summary>
    public required Column<int> CategoryOf { get; init; }

    /// <summary>The categories, each once.</summary>
    public required TextColumn Categories { get; init; }

    public required TextColumn Titles { get; init; }

    public required TextColumn Headings { get; init; }

    /// <summary>The definitions; empty where an entry has none.</summary>
    public required TextColumn Definitions { get; init; }

    /// <summary>What stands for the definitions of entries that have none; empty where they have one, or no text either.</summary>
    public required TextColumn Openings { get; init; }

    /// <summary>Where each entry's names start among <see cref="Names"/>.</summary>
    public required Column<int> NameStarts { get; init; }

    public required TextColumn Names { get; init; }

    /// <summary>How each name is recognised, as far as its letters and the entry's own text tell.</summary>
    public required Column<SensePolicy> Policies { get; init; }

    /// <summary>Where each entry's related names start among <see cref="Related"/>.</summary>
    public required Column<int> RelatedStarts { get; init; }

    public required TextColumn Related { get; init; }

    /// <summary>The keys of which entries of one concept share at least one: see <see cref="JoinKeys"/>.</summary>
    public required ListColumn<ulong> JoinKeys { get; init; }

    /// <summary>The <see cref="EntryKey"/> of each entry.</summary>
    public required Column<ulong> Keys { get; init; }

    /// <summary>How many entries there are.</summary>
    public int Count => Places.Length;

    /// <summary>Opens the table kept in an image.</summary>
    public static EntryTable Read(IColumnSource source) => new()
    {
        Places = source.Find<EntryPlace>("entry.places"),
        CategoryOf = source.Find<int>("entry.category"),
        Categories = source.FindTexts("categories"),
        Titles = source.FindTexts("entry.titles"),
        Headings = source.FindTexts("entry.headings"),
        Definitions = source.FindTexts("entry.definitions"),
        Openings = source.FindTexts("entry.openings"),
        NameStarts = source.Find<int>("entry.names"),
        Names = source.FindTexts("names"),
        Policies = source.Find<SensePolicy>("names.policy"),
        RelatedStarts = source.Find<int>("entry.related"),
        Related = source.FindTexts("related"),
        JoinKeys = ListColumn<ulong>.Read(source, "entry.keys"),
        Keys = source.Find<ulong>("entry.identities"),
    };

    /// <summary>Hands the table over to be kept.</summary>
    public void Write(IColumnSink sink)
    {
        sink.Add("entry.places", Places);
        sink.Add("entry.category", CategoryOf);
        sink.Add("categories", Categories);
        sink.Add("entry.titles", Titles);
        sink.Add("entry.headings", Headings);
        sink.Add("entry.definitions", Definitions);
        sink.Add("entry.openings", Openings);
        sink.Add("entry.names", NameStarts);
        sink.Add("names", Names);
        sink.Add("names.policy", Policies);
        sink.Add("entry.related", RelatedStarts);
        sink.Add("related", Related);
        JoinKeys.Write(sink, "entry.keys");
        sink.Add("entry.identities", Keys);
    }

    /// <summary>A category out of <see cref="CategoryOf"/>; null for <see cref="NoCategory"/>.</summary>
    public string? CategoryAt(int category) => category == NoCategory ? null : Categories.ToString(category);

    /// <summary>A name by its number, or a title by the complement of its entry's.</summary>
    public string TextOf(int number) => number >= 0 ? Names.ToString(number) : Titles.ToString(~number);

    /// <summary>The line of an entry's heading, counted from 1.</summary>
    /// <param name="number">The entry's number.</param>
    /// <param name="line">The line that its block starts in, counted from 0.</param>
    public int LineOf(int number, int line) => line + Places[number].Line + 1;

    /// <summary>An entry.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="line">The line that its block starts in, counted from 0.</param>
    /// <param name="offset">Where in the file its block starts.</param>
    public Entry ToEntry(int number, int line, int offset)
    {
        var place = Places[number];
        return new Entry
        {
            Line = LineOf(number, line),
            EndLine = line + place.EndLine + 1,
            Heading = Headings.ToString(number),
            HeadingSpan = SpanOf(offset + place.Start, place.HeadingLength),
            Span = SpanOf(offset + place.Start, place.Length),
            Title = Titles.ToString(number),
            Names = Texts(Names, NameStarts, number),
            Category = CategoryAt(CategoryOf[number]),
            Related = Texts(Related, RelatedStarts, number),
            Definition = TextOrNull(Definitions, number),
            Opening = TextOrNull(Openings, number),
            LastLine = place.LastLine,
        };
    }

    /// <summary>What an entry says first; null where it says nothing.</summary>
    public string? TextAt(int number) => TextOrNull(Definitions, number) ?? TextOrNull(Openings, number);

    /// <summary>The definitions of the first entries that have one.</summary>
    public IEnumerable<string> FirstDefinitions(int most) => Enumerable.Range(0, Count).Select(Definitions.ToString).Where(definition => definition.Length > 0).Take(most);

    private static TextSpan SpanOf(int start, int length) =>
        start >= 0 && length >= 0 && length <= int.MaxValue - start ? new TextSpan(start, length) : throw new InvalidDataException("an entry lies in no text");

    private static string? TextOrNull(TextColumn texts, int number) => texts.ToString(number) is { Length: > 0 } text ? text : null;

    private static ImmutableArray<string> Texts(TextColumn texts, Column<int> starts, int number)
    {
        // A span lies within its column: numbers out of a damaged file ask for no memory.
        var (first, end) = (starts[number], starts[number + 1]);
        var found = ImmutableArray.CreateBuilder<string>(texts.Starts.Span[first..end].Length);
        for (var i = first; i < end; i++) found.Add(texts.ToString(i));
        return found.MoveToImmutable();
    }
}
