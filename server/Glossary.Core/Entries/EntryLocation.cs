using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>Where an entry stands, in offsets and in lines and columns, so that who is led to it is answered without the file being opened.</summary>
/// <param name="Span">The whole entry without its last line end, in UTF-16 code units.</param>
/// <param name="Anchor">The place to be led to, within the entry: a heading, the cell of a name.</param>
public readonly record struct EntryLocation(TextSpan Span, TextSpan Anchor)
{
    /// <summary>Where the entry starts.</summary>
    public LinePosition Start { get; init; }

    /// <summary>Where its anchor starts.</summary>
    public LinePosition AnchorStart { get; init; }

    /// <summary>Where its anchor ends.</summary>
    public LinePosition AnchorEnd { get; init; }

    /// <summary>Where the entry ends.</summary>
    public LinePosition End { get; init; }

    /// <summary>The location of an entry in a text.</summary>
    /// <param name="lines">The text's lines.</param>
    /// <param name="span">The whole entry.</param>
    /// <param name="anchor">The place to be led to, within <paramref name="span"/>.</param>
    public static EntryLocation In(LinePositions lines, TextSpan span, TextSpan anchor) => new(span, anchor)
    {
        Start = lines.At(span.Start),
        AnchorStart = lines.At(anchor.Start),
        AnchorEnd = lines.At(anchor.End),
        End = lines.At(span.End),
    };

    /// <summary>The location in the file of an entry of a block.</summary>
    /// <param name="line">The line that the block starts in, counted from 0.</param>
    /// <param name="column">How much of that line stands before it.</param>
    /// <param name="offset">Where the block starts, in UTF-16 code units.</param>
    public EntryLocation Shift(int line, LineWidth column, int offset)
    {
        return new EntryLocation(Span.Shift(offset), Anchor.Shift(offset)) { Start = Of(Start), AnchorStart = Of(AnchorStart), AnchorEnd = Of(AnchorEnd), End = Of(End) };

        LinePosition Of(LinePosition position) => new(position.Line + line, position.Line == 0 ? column + position.Column : position.Column);
    }
}
