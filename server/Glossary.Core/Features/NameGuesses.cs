using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Names that are meant by what is not the start of any: by the first letters of their words, or by a typo.</summary>
internal static class NameGuesses
{
    /// <summary>From this many letters on, one letter may be wrong, and from twice as many on two.</summary>
    public const int LettersForATypo = 4;

    /// <summary>No more than this many words are taken for a name that is not written as it should be.</summary>
    private const int MostWords = 4;

    /// <summary>The keys of words, if they may be the first letters of a name's words: <c>lat dif</c>; else null.</summary>
    public static List<string>? FirstLetters(string text)
    {
        const int leastLetters = 2;
        var words = CountWords(text);
        if (words is < 2 or > MostWords) return null;
        var keys = new List<string>();
        foreach (var piece in Words.Of(text))
        {
            var key = TextFolding.Fold(text.AsSpan(piece.Start, piece.Length));

            // A word of grammar stands for itself, but the last word is not yet typed to its end.
            var isGrammar = keys.Count < words - 1 && EverydayWords.FrequencyOf(key) == WordFrequency.Common;
            if (piece.IsSymbol || key.Length < leastLetters || isGrammar) return null;
            keys.Add(key);
        }

        return keys;
    }

    /// <summary>The names that start as a text does but for one letter, then those that do but for two; each are looked for when they are asked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names.</param>
    /// <param name="most">How many letters may be wrong, if so many are enough.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<IEnumerable<Sense>> Mistyped(string text, NameIndex names, int most, CancellationToken cancellation)
    {
        var words = CountWords(text);
        if (words > MostWords || (words > 1 && StartsWithGrammar(text))) yield break;
        var key = NameKey.Of(text);
        for (var typos = 1; typos <= most && key.Length >= typos * LettersForATypo; typos++) yield return names.StartingNearly(key, typos, cancellation);
    }

    /// <summary>Whether the first word is but a letter, or one of grammar, neither of which is a typo of a name's: <c>a line</c>, <c>at lip syn</c>.</summary>
    private static bool StartsWithGrammar(string text)
    {
        var words = Words.Of(text);
        words.MoveNext();
        var word = text.AsSpan(words.Current.Start, words.Current.Length);
        return word.Length == 1 || GrammarWords.Contains(TextFolding.Fold(word));
    }

    private static int CountWords(string text)
    {
        var count = 0;
        foreach (var _ in Words.Of(text)) count++;
        return count;
    }
}
