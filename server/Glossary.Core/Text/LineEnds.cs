using System.Numerics;
using System.Runtime.InteropServices;

namespace Glossary.Core.Text;

/// <summary>Tells the line ends <c>\n</c>, <c>\r\n</c> and <c>\r</c>.</summary>
public static class LineEnds
{
    /// <summary>A text without the one line end that it may close with.</summary>
    public static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("\r\n")) return text[..^2];
        return text.Length > 0 && text[^1] is '\n' or '\r' ? text[..^1] : text;
    }

    /// <summary>How many line ends a text holds.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var rest = MemoryMarshal.Cast<char, ushort>(text);
        while (rest.Length >= Vector<ushort>.Count)
        {
            // So few at once that no lane can overflow.
            var vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(rest[..Math.Min(rest.Length, ushort.MaxValue)]);
            var lanes = Vector<ushort>.Zero;
            foreach (var vector in vectors) lanes -= Vector.Equals(vector, new Vector<ushort>('\n')) | Vector.Equals(vector, new Vector<ushort>('\r'));
            Vector.Widen(lanes, out var low, out var high);
            count += (int)Vector.Sum(low + high);
            rest = rest[(vectors.Length * Vector<ushort>.Count)..];
        }

        foreach (var unit in rest) if (unit is '\n' or '\r') count++;
        return text.Contains('\r') ? count - text.Count("\r\n") : count;
    }
}
