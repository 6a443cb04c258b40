using Glossary.Core.Documents;

namespace Glossary.Formats.Prose;

/// <summary>HTML and XML: the text between the tags. Tags within a sentence join what they part, others do not.</summary>
internal sealed class HtmlProse : HostLanguage
{
    private const int AfterBlank = 1 << 16;

    /// <inheritdoc/>
    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        var open = state & ~AfterBlank;
        var blank = line.IsWhiteSpace() && (startsLine || (state & AfterBlank) != 0);
        var next = HtmlMarkup.Read(line, 0, open, builder: null);
        var mayCut = open == StartState && (!startsLine || (!blank && (state & AfterBlank) != 0));
        return new LineScan(blank ? next | AfterBlank : next, mayCut);
    }

    /// <inheritdoc/>
    public override void FindRegions(string segment, int state, ICollection<ProseRegion> regions)
    {
        var builder = new RegionBuilder(segment, regions);
        HtmlMarkup.Read(segment, 0, state & ~AfterBlank, builder);
        builder.Flush();
    }
}
