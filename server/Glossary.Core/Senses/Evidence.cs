using System.Collections.Immutable;
using Glossary.Core.Terms;

namespace Glossary.Core.Senses;

/// <summary>What the text around a place has to say about what is meant there.</summary>
/// <param name="segments">What the segments around it say.</param>
internal sealed class Evidence(ImmutableArray<SegmentEvidence> segments)
{
    private IReadOnlyCollection<Concept>? concepts;

    /// <summary>Whether a word stands in the text.</summary>
    public bool Holds(Stem stem)
    {
        foreach (var segment in segments)
        {
            if (segment.Holds(stem)) return true;
        }

        return false;
    }

    /// <summary>The concepts that the text names beyond doubt.</summary>
    public IReadOnlyCollection<Concept> Concepts => concepts ??= segments.SelectMany(segment => segment.Concepts).ToHashSet();

    /// <summary>What the text says that some capitals stand for.</summary>
    public IEnumerable<LocalAbbreviation> Explain(string letters) =>
        segments.SelectMany(segment => segment.Abbreviations).Where(abbreviation => abbreviation.Letters == letters);
}
