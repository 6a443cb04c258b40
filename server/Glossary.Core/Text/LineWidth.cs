using System.Text;

namespace Glossary.Core.Text;

/// <summary>How long a line is without its line end, in each of the units in which editors count.</summary>
/// <param name="Utf16">In UTF-16 code units.</param>
/// <param name="Utf8">In UTF-8 bytes.</param>
/// <param name="CodePoints">In Unicode code points.</param>
public readonly record struct LineWidth(int Utf16, int Utf8, int CodePoints)
{
    /// <summary>The width of the last line of a text.</summary>
    public static LineWidth OfLast(ReadOnlySpan<char> text)
    {
        var line = text[(text.LastIndexOfAny('\n', '\r') + 1)..];
        if (Ascii.IsValid(line)) return new LineWidth(line.Length, line.Length, line.Length);
        var codePoints = 0;
        foreach (var _ in line.EnumerateRunes()) codePoints++;
        return new LineWidth(line.Length, Encoding.UTF8.GetByteCount(line), codePoints);
    }
}
