using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>A line of a text with markup, without blanks at either end.</summary>
/// <param name="Start">Where its first sign that is not blank stands, in UTF-16 code units of the text.</param>
/// <param name="End">Where its last sign that is not blank ends; its start for a blank line.</param>
/// <param name="Indent">The columns before its first sign, of which a tab takes as many as there are up to a multiple of eight.</param>
internal readonly record struct MarkupLine(int Start, int End, int Indent)
{
    private const int TabWidth = 8;

    /// <summary>After how many lines it is checked whether the work was stopped.</summary>
    private const int LinesAtOnce = 4096;

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Start == End;

    /// <summary>What stands in it.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>All lines of a text.</summary>
    public static List<MarkupLine> Of(ReadOnlySpan<char> text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var lines = new List<MarkupLine>();
        for (var at = 0; at < text.Length;)
        {
            if (lines.Count % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var next = TextLines.EndOfLine(text, at);
            lines.Add(Read(text, at, next));
            at = next;
        }

        return lines;
    }

    private static MarkupLine Read(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var indent = 0;
        while (start < end && char.IsWhiteSpace(text[start])) indent += text[start++] == '\t' ? TabWidth - (indent % TabWidth) : 1;
        return new MarkupLine(start, end, indent);
    }
}
