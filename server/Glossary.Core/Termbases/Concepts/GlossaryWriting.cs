using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>How glossaries write their words in running text, so that <c>Latent Diffusion</c> can be told from the <c>Louvain Algorithm</c>.</summary>
/// <remarks>
/// What the definitions write small is no proper name; what English writes with a capital is one, and so may be a word that nobody
/// knows. Definitions in another language than English say all that is known of their words.
/// </remarks>
/// <param name="parts">The words of the glossaries' definitions.</param>
internal sealed class GlossaryWriting(ImmutableArray<DefinitionWords> parts)
{
    private static readonly string[] Endings =
    [
        "tion", "tions", "sion", "ing", "ings", "ity", "ities", "ness", "ment", "ments", "ics", "ism", "metry", "graphy", "scopy", "logy", "lysis", "ance", "ence", "ency",
        "able", "ible", "ive", "ives", "ous", "tic", "ical", "ular", "meter", "meters", "izer", "izers", "ized", "ised", "ated", "ating",
    ];

    private static readonly string[] Prefixes =
        ["anti", "auto", "bio", "electro", "hyper", "inter", "macro", "meta", "micro", "multi", "nano", "non", "photo", "poly", "post", "pre", "semi", "sub", "super", "thermo", "ultra"];

    /// <summary>Whether a word of a name, in small letters but for the first, is written small in the middle of a sentence.</summary>
    /// <param name="name">The name.</param>
    /// <param name="at">Where in it the word starts.</param>
    /// <param name="word">The word.</param>
    /// <param name="sense">The name and its concept.</param>
    public bool IsOrdinary(string name, int at, ReadOnlySpan<char> word, Sense sense)
    {
        if (sense.Term.IsWrittenSmall) return true;

        // A law or a modulus is its finder's.
        var end = at + word.Length;
        if (end + 1 < name.Length && name[end] is '\'' or '\u2019' && name[end + 1] == 's') return false;
        Span<char> folded = stackalloc char[NameLimits.WordLength];
        if (word.Length * TextFolding.MaxExpansion > folded.Length || TextFolding.Fold(word, folded) is var length && length < 0) return false;
        folded = folded[..length];
        if (IsWrittenSmall(folded)) return true;
        if (IsWrittenWithCapital(folded) || sense.Term.IsForeign) return false;
        return EverydayWords.CaseOf(folded) switch
        {
            WordCase.Small => true,
            WordCase.Capital => false,
            _ => IsPluralOfSmall(folded) || HasEndingOfSmall(folded) || HasPrefixOfSmall(folded),
        };
    }

    private bool IsWrittenSmall(ReadOnlySpan<char> word)
    {
        foreach (var part in parts) if (part.HasSmall(word)) return true;
        return false;
    }

    private bool IsWrittenWithCapital(ReadOnlySpan<char> word)
    {
        foreach (var part in parts) if (part.HasCapital(word)) return true;
        return false;
    }

    private static bool IsPluralOfSmall(ReadOnlySpan<char> word) => word is [.., 's'] && EverydayWords.CaseOf(word[..^1]) == WordCase.Small;

    /// <summary>Whether a word that nobody knows ends as nouns and adjectives of science do, and names hardly ever: <c>porosimetry</c>.</summary>
    private static bool HasEndingOfSmall(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending)) return true;
        }

        return false;
    }

    /// <summary>Whether it is a small word behind one of the prefixes of science: <c>hypercube</c>.</summary>
    private static bool HasPrefixOfSmall(ReadOnlySpan<char> word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix) && EverydayWords.CaseOf(word[prefix.Length..]) == WordCase.Small) return true;
        }

        return false;
    }
}
