namespace Glossary.Core.Lookup;

/// <summary>Finds names by the first letters of several of their words.</summary>
internal static class WordSearch
{
    /// <summary>Adds the names of a table that have words which start with <paramref name="words"/>, in this order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="words">First letters of words in UTF-8.</param>
    /// <param name="most">If each of them starts words of more names than this, none is added.</param>
    /// <param name="ranked">Takes what is found.</param>
    public static void Find(NameTable table, ReadOnlySpan<byte[]> words, int most, TopRanked ranked)
    {
        var rarest = (Names: (Low: 0, High: most), Later: (Low: 0, High: 1));
        var isFound = false;
        for (var i = 0; i < words.Length; i++)
        {
            // Of the words in order only the first one may start a name.
            var names = i == 0 ? table.Names.StartingWith(words[i]) : (Low: 0, High: 0);
            var later = table.LaterWords.StartingWith(words[i]);
            if (Count(names, later) >= Count(rarest.Names, rarest.Later)) continue;
            rarest = (names, later);
            isFound = true;
        }

        if (!isFound) return;
        var seen = new HashSet<int>();
        AddFrom(table, table.Names, rarest.Names, words, seen, ranked);
        AddFrom(table, table.LaterWords, rarest.Later, words, seen, ranked);
    }

    private static int Count((int Low, int High) names, (int Low, int High) later) => names.High - names.Low + later.High - later.Low;

    private static void AddFrom(NameTable table, SortedKeys rows, (int Low, int High) range, ReadOnlySpan<byte[]> words, HashSet<int> seen, TopRanked ranked)
    {
        for (var row = range.Low; row < range.High; row++)
        {
            var key = rows.Keys[row];
            if (HasWords(table, key, words) && seen.Add(key)) ranked.Add(rows, row, row + 1);
        }
    }

    /// <summary>Whether words of a key start with these, in order; for each the first word that does is taken.</summary>
    private static bool HasWords(NameTable table, int key, ReadOnlySpan<byte[]> words)
    {
        var text = table.Names.Texts[key];
        var at = 0;
        foreach (var word in words)
        {
            while (true)
            {
                var next = text[at..].IndexOf(word);
                if (next < 0) return false;
                at += next;
                if (at == 0 || table.LaterWords.Holds(text[at..], key)) break;
                at++;
            }

            at += word.Length;
        }

        return true;
    }
}
