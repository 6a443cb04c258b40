using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>
/// The concepts near each concept: by names within names, and by entries that speak of the same things. To find them takes a millisecond a concept, for
/// which no hover waits: they are found ahead, or after the first card of a concept, and the next one has them. Safe for every thread.
/// </summary>
/// <param name="termbase">Where the concepts are.</param>
public sealed class NearConcepts(Termbase termbase)
{
    /// <summary>A like entry with a lower score shares a word or two, as entries of other fields do.</summary>
    private const float LeastScore = 0.3f;

    /// <summary>So are concepts whose words have less to do with each other, whatever the score: one rare word makes it large.</summary>
    private const double LeastLikeness = 0.1;

    /// <summary>Of the likest entries, many may be of the concept itself.</summary>
    private const int MostEntries = 12;

    private readonly ConcurrentDictionary<Concept, Found> known = new();

    /// <summary>Those of a concept, the nearest first; default where they were not looked for yet.</summary>
    public ImmutableArray<Concept> Of(Concept concept) => known.TryGetValue(concept, out var found) ? found.Concepts : default;

    /// <summary>Whether there is more to find than is known of a concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="texts">The index of the entries' texts; null where there is none yet.</param>
    public bool Lacks(Concept concept, ITermSearch? texts) => !known.TryGetValue(concept, out var found) || (texts is not null && !found.ByTexts);

    /// <summary>Finds those of a concept, unless they are known.</summary>
    /// <inheritdoc cref="Lacks"/>
    public void Find(Concept concept, ITermSearch? texts)
    {
        if (!Lacks(concept, texts)) return;
        var byNames = ContainedNames.Of(concept, termbase).Where(sense => RelatedConcepts.IsMeant(sense, concept)).Select(sense => sense.Concept);
        var near = byNames.Concat(texts is null ? [] : Alike(concept, texts)).Where(other => other != concept).Distinct().Take(2 * RelatedConcepts.Most);
        known[concept] = new Found([.. near], ByTexts: texts is not null);
    }

    private IEnumerable<Concept> Alike(Concept concept, ITermSearch texts) =>
        texts.MoreLikeThis(concept.FirstEntries[0].Key, MostEntries)
            .Where(hit => hit.Score >= LeastScore)
            .SelectMany(hit => termbase.EntriesWith(hit.Key))
            .Select(hit => hit.Concept)
            .Where(other => concept.Profile.LikenessTo(other.Profile) >= LeastLikeness);

    /// <summary>What was found.</summary>
    /// <param name="Concepts">The concepts.</param>
    /// <param name="ByTexts">Whether texts were looked at, too.</param>
    private sealed record Found(ImmutableArray<Concept> Concepts, bool ByTexts);
}
