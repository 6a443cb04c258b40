using System.Collections.Frozen;
using Glossary.Core.Recognition;

namespace Glossary.Core.Terms;

/// <summary>How glossaries write their words in running text, so that <c>Latent Diffusion</c> can be told from the <c>Louvain Algorithm</c>.</summary>
/// <remarks>
/// What the definitions write small is no proper name; what English writes with a capital is one, and so may be a word that nobody
/// knows. Definitions in another language than English say all that is known of their words.
/// </remarks>
public sealed class GlossaryWriting
{
    /// <summary>Definitions of so many entries are read; more would tell little that is new.</summary>
    private const int MostDefinitions = 2048;

    /// <summary>Words of which a definition in English has one, and others hardly any.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English =
        FrozenSet.ToFrozenSet(["the", "of", "is", "that", "which", "and", "for", "with", "to"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Endings =
    [
        "tion", "tions", "sion", "ing", "ings", "ity", "ities", "ness", "ment", "ments", "ics", "ism", "metry", "graphy", "scopy", "logy", "lysis", "ance", "ence", "ency",
        "able", "ible", "ive", "ives", "ous", "tic", "ical", "ular", "meter", "meters", "izer", "izers", "ized", "ised", "ated", "ating",
    ];

    private static readonly string[] Prefixes =
        ["anti", "auto", "bio", "electro", "hyper", "inter", "macro", "meta", "micro", "multi", "nano", "non", "photo", "poly", "post", "pre", "semi", "sub", "super", "thermo", "ultra"];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> small;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> capital;

    private GlossaryWriting(HashSet<string> small, HashSet<string> capital)
    {
        this.small = small.GetAlternateLookup<ReadOnlySpan<char>>();
        this.capital = capital.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the definitions of the first concepts.</summary>
    internal static GlossaryWriting Of(IEnumerable<Concept> concepts)
    {
        var small = new HashSet<string>(StringComparer.Ordinal);
        var capital = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in concepts.Take(MostDefinitions))
        {
            if (DefinitionOf(concept) is { } definition) Read(definition, small, capital);
        }

        capital.ExceptWith(small);
        return new GlossaryWriting(small, capital);
    }

    /// <summary>Whether a word of a name, in small letters but for the first, is written small in the middle of a sentence.</summary>
    /// <param name="name">The name.</param>
    /// <param name="at">Where in it the word starts.</param>
    /// <param name="word">The word.</param>
    /// <param name="sense">The name and its concept.</param>
    internal bool IsOrdinary(string name, int at, ReadOnlySpan<char> word, Sense sense)
    {
        if (sense.Term.IsWrittenSmall) return true;

        // A law or a modulus is its finder's.
        var end = at + word.Length;
        if (end + 1 < name.Length && name[end] is '\'' or '\u2019' && name[end + 1] == 's') return false;
        Span<char> folded = stackalloc char[NameLimits.WordLength];
        if (word.Length * TextFolding.MaxExpansion > folded.Length || TextFolding.Fold(word, folded) is var length && length < 0) return false;
        folded = folded[..length];
        if (IsWrittenSmall(folded)) return true;
        if (capital.Contains(folded) || !IsEnglish(DefinitionOf(sense.Concept))) return false;
        return EverydayWords.CaseOf(folded) switch
        {
            WordCase.Small => true,
            WordCase.Capital => false,
            _ => IsPluralOfSmall(folded) || HasEndingOfSmall(folded) || HasPrefixOfSmall(folded),
        };
    }

    /// <summary>Whether a definition writes the word small, in either number.</summary>
    private bool IsWrittenSmall(ReadOnlySpan<char> word)
    {
        if (small.Contains(word) || (word is [.., 's'] && small.Contains(word[..^1]))) return true;
        Span<char> plural = stackalloc char[NameLimits.WordLength];
        if (word.Length == plural.Length) return false;
        word.CopyTo(plural);
        plural[word.Length] = 's';
        return small.Contains(plural[..(word.Length + 1)]);
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

    private static string? DefinitionOf(Concept concept) => concept.FirstEntry.Definition;

    /// <summary>Whether a definition is in English, for all that it says; where there is none, nothing speaks against it.</summary>
    private static bool IsEnglish(string? definition)
    {
        if (definition is null) return true;
        foreach (var piece in Words.Of(definition))
        {
            if (!piece.IsSymbol && English.Contains(definition.AsSpan(piece.Start, piece.Length))) return true;
        }

        return false;
    }

    /// <summary>Notes the words in small letters, and those with a capital that stand between small ones, where it is no title's.</summary>
    private static void Read(string definition, HashSet<string> small, HashSet<string> capital)
    {
        var (before, last) = (false, default(Words.Piece));
        var isLastBetween = false;
        foreach (var piece in Words.Of(definition))
        {
            var isPossessive = last is { IsSymbol: true, Length: 1 } && piece.Gap == TokenGap.None && definition[last.Start] is '\'' or '\u2019';
            var isSmall = !piece.IsSymbol && !isPossessive && char.IsLower(definition[piece.Start]);
            if (isSmall) small.Add(TextFolding.Fold(definition.AsSpan(piece.Start, piece.Length)));
            if (isSmall && isLastBetween) capital.Add(TextFolding.Fold(definition.AsSpan(last.Start, last.Length)));
            isLastBetween = before && !piece.IsSymbol && char.IsUpper(definition[piece.Start]) && piece.Length > 1;
            (before, last) = (isSmall, piece);
        }
    }
}
