using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Core.Tests.Documents;

/// <summary>A host language in which all is prose, in one region, and a <c>#</c> opens a comment wherever it stands.</summary>
internal sealed class LineLanguage : HostLanguage
{
    public override string PassedOver => "nothing";

    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state) => new(StartState, MayCutBefore: false);

    public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions) =>
        regions.Add(new ProseRegion(0, segment.Length, ProseKind.Prose, false));

    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state) => before.TrimEnd().EndsWith('#');
}
