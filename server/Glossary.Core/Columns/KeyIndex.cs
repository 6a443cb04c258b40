using Glossary.Core.Text;

namespace Glossary.Core.Columns;

/// <summary>Which entries have which keys.</summary>
/// <param name="Keys">The keys, ascending; one that several entries have stands there for each.</param>
/// <param name="Entries">The entry of each key.</param>
internal readonly record struct KeyIndex(Column<ulong> Keys, Column<int> Entries)
{
    /// <summary>Sorts the one key of each entry.</summary>
    public static KeyIndex Of(Column<ulong> keyOfEntry)
    {
        var keys = keyOfEntry.Span.ToArray();
        int[] entries = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, entries);
        return new KeyIndex(new Column<ulong>(keys), new Column<int>(entries));
    }

    /// <summary>Sorts the keys of entries.</summary>
    public static KeyIndex Of(ListColumn<ulong> keysOfEntries)
    {
        var keys = keysOfEntries.Values.Span.ToArray();
        var entries = new int[keys.Length];
        for (var entry = 0; entry < keysOfEntries.Length; entry++) entries.AsSpan(keysOfEntries.Starts[entry]..keysOfEntries.Starts[entry + 1]).Fill(entry);
        Array.Sort(keys, entries);
        return new KeyIndex(new Column<ulong>(keys), new Column<int>(entries));
    }

    /// <summary>Opens the index kept in an image.</summary>
    public static KeyIndex Read(IColumnSource source, string name) => new(source.Find<ulong>(name), source.Find<int>($"{name}.entries"));

    /// <summary>Hands the index over to be kept.</summary>
    public void Write(IColumnSink sink, string name)
    {
        sink.Add(name, Keys);
        sink.Add($"{name}.entries", Entries);
    }

    /// <summary>The entries that have a key.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        var keys = Keys.Span;
        var first = Bisection.CountBelow(keys, key);
        var end = first;
        while (end < keys.Length && keys[end] == key) end++;
        return Entries.Span[first..end];
    }
}
