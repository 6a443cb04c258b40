namespace Glossary.Core.Language;

/// <summary>A word as texts are compared by: folded, in the singular, as a 32-bit number that other words have by chance only.</summary>
internal readonly record struct Stem(uint Value)
{
    /// <summary>Shorter words say little about what a text is about.</summary>
    public const int LeastLetters = 3;

    /// <summary>Longer ones are no words.</summary>
    private const int MostLetters = 48;

    /// <summary>The stem of a word, or null for one that says nothing: very short, very common, a number.</summary>
    /// <param name="word">A word as it is written.</param>
    /// <param name="isEveryday">Whether it is a word of everyday speech, which says less.</param>
    public static Stem? Of(ReadOnlySpan<char> word, out bool isEveryday)
    {
        isEveryday = false;
        if (word.Length is < LeastLetters or > MostLetters || char.IsDigit(word[0])) return null;
        Span<char> folded = stackalloc char[MostLetters * TextFolding.MaxExpansion];
        folded = folded[..TextFolding.Fold(word, folded)];
        if (folded.Length < LeastLetters) return null;
        var frequency = EverydayWords.FrequencyOf(folded);
        isEveryday = frequency != WordFrequency.Rare;
        if (frequency == WordFrequency.Common) return null;
        return OfFolded(folded);
    }

    /// <summary>The stem of a word, whatever it says.</summary>
    public static Stem OfAny(ReadOnlySpan<char> word)
    {
        word = word[..Math.Min(word.Length, MostLetters)];
        Span<char> folded = stackalloc char[MostLetters * TextFolding.MaxExpansion];
        return OfFolded(folded[..TextFolding.Fold(word, folded)]);
    }

    /// <summary>The stems of all words of a name.</summary>
    public static List<Stem> AllOf(string name)
    {
        var stems = new List<Stem>();
        foreach (var word in Words.Of(name)) stems.Add(OfAny(name.AsSpan(word.Start, word.Length)));
        return stems;
    }

    /// <summary>Takes away a plural ending in place (Harman, How Effective Is Suffixing?, 1991); gives the length that is left.</summary>
    private static int Singular(Span<char> word)
    {
        if (word.Length < LeastLetters + 1 || word[^1] != 's' || word[^2] is 's' or 'u') return word.Length;
        if (!word.EndsWith("ies")) return word.Length - 1;
        word[^3] = 'y';
        return word.Length - 2;
    }

    /// <summary>The FNV-1a hash (Fowler, Noll and Vo) of the singular.</summary>
    private static Stem OfFolded(Span<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word[..Singular(word)]) hash = (hash ^ c) * 16777619u;
        return new Stem(hash);
    }
}
