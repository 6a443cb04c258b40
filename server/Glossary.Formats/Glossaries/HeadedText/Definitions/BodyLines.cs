using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The lines of an entry's body, without their line ends.</summary>
internal readonly ref struct BodyLines
{
    private readonly ReadOnlySpan<char> block;
    private readonly ReadOnlySpan<TextSpan> spans;

    /// <param name="block">The text of the block.</param>
    /// <param name="spans">Where in the block the lines lie.</param>
    public BodyLines(ReadOnlySpan<char> block, ReadOnlySpan<TextSpan> spans)
    {
        this.block = block;
        this.spans = spans;
    }

    public int Length => spans.Length;

    public ReadOnlySpan<char> this[int index] => block.Slice(spans[index].Start, spans[index].Length);

    /// <summary>Where a line ends in the block.</summary>
    public int EndOf(int index) => spans[index].End;

    /// <summary>The lines but for blank ones at the end.</summary>
    public BodyLines WithoutBlankEnd()
    {
        var length = Length;
        while (length > 0 && this[length - 1].IsWhiteSpace()) length--;
        return new BodyLines(block, spans[..length]);
    }
}
