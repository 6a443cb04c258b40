using Glossary.Core.Columns;
using Glossary.Core.Entries;

namespace Glossary.Core.Termbases;

/// <summary>Entries of a table one behind the other.</summary>
/// <param name="Table">The table.</param>
/// <param name="Range">Which of its entries.</param>
internal readonly record struct EntryRun(EntryTable Table, EntryRange Range)
{
    /// <summary>The join keys of the entries of all runs.</summary>
    public static ListColumn<ulong> JoinKeysOf(EntryRun[] runs)
    {
        var lists = Array.ConvertAll(runs, run => run.Part(run.Table.JoinKeys.Starts));
        return new ListColumn<ulong>(ColumnParts.JoinStarts(lists), Values(runs, lists, table => table.JoinKeys.Values));
    }

    /// <summary>One table of the entries of all runs, as they are.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="joinKeys">What <see cref="JoinKeysOf"/> gives for them.</param>
    public static EntryTable Join(EntryRun[] runs, ListColumn<ulong> joinKeys)
    {
        var (categories, categoryOf) = JoinCategories(runs);
        var names = Array.ConvertAll(runs, run => run.Part(run.Table.NameStarts));
        var related = Array.ConvertAll(runs, run => run.Part(run.Table.RelatedStarts));
        return new EntryTable
        {
            Places = Values(runs, table => table.Places),
            CategoryOf = categoryOf,
            Categories = categories,
            Titles = Texts(runs, table => table.Titles),
            Headings = Texts(runs, table => table.Headings),
            Definitions = Texts(runs, table => table.Definitions),
            Openings = Texts(runs, table => table.Openings),
            NameStarts = ColumnParts.JoinStarts(names),
            Names = Texts(runs, names, table => table.Names),
            Policies = Values(runs, names, table => table.Policies),
            RelatedStarts = ColumnParts.JoinStarts(related),
            Related = Texts(runs, related, table => table.Related),
            JoinKeys = joinKeys,
            Keys = Values(runs, table => table.Keys),
        };
    }

    private ColumnPart<T> Part<T>(Column<T> column)
        where T : unmanaged => new(column, Range.First, Range.Count);

    /// <summary>What each entry has one of.</summary>
    private static Column<T> Values<T>(EntryRun[] runs, Func<EntryTable, Column<T>> column)
        where T : unmanaged => ColumnParts.Join(Array.ConvertAll(runs, run => run.Part(column(run.Table))));

    /// <summary>What each entry has a list of.</summary>
    private static Column<T> Values<T>(EntryRun[] runs, ColumnPart<int>[] lists, Func<EntryTable, Column<T>> column)
        where T : unmanaged => ColumnParts.Join([.. runs.Zip(lists, (run, list) => Part(list, column(run.Table)))]);

    private static TextColumn Texts(EntryRun[] runs, Func<EntryTable, TextColumn> column) =>
        Texts(Array.ConvertAll(runs, run => (run.Part(column(run.Table).Starts), column(run.Table).Bytes)));

    private static TextColumn Texts(EntryRun[] runs, ColumnPart<int>[] lists, Func<EntryTable, TextColumn> column) =>
        Texts([.. runs.Zip(lists, (run, list) => (Part(list, column(run.Table).Starts), column(run.Table).Bytes))]);

    private static TextColumn Texts((ColumnPart<int> Starts, Column<byte> Bytes)[] texts) =>
        new(ColumnParts.JoinStarts(Array.ConvertAll(texts, text => text.Starts)), ColumnParts.Join(Array.ConvertAll(texts, text => Part(text.Starts, text.Bytes))));

    /// <summary>The part of a column that has the values of lists.</summary>
    private static ColumnPart<T> Part<T>(ColumnPart<int> lists, Column<T> column)
        where T : unmanaged
    {
        var (first, count) = ColumnParts.ValuesIn(lists);
        return new ColumnPart<T>(column, first, count);
    }

    private static (TextColumn Categories, Column<int> CategoryOf) JoinCategories(EntryRun[] runs)
    {
        var categories = new DistinctTexts();
        var categoryOf = new int[runs.Sum(run => run.Range.Count)];
        var end = 0;
        foreach (var run in runs)
        {
            var known = new Dictionary<int, int> { [EntryTable.NoCategory] = EntryTable.NoCategory };
            foreach (var category in run.Part(run.Table.CategoryOf).Span)
            {
                if (!known.TryGetValue(category, out var number)) known.Add(category, number = categories.Add(run.Table.Categories.ToString(category)));
                categoryOf[end++] = number;
            }
        }

        return (categories.ToColumn(), new Column<int>(categoryOf));
    }
}
