using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a line is before headings are told from text.</summary>
internal enum LineKind : byte
{
    Blank,

    /// <summary>A remark to whoever edits the file, such as <c>// to be sorted</c>.</summary>
    Comment,

    /// <summary>A line of nothing but dashes or the like: what underlines a heading, or parts entries.</summary>
    Rule,

    /// <summary>A line of a block of code or of a displayed formula, with the lines that open and close it.</summary>
    Code,

    /// <summary>A line that opens a block of code or a formula that is never closed.</summary>
    Unclosed,

    Text,
}

/// <summary>Tells the kinds of lines.</summary>
internal static class LineKinds
{
    private const string CodeFence = "```";
    private const string MathFence = "$$";

    /// <summary>The kind of every line. What is opened and never closed hides nothing that follows.</summary>
    public static LineKind[] Of(ReadOnlySpan<char> text, TextSpan[] lines)
    {
        var kinds = new LineKind[lines.Length];
        var (opened, closing) = (-1, "");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = text.Slice(lines[i].Start, lines[i].Length).Trim();
            kinds[i] = Of(line);
            if (opened >= 0 && Closes(line, closing))
            {
                Array.Fill(kinds, closing == "-->" ? LineKind.Comment : LineKind.Code, opened, i + 1 - opened);
                opened = -1;
            }
            else if (ClosingOf(line) is { } wanted && (opened < 0 || line.Length > closing.Length))
            {
                // "```python" opens even where another block seems to be open: that one was never closed.
                if (opened >= 0) kinds[opened] = LineKind.Unclosed;
                (opened, closing) = (i, wanted);
            }
            else if (opened >= 0 && BeginsEntry(text, lines, i))
            {
                kinds[opened] = LineKind.Unclosed;
                opened = -1;
            }
        }

        if (opened >= 0) kinds[opened] = LineKind.Unclosed;
        return kinds;
    }

    /// <summary>Whether a line is a heading beyond doubt, so that no block that is open before can be meant to hold it: <c>term, category</c> above <c>**Term** is …</c></summary>
    private static bool BeginsEntry(ReadOnlySpan<char> text, TextSpan[] lines, int index)
    {
        if (index + 1 == lines.Length || !text.Slice(lines[index - 1].Start, lines[index - 1].Length).IsWhiteSpace()) return false;
        var line = text.Slice(lines[index].Start, lines[index].Length);
        var below = text.Slice(lines[index + 1].Start, lines[index + 1].Length);
        return NameLine.HasPieces(line) && NameLine.IsPossible(line) && Lead.OpensWith(below, NameLine.FirstPiece(line));
    }

    /// <summary>The kind of a line by itself, without white space around it.</summary>
    public static LineKind Of(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return LineKind.Blank;
        if (line.StartsWith("//") || line.StartsWith("; ") || (line.StartsWith("<!--") && line.EndsWith("-->")) || (line.StartsWith("/*") && line.EndsWith("*/")))
            return LineKind.Comment;
        return IsRule(line) ? LineKind.Rule : LineKind.Text;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        const int ShortestRule = 3;
        return line.Length >= ShortestRule && line[0] is '-' or '=' or '*' or '_' or '~' or '^' or '─' or '—' && line.IndexOfAnyExcept(line[0], ' ') < 0;
    }

    /// <summary>What closes the block that a line opens; null where it opens none.</summary>
    private static string? ClosingOf(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(CodeFence)) return CodeFence;
        if (line.SequenceEqual(MathFence)) return MathFence;
        return line.StartsWith("<!--") && !line.Contains("-->", StringComparison.Ordinal) ? "-->" : null;
    }

    private static bool Closes(ReadOnlySpan<char> line, string closing) => closing == "-->" ? line.EndsWith(closing) : line.SequenceEqual(closing);
}
