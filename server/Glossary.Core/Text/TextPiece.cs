namespace Glossary.Core.Text;

/// <summary>A stretch of a <see cref="SourceText"/> with what is worth knowing of it without reading it again. Its marks are line ends.</summary>
internal sealed class TextPiece(ReadOnlyMemory<char> text) : IMeasured
{
    private int[]? lineStarts;

    public ReadOnlySpan<char> Text => text.Span;

    public int Length => text.Length;

    public int Marks { get; } = CountLineEnds(text.Span);

    /// <summary>Offset behind every line end of the piece, relative to the piece.</summary>
    public int[] LineStarts => lineStarts ??= FindLineStarts();

    private static int CountLineEnds(ReadOnlySpan<char> text)
    {
        var returns = text.Count('\r');
        return text.Count('\n') + (returns == 0 ? 0 : returns - text.Count("\r\n"));
    }

    private int[] FindLineStarts()
    {
        var text = Text;
        var starts = new int[Marks];
        var at = 0;
        for (var line = 0; line < starts.Length; line++)
        {
            at += text[at..].IndexOfAny('\n', '\r');
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts[line] = at;
        }

        return starts;
    }
}
