using Glossary.Core.Columns;

namespace Glossary.Core.Lookup;

/// <summary>The names of the senses of one image, sorted, for finding them by what is typed. Flat data, ready as soon as it is mapped.</summary>
/// <remarks>
/// Each way in which a name may be typed is kept once, as a key. Two lists of rows point into the keys: one sorts them from their
/// start, one from each later word on.
/// </remarks>
public sealed class NameTable
{
    private readonly TextColumn keys;
    private readonly Column<int> senses;

    internal NameTable(TextColumn keys, Column<int> senses, SortedKeys names, SortedKeys laterWords)
    {
        this.keys = keys;
        this.senses = senses;
        Names = names;
        LaterWords = laterWords;
    }

    /// <summary>The names from their start on.</summary>
    internal SortedKeys Names { get; }

    /// <summary>The names from each of their words on but the first.</summary>
    internal SortedKeys LaterWords { get; }

    /// <summary>The number of the sense that a row is of.</summary>
    internal int SenseOf(SortedKeys rows, int row) => senses[rows.Keys[row]];

    /// <summary>Opens a table that was written.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static NameTable Read(IColumnSource source)
    {
        var keys = source.FindTexts("names.keys");
        return new NameTable(keys, source.Find<int>("names.senses"), ReadRows(source, "names.whole", keys), ReadRows(source, "names.later", keys));
    }

    /// <summary>Writes the table.</summary>
    public void Write(IColumnSink sink)
    {
        sink.Add("names.keys", keys);
        sink.Add("names.senses", senses);
        Write(sink, "names.whole", Names);
        Write(sink, "names.later", LaterWords);
    }

    private static SortedKeys ReadRows(IColumnSource source, string name, TextColumn texts) => new(
        texts,
        source.Find<ulong>($"{name}.heads"),
        source.Find<int>($"{name}.keys"),
        source.Find<ushort>($"{name}.offsets"),
        new RankColumn(source.Find<byte>($"{name}.ranks"), source.Find<byte>($"{name}.ranks.blocks"), source.Find<byte>($"{name}.ranks.groups")));

    private static void Write(IColumnSink sink, string name, SortedKeys rows)
    {
        sink.Add($"{name}.heads", rows.Heads);
        sink.Add($"{name}.keys", rows.Keys);
        sink.Add($"{name}.offsets", rows.Offsets);
        sink.Add($"{name}.ranks", rows.Ranks.Values);
        sink.Add($"{name}.ranks.blocks", rows.Ranks.Blocks);
        sink.Add($"{name}.ranks.groups", rows.Ranks.Groups);
    }
}
