using Glossary.Core.Recognition;

namespace Glossary.Core.Senses;

/// <summary>A word as texts are compared by: folded, in the singular, as a 32-bit number that other words have by chance only.</summary>
internal readonly record struct Stem(uint Value) : IComparable<Stem>
{
    /// <summary>Shorter words say little about what a text is about.</summary>
    private const int LeastLetters = 3;

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
        var length = TextFolding.Fold(word, folded);
        if (length < LeastLetters || EverydayWords.IsVeryCommon(folded[..length])) return null;
        isEveryday = EverydayWords.Contains(folded[..length]);
        return Of(folded[..Singular(folded[..length])]);
    }

    /// <inheritdoc/>
    public int CompareTo(Stem other) => Value.CompareTo(other.Value);

    /// <summary>Takes away a plural ending in place (Harman, How Effective Is Suffixing?, 1991); gives the length that is left.</summary>
    private static int Singular(Span<char> word)
    {
        if (word.Length < LeastLetters + 1 || word[^1] != 's' || word[^2] is 's' or 'u') return word.Length;
        if (!word.EndsWith("ies")) return word.Length - 1;
        word[^3] = 'y';
        return word.Length - 2;
    }

    /// <summary>The FNV-1a hash (Fowler, Noll and Vo).</summary>
    private static Stem Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return new Stem(hash);
    }
}
