using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Termbases;

namespace Glossary.Core.Senses;

/// <summary>What the text around a place has to say about what is meant there. Safe for every thread.</summary>
internal sealed class Evidence
{
    private readonly ImmutableArray<SegmentEvidence> segments;
    private readonly Lazy<HashSet<Stem>> stems;
    private readonly Lazy<HashSet<Concept>> concepts;
    private readonly ConcurrentDictionary<ImmutableArray<Sense>, Judgement> judgements = new(SenseSequence.Comparer);

    private readonly Func<string, bool>? isHome;

    /// <summary>Gathers what the segments around a place say; each kind when it is first asked for, which not everybody does.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="isHome">Says which glossaries are the document's own; null where none is more so than another.</param>
    public Evidence(ImmutableArray<SegmentEvidence> segments, Func<string, bool>? isHome = null)
    {
        this.segments = segments;
        this.isHome = isHome;
        stems = new Lazy<HashSet<Stem>>(() => [.. segments.SelectMany(segment => segment.Stems)]);
        concepts = new Lazy<HashSet<Concept>>(() => [.. segments.SelectMany(segment => segment.Concepts)]);
    }

    /// <summary>The concepts that the text names beyond doubt.</summary>
    public IReadOnlyCollection<Concept> Concepts => concepts.Value;

    /// <summary>Whether the text names a concept beyond doubt.</summary>
    public bool Names(Concept concept) => concepts.Value.Contains(concept);

    /// <summary>Whether one of the document's own glossaries defines a concept.</summary>
    public bool IsAtHome(Concept concept) => isHome is not null && concept.FirstEntries.Any(reference => isHome(reference.Source));

    /// <summary>Whether a word stands in the text.</summary>
    public bool Holds(Stem stem) => stems.Value.Contains(stem);

    /// <summary>Whether a word that speaks for a concept stands in the text, in whatever spelling.</summary>
    public bool Holds(ProfileWord word)
    {
        if (Holds(word.Stem)) return true;
        foreach (var other in word.OtherSpellings)
        {
            if (Holds(other)) return true;
        }

        return false;
    }

    /// <summary>What the text says that some capitals stand for.</summary>
    public IEnumerable<LocalAbbreviation> Explain(string letters) =>
        segments.SelectMany(segment => segment.Abbreviations).Where(abbreviation => abbreviation.Letters == letters);

    /// <summary>What the text makes of the senses of a term; recalled where it was asked before.</summary>
    public Judgement Judge(ImmutableArray<Sense> senses) =>
        judgements.TryGetValue(senses, out var known) ? known : judgements[senses] = SenseJudge.Judge(senses, this);
}

/// <summary>What a text makes of the senses of a term.</summary>
/// <param name="Senses">The likeliest first; empty where the text says that something else is meant.</param>
/// <param name="IsQuiet">Whether too little speaks for any of them.</param>
internal sealed record Judgement(ImmutableArray<Sense> Senses, bool IsQuiet);
