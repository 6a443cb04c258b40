using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>Collects the entries of an <see cref="EntryTable"/>. One builder makes many tables in turn, so that its memory grows once.</summary>
internal sealed class EntryTableBuilder
{
    private readonly List<EntryPlace> places = [];
    private readonly List<int> categoryOf = [];
    private readonly DistinctTexts categories = new();
    private readonly TextColumnBuilder titles = new();
    private readonly TextColumnBuilder headings = new();
    private readonly TextColumnBuilder definitions = new();
    private readonly TextColumnBuilder openings = new();
    private readonly List<int> nameStarts = [0];
    private readonly TextColumnBuilder names = new();
    private readonly List<SensePolicy> policies = [];
    private readonly List<int> relatedStarts = [0];
    private readonly TextColumnBuilder related = new();
    private readonly ListColumnBuilder<ulong> joinKeys = new();
    private readonly List<ulong> keys = [];

    /// <summary>Appends an entry, and works out what can be worked out of it alone.</summary>
    /// <param name="entry">The entry, whose spans and lines are those of its block.</param>
    /// <param name="block">The block's text.</param>
    public void Add(Entry entry, ReadOnlySpan<char> block)
    {
        var text = block.Slice(entry.Span.Start, entry.Span.Length);
        places.Add(new EntryPlace(entry.Line - 1, entry.EndLine - 1, entry.Span.Start, entry.HeadingSpan.Length, entry.Span.Length, LineWidth.OfLast(text)));
        categoryOf.Add(entry.Category is { } category ? categories.Add(category) : EntryTable.NoCategory);
        titles.Add(entry.Title);
        headings.Add(entry.Heading);
        definitions.Add(entry.Definition);
        openings.Add(entry.Opening);
        var body = block[entry.HeadingSpan.End..entry.Span.End];
        var language = entry.Definition is null || EnglishText.Is(entry.Definition) ? SensePolicy.None : SensePolicy.Foreign;
        foreach (var name in entry.Names)
        {
            names.Add(name);
            policies.Add(SensePolicies.Of(name) | language | (RunningText.IsWrittenSmall(name, body) ? SensePolicy.WrittenSmall : 0));
        }

        nameStarts.Add(names.Count);
        foreach (var name in entry.Related) related.Add(name);
        relatedStarts.Add(related.Count);
        JoinKeys.AddTo(joinKeys, entry, CollectionsMarshal.AsSpan(policies)[^entry.Names.Length..]);
        joinKeys.Close();
        keys.Add(EntryKey.Of(entry, text));
    }

    /// <summary>The table of what was added; the builder is empty afterwards.</summary>
    public EntryTable Build()
    {
        var table = ToTable();
        foreach (var texts in (TextColumnBuilder[])[titles, headings, definitions, openings, names, related]) texts.Clear();
        foreach (var starts in (List<int>[])[nameStarts, relatedStarts]) starts.RemoveRange(1, starts.Count - 1);
        places.Clear();
        categoryOf.Clear();
        categories.Clear();
        policies.Clear();
        joinKeys.Clear();
        keys.Clear();
        return table;
    }

    private EntryTable ToTable() => new()
    {
        Places = Column.Of<EntryPlace>(CollectionsMarshal.AsSpan(places)),
        CategoryOf = Column.Of<int>(CollectionsMarshal.AsSpan(categoryOf)),
        Categories = categories.ToColumn(),
        Titles = titles.ToColumn(),
        Headings = headings.ToColumn(),
        Definitions = definitions.ToColumn(),
        Openings = openings.ToColumn(),
        NameStarts = Column.Of<int>(CollectionsMarshal.AsSpan(nameStarts)),
        Names = names.ToColumn(),
        Policies = Column.Of<SensePolicy>(CollectionsMarshal.AsSpan(policies)),
        RelatedStarts = Column.Of<int>(CollectionsMarshal.AsSpan(relatedStarts)),
        Related = related.ToColumn(),
        JoinKeys = joinKeys.ToColumn(),
        Keys = Column.Of<ulong>(CollectionsMarshal.AsSpan(keys)),
    };
}
