using System.Text;
using Glossary.Core.Text;

namespace Glossary.Server.Conversions;

/// <summary>The mapper for UTF-8 bytes and for code points: counts along the line, in chunks.</summary>
internal sealed class CountingPositionMapper(Encoding encoding) : PositionMapper
{
    private const int ChunkLength = 1024;

    /// <summary>Bytes of <c>encoding</c> in one unit of a position.</summary>
    private readonly uint bytesPerUnit = encoding is UTF32Encoding ? 4u : 1u;

    protected override uint LengthOf(LineWidth piece) => (uint)(bytesPerUnit == 1 ? piece.Utf8 : piece.CodePoints);

    protected override int OffsetInLine(SourceText text, int start, int end, uint character)
    {
        Span<char> buffer = stackalloc char[ChunkLength];
        var left = character;
        while (start < end && left > 0)
        {
            var chunk = Chunk(text, start, end, buffer);
            var units = Units(chunk);
            if (units > left) return start + LengthOf(chunk, left);
            left -= units;
            start += chunk.Length;
        }

        return start;
    }

    protected override uint Characters(SourceText text, int start, int end)
    {
        Span<char> buffer = stackalloc char[ChunkLength];
        var units = 0u;
        while (start < end)
        {
            var chunk = Chunk(text, start, end, buffer);
            units += Units(chunk);
            start += chunk.Length;
        }

        return units;
    }

    /// <summary>Copies the next piece of the line, without parting a surrogate pair.</summary>
    private static ReadOnlySpan<char> Chunk(SourceText text, int start, int end, Span<char> buffer)
    {
        var chunk = buffer[..Math.Min(buffer.Length, end - start)];
        text.CopyTo(start, chunk);
        return start + chunk.Length < end && PartsPair(text, start + chunk.Length) ? chunk[..^1] : chunk;
    }

    private uint Units(ReadOnlySpan<char> chars) => (uint)encoding.GetByteCount(chars) / bytesPerUnit;

    /// <summary>Length of the code points at the start of <paramref name="chars"/> that fit into <paramref name="units"/>.</summary>
    private int LengthOf(ReadOnlySpan<char> chars, uint units)
    {
        var length = 0;
        foreach (var rune in chars.EnumerateRunes())
        {
            var width = bytesPerUnit == 1 ? (uint)rune.Utf8SequenceLength : 1u;
            if (width > units) break;
            units -= width;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }
}
