namespace Glossary.Core.Text;

/// <summary>The text of a segment, and where in it terms are looked for.</summary>
/// <param name="text">The text.</param>
/// <param name="regions">The regions, ascending and without overlap.</param>
internal readonly ref struct SegmentText(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions)
{
    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The regions, ascending and without overlap.</summary>
    public ReadOnlySpan<ProseRegion> Regions { get; } = regions;

    /// <summary>Whether a term may run on from a region into the next one.</summary>
    public bool RunsOn(int region) => region + 1 < Regions.Length && Regions[region + 1].Joined;
}
