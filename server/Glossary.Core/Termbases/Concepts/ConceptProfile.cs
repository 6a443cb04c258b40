using System.Collections.Immutable;
using Glossary.Core.Language;

namespace Glossary.Core.Termbases;

/// <summary>The words that speak for a concept where they stand near one of its terms: those of its names, category, relatives and definitions.</summary>
internal sealed class ConceptProfile
{
    private const float OfNames = 1.5f;
    private const float OfOthers = 1f;

    /// <summary>What words of everyday speech count: many of them meet in any long text.</summary>
    private const float EverydayOfNames = 0.45f;
    private const float EverydayOfOthers = 0.1f;

    private ConceptProfile(ImmutableArray<ProfileWord> words)
    {
        Words = words;
        Size = words.Sum(word => word.Weight);
    }

    /// <summary>The words, each once.</summary>
    public ImmutableArray<ProfileWord> Words { get; }

    /// <summary>The sum of what all words count.</summary>
    public float Size { get; }

    /// <summary>Collects the words of a concept.</summary>
    public static ConceptProfile Of(Concept concept)
    {
        var words = new Dictionary<Stem, ProfileWord>();
        foreach (var term in concept.FirstTerms) Add(words, term.Text, OfNames, EverydayOfNames);
        foreach (var (_, entry, _) in concept.FirstEntries)
        {
            Add(words, entry.Title, OfNames, EverydayOfNames);
            Add(words, entry.Category, OfOthers, EverydayOfOthers);
            Add(words, entry.Text, OfOthers, EverydayOfOthers);
            foreach (var name in entry.RelatedNames) Add(words, name, OfOthers, EverydayOfOthers);
        }

        return new ConceptProfile([.. words.Values]);
    }

    /// <summary>How much two concepts have to do with each other: the cosine of the angle between what their words count.</summary>
    public double LikenessTo(ConceptProfile other)
    {
        var theirs = other.Words.ToDictionary(word => word.Stem, word => word.Weight);
        var shared = Words.Sum(word => (double)word.Weight * theirs.GetValueOrDefault(word.Stem));
        return shared == 0 ? 0 : shared / Math.Sqrt(Words.Sum(word => word.Weight * word.Weight) * other.Words.Sum(word => word.Weight * word.Weight));
    }

    private static ImmutableArray<Stem> OtherSpellings(ReadOnlySpan<char> word) => [.. SpellingVariants.Others(TextFolding.Fold(word)).Select(other => Stem.OfAny(other))];

    private static void Add(Dictionary<Stem, ProfileWord> words, string? text, float weight, float everydayWeight)
    {
        foreach (var word in Language.Words.Of(text))
        {
            if (Stem.Of(text.AsSpan(word.Start, word.Length), out var isEveryday) is not { } stem) continue;
            var counts = isEveryday ? everydayWeight : weight;
            if (counts > words.GetValueOrDefault(stem).Weight) words[stem] = new ProfileWord(stem, text!.Substring(word.Start, word.Length), counts, OtherSpellings(text.AsSpan(word.Start, word.Length)));
        }
    }
}

/// <summary>A word that speaks for a concept.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Text">As the glossary writes it.</param>
/// <param name="Weight">What it counts.</param>
/// <param name="OtherSpellings">The stems of its British or American spellings; mostly none.</param>
internal readonly record struct ProfileWord(Stem Stem, string Text, float Weight, ImmutableArray<Stem> OtherSpellings);
