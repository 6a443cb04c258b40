using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>The entries of a text by their names, in any case and number. Nearly every name has one.</summary>
internal sealed class NamedEntries
{
    /// <summary>How many entries of one name are told apart.</summary>
    private const int MostHomonyms = 16;

    private readonly Dictionary<string, Entry> firsts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> homonyms = new(StringComparer.Ordinal);

    /// <summary>Whether an entry has the name.</summary>
    public bool Has(string name) => firsts.ContainsKey(KeyOf(name));

    /// <summary>Adds a name of an entry.</summary>
    /// <returns>An entry before it that has the name and may mean the same; null where there is none.</returns>
    public Entry? Add(string name, Entry entry)
    {
        var key = KeyOf(name);
        if (firsts.TryAdd(key, entry)) return null;
        if (!homonyms.TryGetValue(key, out var others)) homonyms[key] = others = [firsts[key]];
        var same = others.Find(other => other != entry && MayBeSame(other, entry));
        if (others.Count < MostHomonyms) others.Add(entry);
        return same;
    }

    private static bool MayBeSame(Entry one, Entry other) =>
        one.Category is null || other.Category is null || string.Equals(one.Category, other.Category, StringComparison.OrdinalIgnoreCase);

    private static string KeyOf(string name) => FoldedWords.Fold(name) is { Length: > 0 } folded ? folded : name;
}
