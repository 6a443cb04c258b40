using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>A line that begins code, a formula or a comment, in which no line is what it seems.</summary>
/// <param name="Kind">What the lines are.</param>
/// <param name="Close">What the last of them has; empty where there is no other line.</param>
/// <param name="IsWholeLine">Whether that line has nothing else.</param>
internal readonly record struct MarkdownBlockMark(MarkdownLineKind Kind, string Close, bool IsWholeLine)
{
    /// <summary>Longer fences count as long as this.</summary>
    private const int LongestFence = 15;

    private static readonly (string Open, string Close)[] Comments = [("<!--", "-->"), ("{/*", "*/}"), ("%%", "%%"), ("<script", "</script>"), ("<style", "</style>")];

    /// <summary>Whether the block is one line.</summary>
    public bool IsOneLine => Close.Length == 0;

    /// <summary>The mark that a line is; null where it is none.</summary>
    /// <param name="line">The line without blanks at either end.</param>
    public static MarkdownBlockMark? Of(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return null;
        switch (line[0])
        {
            case '`' or '~':
                var fence = line.IndexOfAnyExcept(line[0]) is >= 0 and var length ? length : line.Length;
                if (fence < 3 || (line[0] == '`' && line[fence..].Contains('`'))) return null;
                return new MarkdownBlockMark(MarkdownLineKind.Code, new string(line[0], Math.Min(fence, LongestFence)), true);
            case '$' when line.StartsWith("$$"):
                return new MarkdownBlockMark(MarkdownLineKind.Code, line.EndsWith("$$") && line.Length > 4 ? "" : "$$", false);
            case '<' or '{' or '%':
                return OfComment(line);
            default:
                return null;
        }
    }

    /// <summary>Where the block ends; null where it is never closed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line below the mark starts.</param>
    public int? EndOf(ReadOnlySpan<char> text, int start)
    {
        for (int at = start, next; at < text.Length; at = next)
        {
            next = TextLines.EndOfLine(text, at);
            var line = text[at..next].Trim();
            if (IsWholeLine ? line.Length >= Close.Length && !line.ContainsAnyExcept(Close[0]) : line.Contains(Close, StringComparison.Ordinal)) return next;
        }

        return null;
    }

    private static MarkdownBlockMark? OfComment(ReadOnlySpan<char> line)
    {
        foreach (var (open, close) in Comments)
        {
            if (!line.StartsWith(open)) continue;
            var end = line[open.Length..].IndexOf(close);
            if (end < 0) return new MarkdownBlockMark(MarkdownLineKind.Comment, close, false);
            return line[(open.Length + end + close.Length)..].IsWhiteSpace() ? new MarkdownBlockMark(MarkdownLineKind.Comment, "", false) : null;
        }

        return null;
    }
}
