using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>A language that is read line by line, where a line's meaning depends on those before by the state alone. So it may be cut after any blank line.</summary>
internal abstract class LineProse : HostLanguage
{
    /// <summary>Set in a state behind a blank line.</summary>
    protected const int AfterBlank = 1 << 30;

    /// <inheritdoc/>
    public sealed override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        var afterBlank = (state & AfterBlank) != 0;
        var blank = line.IsWhiteSpace() && (startsLine || afterBlank);
        var next = startsLine ? ReadLine(line, 0, state & ~AfterBlank, afterBlank, builder: null) : state & ~AfterBlank;
        return new LineScan(blank ? next | AfterBlank : next, MayCutBefore: !startsLine || (afterBlank && !blank));
    }

    /// <inheritdoc/>
    public sealed override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions)
    {
        var builder = new RegionBuilder(segment, regions);
        for (int start = 0, end; start < segment.Length; start = end)
        {
            end = TextLines.EndOfLine(segment, start);
            var afterBlank = (state & AfterBlank) != 0;
            var next = ReadLine(segment.AsSpan(0, end), start, state & ~AfterBlank, afterBlank, builder);
            // What goes on with an overlong line says nothing of the lines after it, as in ScanLine.
            var isLine = startsLine || start > 0;
            if (!isLine) next = state & ~AfterBlank;
            state = segment.AsSpan(start, end - start).IsWhiteSpace() && (isLine || afterBlank) ? next | AfterBlank : next;
        }

        builder.Flush();
    }

    /// <summary>The state of an unfinished line, to see what it has opened.</summary>
    protected int StateAfter(ReadOnlySpan<char> before, int state) => ReadLine(before, 0, state & ~AfterBlank, (state & AfterBlank) != 0, builder: null);

    /// <summary>Reads a line.</summary>
    /// <param name="text">The text up to the line's end, its line end included.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="state">The state before it, below bit 30.</param>
    /// <param name="afterBlank">Whether the line before was blank.</param>
    /// <param name="builder">Receives the line's language; null to find the state only.</param>
    /// <returns>The state after it.</returns>
    protected abstract int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder);
}
