using System.Collections.Immutable;
using Glossary.Core.Senses;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>What was found in a segment. Offsets are from the segment's start.</summary>
/// <param name="Regions">Where terms were looked for.</param>
/// <param name="Occurrences">The terms.</param>
internal sealed record SegmentAnalysis(ProseRegion[] Regions, ImmutableArray<Occurrence> Occurrences)
{
    private SegmentEvidence? evidence;

    /// <summary>Analyses a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="text">Its text.</param>
    /// <param name="language">The language that cut it.</param>
    /// <param name="termbase">Whose terms to find.</param>
    public static SegmentAnalysis Of(Segment segment, string text, HostLanguage language, Termbase termbase)
    {
        ProseRegion[] found = [.. RegionsOf(segment, text, language)];
        return new SegmentAnalysis(found, termbase.Recognize(text, found));
    }

    /// <summary>Where terms are looked for in a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="text">Its text, or what would become of it by an edit.</param>
    /// <param name="language">The language that cut it.</param>
    public static List<ProseRegion> RegionsOf(Segment segment, string text, HostLanguage language)
    {
        var regions = new List<ProseRegion>();
        language.FindRegions(text, segment.Entry.StartsLine, segment.Entry.State, regions);
        if (segment.MayBeIgnored) IgnoreDirectives.RemoveIgnored(regions, text, language, segment.Entry);
        return regions;
    }

    /// <summary>What the segment says about what the document is about; read when first asked for.</summary>
    /// <param name="read">Reads the segment's text; called only where it is needed.</param>
    public SegmentEvidence EvidenceOf(Func<string> read) =>
        LazyInitializer.EnsureInitialized(ref evidence, () => SegmentEvidence.Of(read(), Regions, Occurrences));
}
