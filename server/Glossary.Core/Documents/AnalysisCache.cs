using System.Collections.Concurrent;

namespace Glossary.Core.Documents;

/// <summary>What was found in the segments of a document, and of its earlier versions, with one termbase. Safe for every thread.</summary>
/// <remarks>It stands beside the segments, so that they need not be touched when the termbase changes and nothing old is kept alive by them.</remarks>
internal sealed class AnalysisCache
{
    /// <summary>
    /// How long the segments of a generation are together, in UTF-16 code units. Analyses that nobody asked for while a whole generation went by
    /// are dropped: of segments that were edited away, and in documents of more than some megabytes of what was looked at long ago.
    /// </summary>
    private const int Generation = 4 * 1024 * 1024;

    /// <summary>What an analysis takes besides, as many code units as would take the same memory.</summary>
    private const int OfEach = 256;

    private ConcurrentDictionary<Segment, SegmentAnalysis> young = new();
    private ConcurrentDictionary<Segment, SegmentAnalysis> old = new();
    private int size;

    /// <summary>What was found in a segment, or null where it is to be analysed.</summary>
    public SegmentAnalysis? Find(Segment segment)
    {
        if (young.TryGetValue(segment, out var known)) return known;
        if (!old.TryGetValue(segment, out known)) return null;
        Add(segment, known);
        return known;
    }

    /// <summary>Keeps what was found in a segment.</summary>
    public void Add(Segment segment, SegmentAnalysis analysis)
    {
        // Two threads may turn the generation at once, and one may add to a dropped one: then a segment is analysed again.
        if (!young.TryAdd(segment, analysis) || Interlocked.Add(ref size, segment.Length + OfEach) < Generation) return;
        size = 0;
        (old, young) = (young, new());
    }
}
