using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Recognition;
using Glossary.Core.Senses;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>
/// Where a card leads on: the concepts that an entry lists or that its definition speaks of, those whose names are part of its names or have them in
/// theirs, and those whose entries speak of the same things; and listed names that no loaded glossary defines.
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
    /// <param name="alike">Concepts whose entries speak of the same things, the nearest first.</param>
    public static RelatedConcepts Of(Concept concept, Entry entry, Termbase termbase, IEnumerable<Concept> alike)
    {
        var found = new Found(concept);
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var name in entry.Related)
        {
            if (termbase.Names.Find(name) is [var sense, ..]) found.Add(sense.Concept);
            else others.Add(name);
        }

        if (entry.Text is { } text) found.AddAll(MentionedIn(text, termbase));
        if (!found.IsFull) found.AddAll(ContainedNames.Of(concept, termbase).Where(sense => Fits(sense, concept)).Select(sense => sense.Concept));
        if (!found.IsFull) found.AddAll(alike);
        return new RelatedConcepts(found.ToImmutable(), others.DrainToImmutable());
    }

    /// <summary>The concepts that a text speaks of; a word of everyday speech only where the rest of the text speaks for the concept.</summary>
    private static IEnumerable<Concept> MentionedIn(string text, Termbase termbase)
    {
        var occurrences = termbase.Recognize(text);
        if (occurrences.IsEmpty) return [];
        ProseRegion[] regions = [new ProseRegion(0, text.Length, ProseKind.Prose, false)];
        var evidence = new Evidence([SegmentEvidence.Of(text, regions, occurrences)]);
        return occurrences
            .Select(occurrence => SenseJudge.IsOpen(occurrence.Senses) ? evidence.Judge(occurrence.Senses) : new Judgement(occurrence.Senses, IsQuiet: false))
            .Where(judgement => !judgement.IsQuiet && !judgement.Senses.IsEmpty)
            .Select(judgement => judgement.Senses[0].Concept);
    }

    /// <summary>Whether a name in another one means its concept there: not a mere word or a few letters, unless it is of the same field.</summary>
    private static bool Fits(Sense sense, Concept concept) =>
        sense.Term.Ambiguity == TermAmbiguity.None || sense.Concept.Categories.Any(category => concept.Categories.Contains(category, StringComparer.OrdinalIgnoreCase));

    /// <summary>What is found, each concept and each title once.</summary>
    private sealed class Found
    {
        private readonly ImmutableArray<(string, Concept)>.Builder concepts = ImmutableArray.CreateBuilder<(string, Concept)>();
        private readonly HashSet<Concept> seen;
        private readonly HashSet<string> names;

        /// <summary>Nothing yet; another concept with a name of this one is another sense, not a relative.</summary>
        public Found(Concept concept)
        {
            seen = [concept];
            names = concept.FirstTerms.Select(term => NameVariant.KeyOf(term.Text)).Append(NameVariant.KeyOf(concept.FirstEntry.Title)).ToHashSet(StringComparer.Ordinal);
        }

        public bool IsFull => concepts.Count >= Most;

        public void AddAll(IEnumerable<Concept> others)
        {
            foreach (var concept in others)
            {
                if (IsFull) return;
                Add(concept);
            }
        }

        public void Add(Concept concept)
        {
            if (IsFull || !seen.Add(concept)) return;
            var title = concept.FirstEntry.Title;
            if (names.Add(NameVariant.KeyOf(title))) concepts.Add((title, concept));
        }

        public ImmutableArray<(string Name, Concept Concept)> ToImmutable() => concepts.ToImmutable();
    }
}
