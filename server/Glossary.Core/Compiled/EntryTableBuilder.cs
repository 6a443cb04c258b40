using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Features;
using Glossary.Core.Terms;

namespace Glossary.Core.Compiled;

/// <summary>Collects the entries of an <see cref="EntryTable"/>.</summary>
internal sealed class EntryTableBuilder
{
    private readonly List<EntryPlace> places = [];
    private readonly List<int> categoryOf = [];
    private readonly Dictionary<string, int> categoryNumbers = new(StringComparer.Ordinal);
    private readonly TextColumnBuilder categories = new();
    private readonly TextColumnBuilder titles = new();
    private readonly TextColumnBuilder headings = new();
    private readonly TextColumnBuilder definitions = new();
    private readonly List<int> nameStarts = [0];
    private readonly TextColumnBuilder names = new();
    private readonly List<byte> writtenSmall = [];
    private readonly List<int> relatedStarts = [0];
    private readonly TextColumnBuilder related = new();
    private readonly ListColumnBuilder<ulong> joinKeys = new();
    private readonly List<ulong> textKeys = [];

    /// <summary>How many entries there are so far.</summary>
    public int Count => places.Count;

    /// <summary>Appends an entry, and works out what can be worked out of it alone.</summary>
    /// <param name="entry">The entry, whose spans and lines are those of its block.</param>
    /// <param name="block">The block's text.</param>
    public void Add(Entry entry, ReadOnlySpan<char> block)
    {
        places.Add(new EntryPlace(entry.Line - 1, entry.EndLine - 1, entry.Span.Start, entry.HeadingSpan.Length, entry.Span.Length));
        categoryOf.Add(entry.Category is { } category ? CategoryNumber(category) : EntryTable.NoCategory);
        titles.Add(entry.Title);
        headings.Add(entry.Heading);
        definitions.Add(entry.Definition);
        var body = block[entry.HeadingSpan.End..entry.Span.End];
        foreach (var name in entry.Names)
        {
            names.Add(name);
            writtenSmall.Add(RunningText.IsWrittenSmall(name, body) ? (byte)1 : (byte)0);
        }

        nameStarts.Add(names.Count);
        foreach (var name in entry.Related) related.Add(name);
        relatedStarts.Add(related.Count);
        JoinKeys.AddTo(joinKeys, entry);
        joinKeys.Close();
        textKeys.Add(KeyHash.Of(block.Slice(entry.Span.Start, entry.Span.Length)));
    }

    /// <summary>Appends entries of another table as they are.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">The first entry's number.</param>
    /// <param name="count">How many there are.</param>
    public void Add(EntryTable table, int first, int count)
    {
        textKeys.AddRange(table.TextKeys.Span.Slice(first, count));
        places.AddRange(table.Places.Span.Slice(first, count));
        titles.Add(table.Titles, first, count);
        headings.Add(table.Headings, first, count);
        definitions.Add(table.Definitions, first, count);
        AddLists(table.Names, table.NameStarts, names, nameStarts, first, count);
        writtenSmall.AddRange(table.WrittenSmall.Span[table.NameStarts[first]..table.NameStarts[first + count]]);
        AddLists(table.Related, table.RelatedStarts, related, relatedStarts, first, count);
        for (var i = first; i < first + count; i++)
        {
            var category = table.CategoryOf[i];
            categoryOf.Add(category == EntryTable.NoCategory ? category : CategoryNumber(table.Categories.ToString(category)));
            joinKeys.Add(table.JoinKeys[i]);
            joinKeys.Close();
        }
    }

    public EntryTable Build() => new()
    {
        Places = Column.Of<EntryPlace>(CollectionsMarshal.AsSpan(places)),
        CategoryOf = Column.Of<int>(CollectionsMarshal.AsSpan(categoryOf)),
        Categories = categories.ToColumn(),
        Titles = titles.ToColumn(),
        Headings = headings.ToColumn(),
        Definitions = definitions.ToColumn(),
        NameStarts = Column.Of<int>(CollectionsMarshal.AsSpan(nameStarts)),
        Names = names.ToColumn(),
        WrittenSmall = Column.Of<byte>(CollectionsMarshal.AsSpan(writtenSmall)),
        RelatedStarts = Column.Of<int>(CollectionsMarshal.AsSpan(relatedStarts)),
        Related = related.ToColumn(),
        JoinKeys = joinKeys.ToColumn(),
        TextKeys = Column.Of<ulong>(CollectionsMarshal.AsSpan(textKeys)),
    };

    private static void AddLists(TextColumn source, Column<int> sourceStarts, TextColumnBuilder target, List<int> targetStarts, int first, int count)
    {
        var offset = target.Count - sourceStarts[first];
        target.Add(source, sourceStarts[first], sourceStarts[first + count] - sourceStarts[first]);
        for (var i = 1; i <= count; i++) targetStarts.Add(sourceStarts[first + i] + offset);
    }

    private int CategoryNumber(string category)
    {
        if (categoryNumbers.TryGetValue(category, out var number)) return number;
        number = categories.Add(category);
        categoryNumbers.Add(category, number);
        return number;
    }
}
