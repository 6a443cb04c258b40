using System.Runtime.InteropServices;

namespace Glossary.Core.Text;

/// <summary>
/// An immutable text. It is held in pieces of a few thousand code units, so that an edit copies one piece and a part of the list
/// of pieces, not the text; versions share all other pieces.
/// </summary>
/// <remarks>Offsets are UTF-16 code units. Line ends are <c>\n</c>, <c>\r\n</c> and <c>\r</c> (LSP 3.17, Text Documents).</remarks>
public sealed class SourceText
{
    /// <summary>Pieces are never longer than this, and after many edits seldom shorter than a quarter of it.</summary>
    internal const int MaxPieceLength = 4096;

    private const int MinPieceLength = MaxPieceLength / 4;

    private readonly Rope<TextPiece> pieces;

    private SourceText(Rope<TextPiece> pieces)
    {
        this.pieces = pieces;
        Lines = new LineMap(this, pieces);
    }

    /// <summary>The text without a character.</summary>
    public static SourceText Empty { get; } = From("");

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => pieces.Length;

    /// <summary>The lines of this text.</summary>
    public LineMap Lines { get; }

    /// <summary>What it is held in.</summary>
    internal Rope<TextPiece> Pieces => pieces;

    /// <summary>The code unit at an offset.</summary>
    public char this[int offset]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)offset, (uint)Length, nameof(offset));
            var piece = pieces.At(offset);
            return piece.Item.Text[offset - piece.Start];
        }
    }

    /// <summary>Holds <paramref name="text"/> as a source text; the pieces are parts of it, not copies.</summary>
    public static SourceText From(string text) => new(Rope<TextPiece>.Of(Cut(text)));

    /// <summary>The text with <paramref name="span"/> replaced by <paramref name="replacement"/>.</summary>
    public SourceText WithChange(TextSpan span, string replacement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length, nameof(span));

        var first = pieces.At(span.Start);
        var last = pieces.At(span.End);
        var (start, end) = (first.Start, last.Span.End);
        var changed = string.Concat(first.Item.Text[..(span.Start - first.Start)], replacement, last.Item.Text[(span.End - last.Start)..]);

        // No \r\n and no surrogate pair may lie across two pieces, and pieces must not crumble under many small deletions.
        if (start > 0 && pieces.At(start - 1) is var before && (changed.Length < MinPieceLength || BelongTogether(before.Item.Text[^1], changed[0])))
            (start, changed) = (before.Start, string.Concat(before.Item.Text, changed));
        if (end < Length && pieces.At(end) is var after && (changed.Length < MinPieceLength || BelongTogether(changed[^1], after.Item.Text[0])))
            (end, changed) = (after.Span.End, string.Concat(changed, after.Item.Text));
        return new SourceText(pieces.Replace(start, end, Cut(changed)));
    }

    /// <summary>Copies the code units from <paramref name="start"/> on into <paramref name="destination"/>.</summary>
    /// <returns>How many were copied: less than the destination's length only at the end of the text.</returns>
    public int CopyTo(int start, Span<char> destination)
    {
        var wanted = Math.Min(destination.Length, Length - start);
        for (var copied = 0; copied < wanted;)
        {
            var piece = pieces.At(start + copied);
            var rest = piece.Item.Text[(start + copied - piece.Start)..];
            if (rest.Length > wanted - copied) rest = rest[..(wanted - copied)];
            rest.CopyTo(destination[copied..]);
            copied += rest.Length;
        }

        return wanted;
    }

    /// <summary>The code units of <paramref name="span"/> as a string.</summary>
    public string ToString(TextSpan span)
    {
        var first = pieces.At(span.Start);
        return span.End <= first.Span.End
            ? first.Item.Text.Slice(span.Start - first.Start, span.Length).ToString()
            : string.Create(span.Length, (Text: this, span.Start), static (buffer, source) => source.Text.CopyTo(source.Start, buffer));
    }

    /// <summary>The whole text as one string; linear in its length.</summary>
    public override string ToString() => ToString(new TextSpan(0, Length));

    /// <summary>Divides a text into pieces, behind a line end where there is one. An empty text is one empty piece.</summary>
    private static ReadOnlySpan<TextPiece> Cut(string text)
    {
        var pieces = new List<TextPiece>((text.Length / MaxPieceLength) + 1);
        var rest = text.AsMemory();
        while (rest.Length > MaxPieceLength)
        {
            var window = rest.Span[..(MaxPieceLength + 1)];
            var length = window[..MaxPieceLength].LastIndexOfAny('\n', '\r') + 1;
            if (length == 0) length = MaxPieceLength;
            if (length > 1 && BelongTogether(window[length - 1], window[length])) length--;
            pieces.Add(new TextPiece(rest[..length]));
            rest = rest[length..];
        }

        if (rest.Length > 0 || pieces.Count == 0) pieces.Add(new TextPiece(rest));
        return CollectionsMarshal.AsSpan(pieces);
    }

    private static bool BelongTogether(char left, char right) =>
        (left == '\r' && right == '\n') || char.IsSurrogatePair(left, right);
}
