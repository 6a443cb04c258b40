using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The lines of a text with their kinds.</summary>
internal readonly ref struct HandLines
{
    private readonly ReadOnlySpan<char> text;
    private readonly TextSpan[] spans;

    public HandLines(ReadOnlySpan<char> text, TextSpan[] spans)
    {
        this.text = text;
        this.spans = spans;
        Kinds = LineKinds.Of(text, spans);
    }

    public LineKind[] Kinds { get; }

    public int Length => spans.Length;

    public ReadOnlySpan<char> this[int index] => text.Slice(spans[index].Start, spans[index].Length);

    /// <summary>A stretch of the text.</summary>
    public ReadOnlySpan<char> Of(TextSpan span) => text.Slice(span.Start, span.Length);

    public TextSpan SpanOf(int index) => spans[index];

    /// <summary>Whether a line is part of a paragraph.</summary>
    public bool IsText(int index) => Kinds[index] is LineKind.Text or LineKind.Code;

    /// <summary>How many columns a line is indented; a tab counts as four, a full-width blank as two.</summary>
    public int IndentOf(int index)
    {
        const int TabWidth = 4;
        var columns = 0;
        foreach (var c in this[index])
        {
            if (!char.IsWhiteSpace(c)) break;
            columns += c == '\t' ? TabWidth : Script.WidthOf(c);
        }

        return columns;
    }
}
