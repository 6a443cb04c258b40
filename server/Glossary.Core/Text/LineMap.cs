namespace Glossary.Core.Text;

/// <summary>Where the lines of a <see cref="SourceText"/> start and end. Lines and offsets are zero-based.</summary>
public sealed class LineMap
{
    private readonly SourceText text;
    private readonly TextPiece[] pieces;
    private readonly int[] pieceStarts;

    /// <summary>Number of line ends before each piece, and in the whole text as the last element.</summary>
    private readonly int[] endsBefore;

    internal LineMap(SourceText text, TextPiece[] pieces, int[] pieceStarts)
    {
        this.text = text;
        this.pieces = pieces;
        this.pieceStarts = pieceStarts;
        endsBefore = new int[pieces.Length + 1];
        for (var i = 0; i < pieces.Length; i++) endsBefore[i + 1] = endsBefore[i] + pieces[i].LineStarts.Length;
    }

    /// <summary>Number of lines; an empty text has one, and a text that ends with a line end has an empty last line.</summary>
    public int Count => endsBefore[^1] + 1;

    /// <summary>Offset of the first code unit of a line.</summary>
    public int Start(int line)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)line, (uint)Count, nameof(line));
        if (line == 0) return 0;

        // The piece with the line end before the line: the first one up to whose end there are as many.
        var piece = 0;
        for (var last = pieces.Length - 1; piece < last;)
        {
            var middle = (piece + last) / 2;
            if (endsBefore[middle + 1] < line) piece = middle + 1;
            else last = middle;
        }

        return pieceStarts[piece] + pieces[piece].LineStarts[line - endsBefore[piece] - 1];
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
        var piece = text.PieceAt(offset);
        var found = Array.BinarySearch(pieces[piece].LineStarts, offset - pieceStarts[piece]);
        return endsBefore[piece] + (found >= 0 ? found + 1 : ~found);
    }
}
