using Glossary.Core.Documents;

namespace Glossary.Formats.Prose;

/// <summary>Which lines of a Markdown document lie in blocks that run over blank lines (CommonMark 0.31, 4.5 and 4.6, and common extensions).</summary>
/// <remarks>Blocks within a quotation end with it, which is at a blank line at the latest, and so need no state.</remarks>
internal static class MarkdownLines
{
    private const int ModeMask = 0xF;
    private const int Text = 0;
    private const int FrontMatter = 1;
    private const int BacktickFence = 2;
    private const int TildeFence = 3;
    private const int Formula = 4;
    private const int HtmlComment = 5;

    /// <summary>From this mode on: raw HTML, in the order of <see cref="RawElements"/>.</summary>
    private const int RawHtml = 6;

    private const int LengthShift = 4;
    private const int LengthMask = 0xFF;

    /// <summary>The fence stands in a list and ends with it.</summary>
    private const int IsInItem = 1 << 12;
    private const int AfterListItem = 1 << 13;
    private const int AfterBlank = 1 << 14;

    /// <summary>The document's first line is past, so that no front matter may start.</summary>
    private const int IsPastStart = 1 << 15;

    private static readonly string[] RawElements = ["script", "style", "pre", "textarea"];

    /// <summary>Whether a line with this state before it starts within a block of which Markdig must not see the rest alone.</summary>
    public static bool IsInBlock(int state) => (state & ModeMask) != Text;

    /// <summary>Whether a line with this state before it stands in the front matter.</summary>
    public static bool IsInFrontMatter(int state) => (state & ModeMask) == FrontMatter;

    /// <summary>Whether code between backticks is still open at the end of a line's first part.</summary>
    public static bool EndsInCode(ReadOnlySpan<char> before)
    {
        while (before.IndexOf('`') is var at and >= 0)
        {
            var run = CodeRules.Run(before, at, '`');
            before = before[(at + run)..];
            var close = -1;
            for (var i = 0; close < 0 && i < before.Length;)
            {
                var next = before[i..].IndexOf('`');
                if (next < 0) break;
                i += next;
                var length = CodeRules.Run(before, i, '`');
                i += length;
                if (length == run) close = i;
            }

            if (close < 0) return true;
            before = before[close..];
        }

        return false;
    }

    /// <summary>Scans a line; see <see cref="HostLanguage.ScanLine"/>.</summary>
    public static LineScan Scan(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        var mode = state & ModeMask;
        if (!startsLine) return new LineScan((state & ~AfterBlank) | IsPastStart, mode == Text);

        var indent = TextLines.Indent(line);
        var content = line[indent..].TrimEnd();
        var blank = content.IsEmpty;
        var kept = (state & AfterListItem) | IsPastStart;
        if (mode is BacktickFence or TildeFence && (state & IsInItem) != 0 && !blank && indent == 0) mode = Text;
        if (mode != Text)
        {
            var isClosed = Closes(mode, (state >> LengthShift) & LengthMask, content);
            return new LineScan(isClosed ? kept : (state & ~AfterBlank) | IsPastStart, MayCutBefore: false);
        }

        if (blank) return new LineScan(kept | AfterBlank, MayCutBefore: false);
        var isItem = TextLines.StartsItem(content);
        var isTop = indent == 0;
        // An item of a list or the text after it: what is indented still belongs to the list.
        if (isItem) kept |= AfterListItem;
        else if (isTop && (state & AfterBlank) != 0) kept &= ~AfterListItem;
        return new LineScan(kept | Opens(content, indent, state, kept), isTop && (state & AfterBlank) != 0);
    }

    private static int Opens(ReadOnlySpan<char> content, int indent, int state, int kept)
    {
        if ((state & IsPastStart) == 0 && indent == 0 && content.SequenceEqual("---")) return FrontMatter;
        var isInList = (kept & AfterListItem) != 0;
        if (indent > 3 && !isInList) return Text;
        if (isInList && TextLines.StartsItem(content)) content = content[(content.IndexOfAny(' ', '\t') + 1)..].TrimStart();
        if (content.IsEmpty) return Text;
        switch (content[0])
        {
            case '`' or '~':
                var length = CodeRules.Run(content, 0, content[0]);
                // The info string of a backtick fence has no backticks, else it is code within a line.
                if (length < 3 || (content[0] == '`' && content[length..].Contains('`'))) return Text;
                var fence = (content[0] == '`' ? BacktickFence : TildeFence) | (Math.Min(length, LengthMask) << LengthShift);
                return isInList && (indent > 0 || (kept & AfterListItem) != (state & AfterListItem)) ? fence | IsInItem : fence;
            case '$':
                return content.StartsWith("$$") && !content[2..].Contains("$$", StringComparison.Ordinal) ? Formula : Text;
            case '<':
                return OpensHtml(content);
            default:
                return Text;
        }
    }

    private static int OpensHtml(ReadOnlySpan<char> content)
    {
        if (content.StartsWith("<!--")) return content[4..].Contains("-->", StringComparison.Ordinal) ? Text : HtmlComment;
        for (var i = 0; i < RawElements.Length; i++)
        {
            var name = RawElements[i];
            if (content[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && (content.Length == name.Length + 1 || content[name.Length + 1] is ' ' or '>' or '\t'))
                return Closes(RawHtml + i, 0, content) ? Text : RawHtml + i;
        }

        return Text;
    }

    private static bool Closes(int mode, int length, ReadOnlySpan<char> content)
    {
        switch (mode)
        {
            case FrontMatter: return content is "---" or "...";
            case BacktickFence or TildeFence:
                var sign = mode == BacktickFence ? '`' : '~';
                return content.Length >= length && !content.ContainsAnyExcept(sign);
            case Formula: return content.EndsWith("$$");
            case HtmlComment: return content.Contains("-->", StringComparison.Ordinal);
            default:
                // CommonMark lets any of the raw elements' ends close any other.
                foreach (var name in RawElements)
                {
                    if (content.Contains($"</{name}>", StringComparison.OrdinalIgnoreCase)) return true;
                }

                return false;
        }
    }
}
