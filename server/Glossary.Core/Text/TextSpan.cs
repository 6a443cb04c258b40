namespace Glossary.Core.Text;

/// <summary>A half-open stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units; never negative.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Makes a span from its two ends.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The same stretch, <paramref name="delta"/> code units further on.</summary>
    public TextSpan Shift(int delta) => new(Start + delta, Length);
}
