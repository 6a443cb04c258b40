using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>
/// Where a card leads on: the concepts that an entry lists or that its definition speaks of, and those near its own; and listed names that no loaded
/// glossary defines.
/// </summary>
/// <param name="Concepts">Concepts with the names to show for them, those that the entry itself speaks of first.</param>
/// <param name="OtherNames">Listed names without an entry.</param>
public sealed record RelatedConcepts(ImmutableArray<(string Name, Concept Concept)> Concepts, ImmutableArray<string> OtherNames)
{
    /// <summary>More than anybody follows.</summary>
    public const int Most = 6;

    /// <summary>Finds where a concept leads.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="entry">The entry of it that is shown.</param>
    /// <param name="termbase">Where the concepts are.</param>
    /// <param name="near">Concepts near it (<see cref="NearConcepts"/>), the nearest first; default for none.</param>
    public static RelatedConcepts Of(Concept concept, Entry entry, Termbase termbase, ImmutableArray<Concept> near)
    {
        var found = new Found(concept);
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var name in entry.RelatedNames)
        {
            if (termbase.Names.Find(name) is [var sense, ..]) found.Add(sense.Concept);
            else others.Add(name);
        }

        if (entry.Text is { } text) found.AddAll(MentionedIn(text, concept, termbase));
        if (!near.IsDefault) found.AddAll(near);
        return new RelatedConcepts(found.ToImmutable(), others.DrainToImmutable());
    }

    /// <summary>Whether a name within a text about a concept means its own concept there: not a mere word or a few letters, unless it is of the same field.</summary>
    internal static bool IsMeant(Sense sense, Concept concept) =>
        sense.Term.Ambiguity == TermAmbiguity.None || sense.Concept.SharesCategoryWith(concept);

    /// <summary>The concepts that a text about a concept speaks of.</summary>
    private static IEnumerable<Concept> MentionedIn(string text, Concept concept, Termbase termbase)
    {
        foreach (var occurrence in termbase.Recognize(text))
        {
            foreach (var sense in occurrence.Senses)
            {
                if (!IsMeant(sense, concept)) continue;
                yield return sense.Concept;
                break;
            }
        }
    }

    /// <summary>What is found, each concept and each title once.</summary>
    private sealed class Found(Concept concept)
    {
        private readonly ImmutableArray<(string, Concept)>.Builder concepts = ImmutableArray.CreateBuilder<(string, Concept)>();
        private readonly HashSet<Concept> seen = [concept];

        /// <summary>Another concept with a name of this one is another sense, not a relative.</summary>
        private readonly Lazy<HashSet<string>> names = new(() =>
            concept.FirstTerms.Select(term => term.Text).Append(concept.FirstEntry.Title).Select(VariantKey.Of).ToHashSet(StringComparer.Ordinal));

        public void AddAll(IEnumerable<Concept> others)
        {
            foreach (var other in others) Add(other);
        }

        public void Add(Concept other)
        {
            if (concepts.Count >= Most || !seen.Add(other)) return;
            var title = other.FirstEntry.Title;
            if (names.Value.Add(VariantKey.Of(title))) concepts.Add((title, other));
        }

        public ImmutableArray<(string Name, Concept Concept)> ToImmutable() => concepts.ToImmutable();
    }
}
