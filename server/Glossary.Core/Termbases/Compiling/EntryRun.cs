using Glossary.Core.Columns;
using Glossary.Core.Entries;

namespace Glossary.Core.Termbases;

/// <summary>Entries of a table one behind the other.</summary>
/// <param name="Table">The table.</param>
/// <param name="Range">Which of its entries.</param>
internal readonly record struct EntryRun(EntryTable Table, EntryRange Range)
{
    /// <summary>The join keys of the entries of all runs.</summary>
    public static ListColumn<ulong> JoinKeysOf(EntryRun[] runs) => Lists(runs, table => table.JoinKeys);

    /// <summary>One table of the entries of all runs, as they are.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="joinKeys">What <see cref="JoinKeysOf"/> gives for them.</param>
    public static EntryTable Join(EntryRun[] runs, ListColumn<ulong> joinKeys)
    {
        var (categories, categoryOf) = JoinCategories(runs);
        var names = Array.ConvertAll(runs, run => run.Part(run.Table.NameStarts));
        var relations = Array.ConvertAll(runs, run => run.Part(run.Table.RelationStarts));
        return new EntryTable
        {
            Locations = Values(runs, table => table.Locations),
            Prose = Lists(runs, table => table.Prose),
            Ids = Texts(runs, table => table.Ids),
            IdKeys = Lists(runs, table => table.IdKeys),
            CategoryOf = categoryOf,
            Categories = categories,
            Titles = Texts(runs, table => table.Titles),
            Definitions = Texts(runs, table => table.Definitions),
            Openings = Texts(runs, table => table.Openings),
            Notes = Texts(runs, table => table.Notes),
            Examples = Texts(runs, table => table.Examples),
            NameStarts = ColumnParts.JoinStarts(names),
            Names = Texts(runs, names, table => table.Names),
            Policies = Values(runs, names, table => table.Policies),
            Terms = Values(runs, names, table => table.Terms),
            Languages = Texts(runs, names, table => table.Languages),
            RelationStarts = ColumnParts.JoinStarts(relations),
            Relations = Values(runs, relations, table => table.Relations),
            Targets = Texts(runs, relations, table => table.Targets),
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

    private static ListColumn<T> Lists<T>(EntryRun[] runs, Func<EntryTable, ListColumn<T>> column)
        where T : unmanaged
    {
        var lists = Array.ConvertAll(runs, run => run.Part(column(run.Table).Starts));
        return new ListColumn<T>(ColumnParts.JoinStarts(lists), Values(runs, lists, table => column(table).Values));
    }

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
