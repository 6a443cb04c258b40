using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Core.Tests.Documents;

/// <summary>Another host language that counts how much of a text it is asked to scan.</summary>
internal sealed class CountingLanguage(HostLanguage inner) : HostLanguage
{
    /// <summary>How many code units were scanned.</summary>
    public int Scanned { get; set; }

    /// <summary>Called before a line is scanned.</summary>
    public Action? OnScan { get; set; }

    public override string PassedOver => inner.PassedOver;

    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        OnScan?.Invoke();
        Scanned += line.Length;
        return inner.ScanLine(line, startsLine, state);
    }

    public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions) => inner.FindRegions(segment, startsLine, state, regions);
}
