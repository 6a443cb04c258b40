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
        var (categories, categoryOf) = JoinDistinct(runs, table => table.Categories, table => table.CategoryOf);
        var (scopes, scopeOf) = JoinDistinct(runs, table => table.Scopes, table => table.ScopeOf);
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
            ScopeOf = scopeOf,
            Scopes = scopes,
            Hidden = JoinHidden(runs),
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

    /// <summary>Texts of which several entries have the same, each once for all runs.</summary>
    private static (TextColumn Texts, Column<int> TextOf) JoinDistinct(EntryRun[] runs, Func<EntryTable, TextColumn> texts, Func<EntryTable, Column<int>> textOf)
    {
        var distinct = new DistinctTexts();
        var joined = new int[runs.Sum(run => run.Range.Count)];
        var end = 0;
        foreach (var run in runs)
        {
            var known = new Dictionary<int, int> { [EntryTable.None] = EntryTable.None };
            foreach (var text in run.Part(textOf(run.Table)).Span)
            {
                if (!known.TryGetValue(text, out var number)) known.Add(text, number = distinct.Add(texts(run.Table).ToString(text)));
                joined[end++] = number;
            }
        }

        return (distinct.ToColumn(), new Column<int>(joined));
    }

    /// <summary>The numbers of hidden entries, by their places among all.</summary>
    private static Column<int> JoinHidden(EntryRun[] runs)
    {
        var hidden = new List<int>();
        var start = 0;
        foreach (var run in runs)
        {
            foreach (var number in run.Table.Hidden.Span)
            {
                if (number >= run.Range.First && number < run.Range.First + run.Range.Count) hidden.Add(start + number - run.Range.First);
            }

            start += run.Range.Count;
        }

        return new Column<int>([.. hidden]);
    }
}
