using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Core.Tests.Documents;

/// <summary>A host language with what makes cutting hard: paragraphs, and a fence of <c>~</c> lines in which nothing is prose.</summary>
internal sealed class ParagraphLanguage : HostLanguage
{
    private const int InFence = 1;
    private const int AfterBlank = 2;

    public override string PassedOver => "what is fenced";

    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        var content = line.TrimEnd("\r\n");
        if (startsLine && content is "~") return new LineScan(state == InFence ? StartState : InFence, state == AfterBlank);
        if (state == InFence) return new LineScan(InFence, false);
        return new LineScan(content.IsEmpty ? AfterBlank : StartState, state == AfterBlank && !content.IsEmpty);
    }

    public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions)
    {
        var at = 0;
        foreach (var line in segment.Split('\n'))
        {
            if (line.TrimEnd('\r') is "~" && (startsLine || at > 0)) state = state == InFence ? StartState : InFence;
            else if (state != InFence && line.Length > 0) regions.Add(new ProseRegion(at, line.Length, ProseKind.Prose, at > 0 && segment[..at] is [.., var c, '\n'] && c != '\n'));
            at += line.Length + 1;
        }
    }
}
