using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Senses;

/// <summary>What a text itself says that capitals stand for: <c>least common multiple (LCM)</c>, <c>LCM, the least common multiple</c>.</summary>
/// <param name="Letters">The capitals, without a plural s.</param>
/// <param name="Meaning">The stems of the words they stand for, one a letter.</param>
internal sealed record LocalAbbreviation(string Letters, ImmutableArray<Stem> Meaning)
{
    private const int LeastLetters = 2;
    private const int MostLetters = 8;

    /// <summary>Between the capitals and the words no more than this many words and signs stand, such as <c>(</c> or <c>stands for the</c>.</summary>
    private const int MostBetween = 3;

    /// <summary>
    /// Finds the abbreviations that a text explains: capitals near to words of which they are the initials, small words counted or not.
    /// A sign or a word such as <c>stands for</c> must stand beside the capitals, and a parenthesis if they are two. The narrow case of Schwartz and
    /// Hearst (2003), in which every letter begins a word, so that little is taken for an explanation by chance.
    /// </summary>
    public static IEnumerable<LocalAbbreviation> Find(string text, IReadOnlyList<ProseRegion> regions)
    {
        var words = WordsOf(text, regions);
        for (var i = 0; i < words.Count; i++)
        {
            if (LettersOf(text.AsSpan(words[i].Start, words[i].Length)) is not { } letters) continue;
            if ((Behind(text, words, i, letters) ?? Before(text, words, i, letters)) is { } found) yield return found;
        }
    }

    private static LocalAbbreviation? Behind(string text, List<Words.Piece> words, int at, string letters)
    {
        if (at + 1 >= words.Count || !IsCue(text, words[at + 1], letters)) return null;
        for (var between = 1; between <= MostBetween; between++)
        {
            var first = at + 1 + between;
            if (first >= words.Count || words[first].Gap == TokenGap.Break) return null;
            if (Spelled(text, words, first, letters) is { } found) return found;
        }

        return null;
    }

    private static LocalAbbreviation? Before(string text, List<Words.Piece> words, int at, string letters)
    {
        if (at == 0 || words[at].Gap == TokenGap.Break || !IsCue(text, words[at - 1], letters)) return null;

        // Every letter is a word, and small words may stand between them.
        var farthest = Math.Max(0, at - (2 * letters.Length) - MostBetween);
        for (var first = at - letters.Length; first >= farthest; first--)
        {
            if (Spelled(text, words, first, letters, at) is { } found) return found;
        }

        return null;
    }

    /// <summary>The words from one on whose initials are the letters, or null; with an end given, they must reach near to it.</summary>
    private static LocalAbbreviation? Spelled(string text, List<Words.Piece> words, int first, string letters, int end = int.MaxValue)
    {
        var stems = ImmutableArray.CreateBuilder<Stem>(letters.Length);
        var at = first;
        for (var letter = 0; letter < letters.Length; at++)
        {
            if (at >= words.Count || at >= end || (at > first && words[at].Gap == TokenGap.Break)) return null;
            var word = text.AsSpan(words[at].Start, words[at].Length);
            if (words[at].IsSymbol || (word.Length > 1 && LettersOf(word) is not null)) return null;
            if (char.ToUpperInvariant(word[0]) == letters[letter])
            {
                letter++;
                stems.Add(Stem.OfAny(word));
            }
            else if (letter == 0 || !GrammarWords.Contains(word))
            {
                return null;
            }
        }

        return end == int.MaxValue || end - at <= MostBetween ? new LocalAbbreviation(letters, stems.ToImmutable()) : null;
    }

    /// <summary>Whether a word or sign beside the capitals may say that they are explained.</summary>
    private static bool IsCue(string text, Words.Piece piece, string letters)
    {
        var cue = text.AsSpan(piece.Start, piece.Length);
        if (cue is "(" or "[") return true;
        return letters.Length > LeastLetters && cue is ("," or ":" or "=" or "\u2013" or "\u2014" or "stands" or "means" or "is" or "or" or "called" or "denotes" or "short");
    }

    /// <summary>The letters of a word in capitals, without a plural s; null for another word.</summary>
    private static string? LettersOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LeastLetters && word[^1] == 's') word = word[..^1];
        return word.Length is < LeastLetters or > MostLetters || word.ContainsAnyExceptInRange('A', 'Z') ? null : word.ToString();
    }

    /// <summary>The words and signs of all prose, those of different blocks parted by a break.</summary>
    private static List<Words.Piece> WordsOf(string text, IReadOnlyList<ProseRegion> regions)
    {
        var words = new List<Words.Piece>();
        foreach (var region in regions)
        {
            if (region.Kind == ProseKind.Code) continue;
            var isFirst = true;
            foreach (var word in Words.Of(text.AsSpan(region.Start, region.Length)))
            {
                var gap = isFirst && !region.Joined ? TokenGap.Break : word.Gap;
                words.Add(word with { Start = region.Start + word.Start, Gap = gap });
                isFirst = false;
            }
        }

        return words;
    }
}
