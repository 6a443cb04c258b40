using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>
/// Concepts whose entries speak of the same things, by concept. To find them takes a millisecond each, for which no hover waits: they are found ahead,
/// or beside it, and the next card has them. Safe for every thread.
/// </summary>
/// <param name="termbase">Where the concepts are.</param>
public sealed class AlikeConcepts(Termbase termbase)
{
    /// <summary>A like entry with a lower score shares a word or two, as entries of other fields do.</summary>
    private const float LeastScore = 0.3f;

    /// <summary>So are concepts whose words have less to do with each other, whatever the score: one rare word makes it large.</summary>
    private const double LeastLikeness = 0.1;

    /// <summary>Of the likest entries, many may be of the concept itself.</summary>
    private const int MostEntries = 12;

    private readonly ConcurrentDictionary<Concept, ImmutableArray<Concept>> known = new();

    /// <summary>Whether it is known which are like a concept, be it none.</summary>
    public bool Knows(Concept concept) => known.ContainsKey(concept);

    /// <summary>Those of a concept, the nearest first; none where they were not looked for.</summary>
    public ImmutableArray<Concept> Of(Concept concept) => known.GetValueOrDefault(concept, []);

    /// <summary>Looks for those of a concept, unless they are known.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="texts">The index of the entries' texts.</param>
    public ImmutableArray<Concept> Find(Concept concept, ITermSearch texts)
    {
        if (known.TryGetValue(concept, out var found)) return found;
        var like = texts.MoreLikeThis(concept.FirstEntries[0].Key, MostEntries).Where(hit => hit.Score >= LeastScore);
        var others = like.SelectMany(hit => termbase.EntriesWith(hit.Key)).Select(hit => hit.Concept).Where(other => other != concept).Distinct();
        return known[concept] = [.. others.Where(other => concept.Profile.LikenessTo(other.Profile) >= LeastLikeness)];
    }
}
