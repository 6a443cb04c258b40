namespace Glossary.Core.Text;

/// <summary>Where the lines of a <see cref="SourceText"/> start and end. Lines and offsets are zero-based.</summary>
public sealed class LineMap
{
    private readonly SourceText text;
    private readonly Rope<TextPiece> pieces;

    internal LineMap(SourceText text, Rope<TextPiece> pieces)
    {
        this.text = text;
        this.pieces = pieces;
    }

    /// <summary>Number of lines; an empty text has one, and a text that ends with a line end has an empty last line.</summary>
    public int Count => pieces.Marks + 1;

    /// <summary>Offset of the first code unit of a line.</summary>
    public int Start(int line)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)line, (uint)Count, nameof(line));
        if (line == 0) return 0;
        var piece = pieces.AtMark(line - 1);
        return piece.Start + piece.Item.LineStarts[line - 1 - piece.MarksBefore];
    }

    /// <summary>Offset behind the last code unit of a line, its line end left out.</summary>
    public int End(int line)
    {
        if (line == Count - 1) return text.Length;
        var end = Start(line + 1) - 1;
        return end > Start(line) && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The line that holds <paramref name="offset"/>; an offset in a line end belongs to the line it ends.</summary>
    public int LineAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, (uint)text.Length, nameof(offset));
        var piece = pieces.At(offset);
        var found = Array.BinarySearch(piece.Item.LineStarts, offset - piece.Start);
        return piece.MarksBefore + (found >= 0 ? found + 1 : ~found);
    }
}
