namespace Glossary.Core.Recognition;

/// <summary>The names of a termbase in sorted order, from each of their words on, for finding those that start with what was typed.</summary>
public sealed class NameIndex
{
    private readonly string[] keys;
    private readonly NameMatch[] names;

    internal NameIndex(IEnumerable<Sense> senses)
    {
        var rows = new List<(string Key, NameMatch Name)>();
        foreach (var sense in senses)
        {
            var word = 0;
            foreach (var key in NameKey.OfEachWord(sense.Term.Text)) rows.Add((key, new NameMatch(sense, word++)));
        }

        keys = [.. rows.Select(row => row.Key)];
        names = [.. rows.Select(row => row.Name)];
        Array.Sort(keys, names, StringComparer.Ordinal);
    }

    /// <summary>The concepts that have <paramref name="name"/> for a name, in any case and spelling, singular or plural.</summary>
    public IReadOnlyList<Sense> Find(string name)
    {
        var senses = new List<Sense>();
        foreach (var key in new[] { NameKey.Of(name), NameKey.OfSingular(name) }.Distinct())
        {
            foreach (var match in Exactly(key))
            {
                if (match.Word == 0 && senses.TrueForAll(known => known.Concept != match.Sense.Concept)) senses.Add(match.Sense);
            }
        }

        return senses;
    }

    /// <summary>The names whose key, from some word on, starts with <paramref name="prefix"/>, sorted by key.</summary>
    public ReadOnlySpan<NameMatch> StartingWith(string prefix)
    {
        var first = LowerBound(prefix);
        return prefix.Length == 0 ? [] : names.AsSpan(first, LowerBound(prefix + char.MaxValue) - first);
    }

    /// <summary>The names that start with <paramref name="prefix"/> but for some letters added, left out or changed.</summary>
    /// <param name="prefix">A key.</param>
    /// <param name="typos">How many letters may differ (Levenshtein 1966).</param>
    /// <param name="most">The search ends when it has found this many.</param>
    public IReadOnlyList<NameMatch> StartingNearly(string prefix, int typos, int most)
    {
        var found = new List<NameMatch>();
        var distances = new int[prefix.Length + 1];
        for (var i = 0; i <= prefix.Length; i++) distances[i] = i;
        FindNearly(prefix, typos, most, 0, 0, keys.Length, distances, found);
        return found;
    }

    /// <summary>
    /// Walks the sorted keys as if they were a trie. All keys from <paramref name="low"/> to <paramref name="high"/> share their first
    /// <paramref name="depth"/> letters; <paramref name="distances"/> tells how far those are from each start of the prefix.
    /// </summary>
    private void FindNearly(string prefix, int typos, int most, int depth, int low, int high, int[] distances, List<NameMatch> found)
    {
        if (distances[^1] <= typos)
        {
            for (var i = low; i < high && found.Count < most; i++) found.Add(names[i]);
            return;
        }

        while (low < high && keys[low].Length == depth) low++;
        while (low < high && found.Count < most)
        {
            var letter = keys[low][depth];
            var end = EndOfLetter(depth, low, high, letter);
            var next = NextDistances(distances, prefix, letter);
            if (next.Min() <= typos) FindNearly(prefix, typos, most, depth + 1, low, end, next, found);
            low = end;
        }
    }

    private static int[] NextDistances(int[] above, string prefix, char letter)
    {
        var row = new int[above.Length];
        row[0] = above[0] + 1;
        for (var i = 1; i < row.Length; i++)
            row[i] = Math.Min(Math.Min(row[i - 1], above[i]) + 1, above[i - 1] + (prefix[i - 1] == letter ? 0 : 1));
        return row;
    }

    /// <summary>Index of the first key between two others whose letter at a depth is greater.</summary>
    private int EndOfLetter(int depth, int low, int high, char letter)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle][depth] <= letter) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private ReadOnlySpan<NameMatch> Exactly(string key)
    {
        var first = LowerBound(key);
        return key.Length == 0 ? [] : names.AsSpan(first, LowerBound(key + '\0') - first);
    }

    private int LowerBound(string key)
    {
        var low = 0;
        var high = keys.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(keys[middle], key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>A name found by what was typed.</summary>
/// <param name="Sense">The name and its concept.</param>
/// <param name="Word">Which of the name's words the typed text starts with; 0 for the name's start.</param>
public readonly record struct NameMatch(Sense Sense, int Word);
