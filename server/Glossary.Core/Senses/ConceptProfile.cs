using System.Collections.Frozen;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Senses;

/// <summary>The words that speak for a concept where they stand near one of its terms: those of its names, category, relatives and definitions.</summary>
internal sealed class ConceptProfile
{
    private const float OfNames = 1.5f;
    private const float OfOthers = 1f;

    /// <summary>What a word of everyday speech counts, of what another one does.</summary>
    private const float EverydayShare = 0.3f;

    private readonly FrozenDictionary<Stem, float> weights;

    private ConceptProfile(Dictionary<Stem, float> weights)
    {
        this.weights = weights.ToFrozenDictionary();
        Size = weights.Values.Sum();
    }

    /// <summary>The words and what each counts.</summary>
    public IReadOnlyDictionary<Stem, float> Weights => weights;

    /// <summary>The sum of what all words count.</summary>
    public float Size { get; }

    /// <summary>Collects the words of a concept.</summary>
    public static ConceptProfile Of(Concept concept)
    {
        var weights = new Dictionary<Stem, float>();
        foreach (var term in concept.Terms) Add(weights, term.Text, OfNames);
        foreach (var (_, entry) in concept.Entries)
        {
            Add(weights, entry.Title, OfNames);
            Add(weights, entry.Category, OfOthers);
            Add(weights, entry.Definition, OfOthers);
            foreach (var related in entry.Related) Add(weights, related, OfOthers);
        }

        return new ConceptProfile(weights);
    }

    private static void Add(Dictionary<Stem, float> weights, string? text, float weight)
    {
        foreach (var word in Words.Of(text))
        {
            if (Stem.Of(text.AsSpan(word.Start, word.Length), out var isEveryday) is not { } stem) continue;
            var counts = isEveryday ? weight * EverydayShare : weight;
            if (counts > weights.GetValueOrDefault(stem)) weights[stem] = counts;
        }
    }
}
