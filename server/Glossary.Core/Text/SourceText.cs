using System.Text;

namespace Glossary.Core.Text;

/// <summary>
/// An immutable text. It is held in pieces of a few thousand code units, so that an edit copies one piece and the list of
/// pieces, not the text; versions share all other pieces.
/// </summary>
/// <remarks>Offsets are UTF-16 code units. Line ends are <c>\n</c>, <c>\r\n</c> and <c>\r</c> (LSP 3.17, Text Documents).</remarks>
public sealed class SourceText
{
    /// <summary>Pieces are never longer than this, and after many edits seldom shorter than a quarter of it.</summary>
    internal const int MaxPieceLength = 4096;

    private const int MinPieceLength = MaxPieceLength / 4;

    private readonly TextPiece[] pieces;

    /// <summary>Offset at which each piece starts, and the text's length as the last element.</summary>
    private readonly int[] pieceStarts;
    private LineMap? lines;

    private SourceText(TextPiece[] pieces)
    {
        this.pieces = pieces;
        pieceStarts = new int[pieces.Length + 1];
        for (var i = 0; i < pieces.Length; i++) pieceStarts[i + 1] = pieceStarts[i] + pieces[i].Length;
    }

    /// <summary>The text without a character.</summary>
    public static SourceText Empty { get; } = From("");

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => pieceStarts[^1];

    /// <summary>The lines of this text.</summary>
    public LineMap Lines => lines ??= new LineMap(this, pieces, pieceStarts);

    /// <summary>The code unit at an offset.</summary>
    public char this[int offset]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)offset, (uint)Length, nameof(offset));
            var piece = PieceAt(offset);
            return pieces[piece].Text[offset - pieceStarts[piece]];
        }
    }

    /// <summary>Holds <paramref name="text"/> as a source text; the pieces are parts of it, not copies.</summary>
    public static SourceText From(string text)
    {
        var pieces = new List<TextPiece>((text.Length / MaxPieceLength) + 1);
        Cut(text.AsMemory(), pieces);
        return new SourceText([.. pieces]);
    }

    /// <summary>The text with <paramref name="span"/> replaced by <paramref name="replacement"/>.</summary>
    public SourceText WithChange(TextSpan span, string replacement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length, nameof(span));

        var first = PieceAt(span.Start);
        var last = PieceAt(span.End);
        var changed = new StringBuilder(pieces[first].Length + replacement.Length)
            .Append(pieces[first].Text[..(span.Start - pieceStarts[first])])
            .Append(replacement)
            .Append(pieces[last].Text[(span.End - pieceStarts[last])..]);

        // No \r\n and no surrogate pair may lie across two pieces, and pieces must not crumble under many small deletions.
        if (first > 0 && (changed.Length < MinPieceLength || BelongTogether(pieces[first - 1].Text[^1], changed[0])))
            changed.Insert(0, pieces[--first].Text);
        if (last < pieces.Length - 1 && (changed.Length < MinPieceLength || BelongTogether(changed[^1], pieces[last + 1].Text[0])))
            changed.Append(pieces[++last].Text);

        var cut = new List<TextPiece>(2);
        Cut(changed.ToString().AsMemory(), cut);
        var result = new TextPiece[pieces.Length - (last - first + 1) + cut.Count];
        Array.Copy(pieces, result, first);
        cut.CopyTo(result, first);
        Array.Copy(pieces, last + 1, result, first + cut.Count, pieces.Length - last - 1);
        return new SourceText(result);
    }

    /// <summary>Copies the code units from <paramref name="start"/> on into <paramref name="destination"/>.</summary>
    /// <returns>How many were copied: less than the destination's length only at the end of the text.</returns>
    public int CopyTo(int start, Span<char> destination)
    {
        var wanted = Math.Min(destination.Length, Length - start);
        var copied = 0;
        for (var piece = PieceAt(start); copied < wanted; piece++)
        {
            var from = start + copied - pieceStarts[piece];
            var count = Math.Min(wanted - copied, pieces[piece].Length - from);
            pieces[piece].Text.Slice(from, count).CopyTo(destination[copied..]);
            copied += count;
        }

        return wanted;
    }

    /// <summary>The code units of <paramref name="span"/> as a string.</summary>
    public string ToString(TextSpan span)
    {
        var first = PieceAt(span.Start);
        return span.End <= pieceStarts[first + 1]
            ? pieces[first].Text.Slice(span.Start - pieceStarts[first], span.Length).ToString()
            : string.Create(span.Length, (Text: this, span.Start), static (buffer, source) => source.Text.CopyTo(source.Start, buffer));
    }

    /// <summary>The whole text as one string; linear in its length.</summary>
    public override string ToString() => ToString(new TextSpan(0, Length));

    /// <summary>Index of the piece that holds <paramref name="offset"/>; the last one for the end of the text.</summary>
    internal int PieceAt(int offset)
    {
        var found = Array.BinarySearch(pieceStarts, 0, pieces.Length, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Divides a text into pieces, behind a line end where there is one. An empty text is one empty piece.</summary>
    private static void Cut(ReadOnlyMemory<char> text, List<TextPiece> pieces)
    {
        while (text.Length > MaxPieceLength)
        {
            var window = text.Span[..(MaxPieceLength + 1)];
            var length = window[..MaxPieceLength].LastIndexOfAny('\n', '\r') + 1;
            if (length == 0) length = MaxPieceLength;
            if (length > 1 && BelongTogether(window[length - 1], window[length])) length--;
            pieces.Add(new TextPiece(text[..length]));
            text = text[length..];
        }

        if (text.Length > 0 || pieces.Count == 0) pieces.Add(new TextPiece(text));
    }

    private static bool BelongTogether(char left, char right) =>
        (left == '\r' && right == '\n') || char.IsSurrogatePair(left, right);
}
