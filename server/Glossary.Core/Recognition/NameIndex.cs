using System.Collections.Immutable;

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
            var typings = NameKey.Typings(sense.Term.Text);
            var first = rows.Count;
            foreach (var typing in typings)
            {
                var word = 0;
                foreach (var key in NameKey.OfEachWord(typing))
                {
                    var row = (key, new NameMatch(sense, word++));
                    if (typings.Count == 1 || rows.IndexOf(row, first) < 0) rows.Add(row);
                }
            }
        }

        // In a stable order: of several senses of a name, the likeliest stays the first.
        var sorted = rows.OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
        keys = [.. sorted.Select(row => row.Key)];
        names = [.. sorted.Select(row => row.Name)];
    }

    /// <summary>The concepts that have <paramref name="name"/> for a name, in any case and spelling, singular or plural; those with just this name first.</summary>
    public ImmutableArray<Sense> Find(string name)
    {
        var senses = new List<Sense>();
        foreach (var key in NameKey.OfOtherNumber(name).Prepend(NameKey.Of(name)))
        {
            foreach (var match in Exactly(key))
            {
                if (match.Word == 0) senses.Add(match.Sense);
            }
        }

        return [.. senses.OrderBy(sense => sense.Term.Text == name ? 0 : 1).DistinctBy(sense => sense.Concept)];
    }

    /// <summary>The names whose key, from some word on, starts with <paramref name="prefix"/>, sorted by key.</summary>
    public ReadOnlySpan<NameMatch> StartingWith(string prefix)
    {
        var first = LowerBound(prefix);
        return prefix.Length == 0 ? [] : names.AsSpan(first, LowerBound(prefix + char.MaxValue) - first);
    }

    /// <summary>The names whose first words start with <paramref name="prefix"/> but for some letters added, left out or changed.</summary>
    /// <param name="prefix">A key.</param>
    /// <param name="typos">How many letters may differ (Levenshtein 1966).</param>
    /// <param name="most">The search ends when it has found this many.</param>
    public IReadOnlyList<NameMatch> StartingNearly(string prefix, int typos, int most)
    {
        var found = new List<NameMatch>();
        FindNearly(prefix, typos, most, 0, 0, keys.Length, EditDistance.FirstRow(prefix), found);
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
            for (var i = low; i < high && found.Count < most; i++)
            {
                if (names[i].Word == 0) found.Add(names[i]);
            }

            return;
        }

        while (low < high && keys[low].Length == depth) low++;
        while (low < high && found.Count < most)
        {
            var letter = keys[low][depth];
            var end = EndOfLetter(depth, low, high, letter);
            var next = EditDistance.NextRow(distances, prefix, letter);
            if (next.Min() <= typos) FindNearly(prefix, typos, most, depth + 1, low, end, next, found);
            low = end;
        }
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
