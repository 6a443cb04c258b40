using System.Text;
using Glossary.Core.Text;
using Glossary.Protocol.Types;

namespace Glossary.Server.Conversions;

/// <summary>Turns the client's positions into offsets of a text and back, in one of LSP's three position encodings.</summary>
/// <remarks>
/// A character beyond the end of its line means the line's end, a line beyond the last one the text's end (LSP 3.17, Position),
/// and a place inside a code point the start of that. Only the line in question is read, and not even that for UTF-16.
/// </remarks>
internal abstract class PositionMapper
{
    /// <summary>Counts UTF-16 code units.</summary>
    public static PositionMapper Utf16 { get; } = new Utf16PositionMapper();

    /// <summary>The mapper of one of <see cref="PositionEncodingKind"/>.</summary>
    public static PositionMapper For(string encoding) => encoding switch
    {
        PositionEncodingKind.Utf8 => new CountingPositionMapper(Encoding.UTF8),
        PositionEncodingKind.Utf32 => new CountingPositionMapper(Encoding.UTF32),
        _ => Utf16,
    };

    /// <summary>The offset of a position, moved into the text where it lies outside.</summary>
    public int ToOffset(SourceText text, Position position)
    {
        if (position.Line >= (uint)text.Lines.Count) return text.Length;
        var line = (int)position.Line;
        return OffsetInLine(text, text.Lines.Start(line), text.Lines.End(line), position.Character);
    }

    /// <summary>The position of an offset.</summary>
    public Position ToPosition(SourceText text, int offset)
    {
        if (PartsPair(text, offset)) offset--;
        var line = text.Lines.LineAt(offset);
        return new Position((uint)line, Characters(text, text.Lines.Start(line), offset));
    }

    /// <summary>The span of a range; one whose ends are in the wrong order is taken the other way round.</summary>
    public TextSpan ToSpan(SourceText text, Range range)
    {
        var start = ToOffset(text, range.Start);
        var end = ToOffset(text, range.End);
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>The range of a span.</summary>
    public Range ToRange(SourceText text, TextSpan span) => new(ToPosition(text, span.Start), ToPosition(text, span.End));

    /// <summary>The position of a line and column.</summary>
    public Position ToPosition(LinePosition position) => new((uint)position.Line, LengthOf(position.Column));

    /// <summary>The length of a piece of a line, in characters of positions.</summary>
    protected abstract uint LengthOf(LineWidth piece);

    /// <summary>The offset of a character of the line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    protected abstract int OffsetInLine(SourceText text, int start, int end, uint character);

    /// <summary>The number of characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    protected abstract uint Characters(SourceText text, int start, int end);

    /// <summary>Whether <paramref name="offset"/> parts a surrogate pair.</summary>
    protected static bool PartsPair(SourceText text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
