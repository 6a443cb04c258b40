using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Senses;

/// <summary>What a segment has to say about what its document is about.</summary>
internal sealed class SegmentEvidence
{
    private SegmentEvidence(ImmutableArray<Stem> stems, ImmutableArray<Concept> concepts, ImmutableArray<LocalAbbreviation> abbreviations)
    {
        Stems = stems;
        Concepts = concepts;
        Abbreviations = abbreviations;
    }

    /// <summary>Its words, each once.</summary>
    public ImmutableArray<Stem> Stems { get; }

    /// <summary>The concepts that it names beyond doubt, each once.</summary>
    public ImmutableArray<Concept> Concepts { get; }

    /// <summary>The abbreviations that it explains.</summary>
    public ImmutableArray<LocalAbbreviation> Abbreviations { get; }

    /// <summary>Reads a segment.</summary>
    public static SegmentEvidence Of(string text, ProseRegion[] regions, ImmutableArray<Occurrence> occurrences)
    {
        var stems = new HashSet<Stem>();
        foreach (var region in regions)
        {
            foreach (var word in Words.Of(text.AsSpan(region.Start, region.Length)))
            {
                // Which words say something is known of the concepts' words, so here it need not be asked.
                if (!word.IsSymbol && word.Length >= Stem.LeastLetters) stems.Add(Stem.OfAny(text.AsSpan(region.Start + word.Start, word.Length)));
            }
        }

        var concepts = occurrences.Where(occurrence => occurrence.Senses is [{ Term.Ambiguity: TermAmbiguity.None }]).Select(occurrence => occurrence.Concept);
        return new SegmentEvidence([.. stems], [.. concepts.Distinct()], [.. LocalAbbreviation.Find(text, regions)]);
    }
}
