using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Senses;
using Glossary.Core.Terms;

namespace Glossary.Core.Documents;

/// <summary>A stretch of a document that is analysed for itself, such as a paragraph. What was found is kept for as long as its text stands.</summary>
internal sealed class Segment(int length, SegmentEntry entry, bool hasDirectives)
{
    private Analysis? analysis;

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => length;

    /// <summary>What holds where the segment starts.</summary>
    public SegmentEntry Entry => entry;

    /// <summary>The same segment without what was found in it.</summary>
    public Segment Forget() => new(length, entry, hasDirectives);

    /// <summary>Analyses the segment, or recalls what was found before.</summary>
    /// <param name="language">The language that cut the segment.</param>
    /// <param name="termbase">Whose terms to find.</param>
    /// <param name="read">Reads the segment's text; called only where it is needed.</param>
    public Analysis Analyze(HostLanguage language, Termbase termbase, Func<string> read)
    {
        // Two threads may do the same work at once; either result is right.
        if (Volatile.Read(ref analysis) is { } known && known.Termbase == termbase) return known;
        var text = read();
        var regions = new List<ProseRegion>();
        language.FindRegions(text, entry.StartsLine, entry.State, regions);
        if (hasDirectives || entry.Ignored != IgnoreState.None) IgnoreDirectives.Silence(regions, text, language, entry);
        ProseRegion[] found = [.. regions];
        var result = new Analysis(termbase, text, found, termbase.Recognize(text, found));
        Volatile.Write(ref analysis, result);
        return result;
    }

    /// <summary>What is known of a segment's text. Offsets are from the segment's start.</summary>
    internal sealed record Analysis(Termbase Termbase, string Text, ProseRegion[] Regions, ImmutableArray<Occurrence> Occurrences)
    {
        private SegmentEvidence? evidence;

        /// <summary>What the segment says about what the document is about; read when first asked for.</summary>
        public SegmentEvidence Evidence => LazyInitializer.EnsureInitialized(ref evidence, () => SegmentEvidence.Of(Text, Regions, Occurrences));
    }
}
