using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>Text without markup: paragraphs between blank lines. List items start anew, and the <c>&gt;</c> of quoted mail is passed over.</summary>
internal sealed class PlainProse : HostLanguage
{
    /// <summary>The line before was blank.</summary>
    private const int AfterBlank = 1;

    private readonly bool linesStandAlone;

    private PlainProse(bool linesStandAlone) => this.linesStandAlone = linesStandAlone;

    /// <summary>Text whose lines run on to the next blank line.</summary>
    public static PlainProse Paragraphs { get; } = new(linesStandAlone: false);

    /// <summary>Text of which each line stands for itself, as in logs and tables.</summary>
    public static PlainProse Lines { get; } = new(linesStandAlone: true);

    /// <inheritdoc/>
    public override string PassedOver => "addresses and file names";

    /// <inheritdoc/>
    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        var blank = line.IsWhiteSpace() && (startsLine || state == AfterBlank);
        var mayCut = !startsLine || linesStandAlone || (state == AfterBlank && !blank);
        return new LineScan(blank ? AfterBlank : StartState, mayCut);
    }

    /// <inheritdoc/>
    public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions)
    {
        var builder = new RegionBuilder(segment, regions);
        for (int start = 0, end; start < segment.Length; start = end)
        {
            end = TextLines.EndOfLine(segment, start);
            if (linesStandAlone) builder.Break();
            if (startsLine || start > 0) AddLine(builder, start, end);
            else builder.Add(start, end, ProseKind.Prose);
        }

        builder.Flush();
    }

    /// <summary>Reports a line of text without markup.</summary>
    public static void AddLine(RegionBuilder builder, int start, int end)
    {
        var content = start + Leader(builder.Text.AsSpan(start, end - start));
        var line = builder.Text.AsSpan(content, end - content);
        var isDecoration = TextLines.IsDecoration(line);
        if (isDecoration || TextLines.StartsItem(line)) builder.Break();
        if (!isDecoration) builder.Add(content, end, ProseKind.Prose);
    }

    private static int Leader(ReadOnlySpan<char> line)
    {
        var i = TextLines.Indent(line);
        while (i < line.Length && line[i] == '>') i += 1 + TextLines.Indent(line[(i + 1)..]);
        return i;
    }
}
