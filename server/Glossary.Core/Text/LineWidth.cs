using System.Text;

namespace Glossary.Core.Text;

/// <summary>How long a piece of a line is, in each of the units in which editors count.</summary>
/// <param name="Utf16">In UTF-16 code units.</param>
/// <param name="Utf8">In UTF-8 bytes.</param>
/// <param name="CodePoints">In Unicode code points.</param>
public readonly record struct LineWidth(int Utf16, int Utf8, int CodePoints)
{
    /// <summary>The width of a piece of a line.</summary>
    public static LineWidth Of(ReadOnlySpan<char> piece)
    {
        if (Ascii.IsValid(piece)) return new LineWidth(piece.Length, piece.Length, piece.Length);
        var codePoints = 0;
        foreach (var _ in piece.EnumerateRunes()) codePoints++;
        return new LineWidth(piece.Length, Encoding.UTF8.GetByteCount(piece), codePoints);
    }

    /// <summary>The width of two pieces that follow each other.</summary>
    public static LineWidth operator +(LineWidth left, LineWidth right) =>
        new(left.Utf16 + right.Utf16, left.Utf8 + right.Utf8, left.CodePoints + right.CodePoints);
}
