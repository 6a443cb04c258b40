namespace Glossary.Core.Text;

/// <summary>A stretch of a <see cref="SourceText"/> with what is worth knowing of it without reading it again.</summary>
internal sealed class TextPiece(ReadOnlyMemory<char> text)
{
    private int[]? lineStarts;

    public ReadOnlySpan<char> Text => text.Span;

    public int Length => text.Length;

    /// <summary>Offset behind every line end of the piece, relative to the piece.</summary>
    public int[] LineStarts => lineStarts ??= FindLineStarts(Text);

    private static int[] FindLineStarts(ReadOnlySpan<char> text)
    {
        var starts = new List<int>();
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAny('\n', '\r');
            if (next < 0) return [.. starts];
            at += next;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }
    }
}
