namespace Glossary.Core.Recognition;

/// <summary>Words of everyday speech, by which nobody can tell that a term of some field is meant.</summary>
/// <remarks>
/// By their frequency in SUBTLEX-US, 51 million words of film subtitles (Brysbaert and New, 2009), on the Zipf scale (van Heuven et al.,
/// 2014). The tables are made by <c>make-everyday-words.mjs</c>.
/// </remarks>
public static partial class EverydayWords
{
    private const int LongestWord = 32;

    /// <summary>Whether a folded word, or the one it is the plural of, is used twice in a million words or more: <c>die</c>, <c>token</c>, <c>lots</c>.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => HoldsWithPlural(Everyday, word);

    /// <summary>Whether a folded word, or the one it is the plural of, is used a hundred times in a million words or more: <c>the</c>, <c>hold</c>, <c>lines</c>.</summary>
    public static bool IsVeryCommon(ReadOnlySpan<char> word) => HoldsWithPlural(VeryCommon, word);

    private static bool HoldsWithPlural(ReadOnlySpan<byte> table, ReadOnlySpan<char> word) =>
        Holds(table, word) || (word.Length > 3 && word[^1] == 's' && Holds(table, word[..^1]));

    private static bool Holds(ReadOnlySpan<byte> table, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return false;
        var low = 0;
        var high = table.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var start = table[..middle].LastIndexOfAny((byte)' ', (byte)'\n') + 1;
            var length = table[start..].IndexOfAny((byte)' ', (byte)'\n');
            var end = length < 0 ? table.Length : start + length;
            switch (Compare(table[start..end], word))
            {
                case 0: return true;
                case < 0: low = end + 1; break;
                default: high = start; break;
            }
        }

        return false;
    }

    private static int Compare(ReadOnlySpan<byte> entry, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < entry.Length && i < word.Length; i++)
        {
            if (entry[i] != word[i]) return entry[i] - word[i];
        }

        return entry.Length - word.Length;
    }
}
