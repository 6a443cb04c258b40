namespace Glossary.Core.Text;

/// <summary>Lines and columns of offsets that mostly ascend: each costs what lies between it and the one before.</summary>
/// <param name="text">The text.</param>
public sealed class LinePositions(ReadOnlyMemory<char> text)
{
    private int last;
    private LinePosition position;

    /// <summary>The position of an offset.</summary>
    /// <param name="offset">In UTF-16 code units; the middle of <c>\r\n</c> counts as the end of its line.</param>
    public LinePosition At(int offset)
    {
        var span = text.Span;
        if (offset > 0 && offset < span.Length && span[offset] == '\n' && span[offset - 1] == '\r') offset--;
        if (offset == last) return position;
        var between = span[Math.Min(last, offset)..Math.Max(last, offset)];
        var lines = LineEnds.Count(between);
        var isBack = offset < last;
        var start = isBack || lines > 0 ? span[..offset].LastIndexOfAny('\n', '\r') + 1 : last;
        var width = LineWidth.Of(span[start..offset]);
        position = new LinePosition(position.Line + (isBack ? -lines : lines), start == last && !isBack ? position.Column + width : width);
        last = offset;
        return position;
    }
}
