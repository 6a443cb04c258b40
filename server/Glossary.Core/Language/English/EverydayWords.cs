namespace Glossary.Core.Language;

/// <summary>How often people say a word, by its Zipf value (van Heuven et al., 2014).</summary>
public enum WordFrequency : byte
{
    /// <summary>Hardly ever, below 3: <c>wafer</c>, <c>porosimetry</c>.</summary>
    Rare,

    /// <summary>Now and then, once in a million words and more: <c>liner</c>, <c>lens</c>.</summary>
    Occasional,

    /// <summary>Every day, 3.5 and more: <c>mask</c>, <c>hint</c>.</summary>
    Everyday,

    /// <summary>All the time, 5 and more, as words of grammar: <c>the</c>, <c>well</c>, <c>lot</c>.</summary>
    Common,
}

/// <summary>How English writes a word in the middle of a sentence.</summary>
public enum WordCase : byte
{
    /// <summary>Not known: the list has no such word, or only a rare name.</summary>
    Unknown,

    /// <summary>In small letters: <c>wafer</c>.</summary>
    Small,

    /// <summary>With a capital, as names are: <c>Moore</c>, <c>German</c>.</summary>
    Capital,
}

/// <summary>Words of everyday speech, by which nobody can tell that a term of some field is meant.</summary>
/// <remarks>
/// By their frequency and their case in SUBTLEX-US, 51 million words of film subtitles (Brysbaert and New, 2009). The table is made by
/// <c>make-everyday-words.mjs</c>.
/// </remarks>
public static partial class EverydayWords
{
    private const int LongestWord = 32;

    /// <summary>What is added to the frequency of a word that is mostly written with a capital.</summary>
    private const int Capital = 4;

    /// <summary>What stands for a word that is not in the table.</summary>
    private const int Missing = -1;

    /// <summary>How often a folded word is said, or the one it is the plural of.</summary>
    public static WordFrequency FrequencyOf(ReadOnlySpan<char> word)
    {
        var own = FrequencyIn(Find(word));
        if (word.Length <= 3 || word[^1] != 's') return own;
        var singular = FrequencyIn(Find(word[..^1]));
        return own > singular ? own : singular;
    }

    /// <summary>How English writes a folded word.</summary>
    public static WordCase CaseOf(ReadOnlySpan<char> word) => Find(word) switch
    {
        Missing => WordCase.Unknown,
        >= Capital => WordCase.Capital,
        _ => WordCase.Small,
    };

    /// <summary>Whether a folded word is one that people say.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => FrequencyOf(word) != WordFrequency.Rare;

    /// <summary>Whether a word that people say every day starts with folded letters, be they all of it.</summary>
    public static bool StartsWith(ReadOnlySpan<char> letters)
    {
        if (!MayBeIn(letters)) return false;
        for (var at = FirstNotBefore(letters); at < Table.Length; at = NextFrom(at))
        {
            if (SharedLength(at, letters) < letters.Length) return false;
            if (FrequencyIn(Table[NextFrom(at) - 2] - '0') >= WordFrequency.Everyday) return true;
        }

        return false;
    }

    private static WordFrequency FrequencyIn(int cell) => cell == Missing ? WordFrequency.Rare : (WordFrequency)(cell & (Capital - 1));

    /// <summary>The number behind a word in the table, or <see cref="Missing"/>.</summary>
    private static int Find(ReadOnlySpan<char> word)
    {
        if (!MayBeIn(word)) return Missing;
        var at = FirstNotBefore(word);
        return at < Table.Length && SharedLength(at, word) == word.Length && IsDigit(Table[at + word.Length]) ? Table[at + word.Length] - '0' : Missing;
    }

    /// <summary>Whether the table may have such words: they all start with two small Latin letters.</summary>
    private static bool MayBeIn(ReadOnlySpan<char> word) => word.Length is > 0 and <= LongestWord && char.IsAsciiLetterLower(word[0]) && (word.Length == 1 || char.IsAsciiLetterLower(word[1]));

    /// <summary>Where in the table the first word starts that does not come before another one.</summary>
    private static int FirstNotBefore(ReadOnlySpan<char> word)
    {
        var pair = (word[0] - 'a') * 26;
        if (word.Length > 1) pair += word[1] - 'a';
        var (low, high) = (Starts[pair], Starts[pair + (word.Length > 1 ? 1 : 26)]);
        while (low < high)
        {
            var start = (low + high) >>> 1;
            while (start > low && Table[start - 1] > ' ') start--;
            if (IsBefore(start, word)) low = NextFrom(start);
            else high = start;
        }

        return low;
    }

    /// <summary>Whether the word that starts at a place of the table comes before another one. Its digit does so before all letters.</summary>
    private static bool IsBefore(int at, ReadOnlySpan<char> word)
    {
        var shared = SharedLength(at, word);
        return shared < word.Length && Table[at + shared] < word[shared];
    }

    /// <summary>How many small Latin letters the word that starts at a place of the table shares with another one; behind them comes its digit at the latest.</summary>
    private static int SharedLength(int at, ReadOnlySpan<char> word)
    {
        var length = 0;
        while (length < word.Length && word[length] >= 'a' && Table[at + length] == word[length]) length++;
        return length;
    }

    /// <summary>Where the word starts that follows the one at a place of the table; behind the table's end where it is the last.</summary>
    private static int NextFrom(int at)
    {
        while (!IsDigit(Table[at])) at++;
        return at + 2;
    }

    private static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';
}
