using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>How a label is set off from the text after it.</summary>
internal enum LabelStyle : byte
{
    /// <summary>In bold, or as the defining instance of a term.</summary>
    Bold,

    /// <summary>In italics.</summary>
    Emphasis,

    /// <summary>As code.</summary>
    Code,

    /// <summary>As a link.</summary>
    Link,

    /// <summary>By a sign between them only.</summary>
    Plain,
}

/// <summary>What a line starts with that names what follows: <c>**Term** (ABBR): text</c>, <c>[Term](url) – text</c>, <c>Term: text</c>.</summary>
/// <param name="Style">How it is set off.</param>
/// <param name="Names">Where its names stand, with their markup.</param>
/// <param name="Text">Where what follows stands; the whole line where no sign parts them, since the label then is a word of the sentence.</param>
/// <param name="IsParted">Whether a sign or the line's end parts them.</param>
internal readonly record struct MarkdownLabel(LabelStyle Style, TextSpan Names, TextSpan Text, bool IsParted)
{
    /// <summary>A longer label is a sentence, in UTF-16 code units.</summary>
    private const int Longest = 200;

    private const int LongestPlain = 80;
    private const int MostBlanksOfPlain = 6;

    private static readonly SearchValues<char> StopsOfPlain = SearchValues.Create(":：–—=-`.。*[(（");

    /// <summary>The label of a line; null where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="content">What the line says.</param>
    public static MarkdownLabel? Of(ReadOnlySpan<char> text, TextSpan content)
    {
        var line = text.Slice(content.Start, content.Length);
        var start = StartOf(line);
        if (start >= line.Length) return null;
        if (EndOfMarked(line, start, out var style) is not (> 0 and var end)) return OfPlain(line, start, content.Start);
        end = EndOfNames(line, end);
        if (end - start > Longest) return null;
        var inner = line[start..end];

        // **Term:** text
        var closing = inner.TrimEnd("*_]) ");
        if (closing.Length > 0 && closing[^1] is ':' or '：' && style is LabelStyle.Bold or LabelStyle.Emphasis)
            return Make(style, content.Start, start + (inner.Length - inner.TrimStart("*_[").Length), closing.Length + start - 1, end, line.Length, isParted: true);
        var sign = EndOfSign(line, end);
        if (sign == 0) return style == LabelStyle.Bold ? Make(style, content.Start, start, end, start, line.Length, isParted: false) : null;
        return Make(style, content.Start, start, end, sign, line.Length, isParted: true);
    }

    private static MarkdownLabel Make(LabelStyle style, int offset, int start, int end, int text, int length, bool isParted) =>
        new(style, TextSpan.FromBounds(offset + start, offset + end), TextSpan.FromBounds(offset + text, offset + length), isParted);

    /// <summary>Past the box of a task and tags that only mark a place.</summary>
    private static int StartOf(ReadOnlySpan<char> line)
    {
        var start = line.StartsWith("[ ] ") || line.StartsWith("[x] ") || line.StartsWith("[X] ") ? 4 : 0;
        while (start < line.Length && line[start] == '<' && !IsTagOfTerm(line[start..], out _) && line[start..].IndexOf('>') is > 0 and var length && !line.Slice(start, length).Contains(':'))
        {
            start += length + 1;
            while (start < line.Length && line[start] == ' ') start++;
        }

        return start;
    }

    private static bool IsTagOfTerm(ReadOnlySpan<char> line, out string close)
    {
        foreach (var name in (ReadOnlySpan<string>)["b", "strong", "dfn"])
        {
            close = $"</{name}>";
            if (line.Length > name.Length + 1 && line[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && line[name.Length + 1] is '>' or ' ') return true;
        }

        close = "";
        return false;
    }

    /// <summary>Where a marked piece of text ends that starts at an offset; 0 if none does.</summary>
    private static int EndOfMarked(ReadOnlySpan<char> line, int start, out LabelStyle style)
    {
        var rest = line[start..];
        style = LabelStyle.Plain;
        switch (rest[0])
        {
            case '*' or '_':
                var run = rest.IndexOfAnyExcept(rest[0]);
                if (run is not (>= 1 and <= 3) || char.IsWhiteSpace(rest[run])) return 0;
                style = run >= 2 ? LabelStyle.Bold : LabelStyle.Emphasis;
                var close = rest[run..].IndexOf(rest[..run]);
                if (close <= 0) return 0;
                var end = start + run + close + run;
                return rest[0] == '_' && end < line.Length && char.IsLetterOrDigit(line[end]) ? 0 : end;
            case '`':
                style = LabelStyle.Code;
                return rest[1..].IndexOf('`') is > 0 and var length ? start + length + 2 : 0;
            case '[':
                return EndOfLink(line, start, out style);
            case '<' when IsTagOfTerm(rest, out var tag):
                style = LabelStyle.Bold;
                return rest.IndexOf(tag, StringComparison.OrdinalIgnoreCase) is > 0 and var at ? start + at + tag.Length : 0;
            default:
                return 0;
        }
    }

    private static int EndOfLink(ReadOnlySpan<char> line, int start, out LabelStyle style)
    {
        style = LabelStyle.Link;
        var depth = 0;
        var close = start;
        for (; close < Math.Min(line.Length, start + Longest); close++)
        {
            if (line[close] == '[') depth++;
            else if (line[close] == ']' && --depth == 0) break;
        }

        if (depth != 0 || close >= line.Length) return 0;
        var inner = line[(start + 1)..close].TrimStart('[');
        if (inner.StartsWith("**") || inner.StartsWith("__")) style = LabelStyle.Bold;
        else if (inner.StartsWith("`")) style = LabelStyle.Code;
        var end = close + 1;
        if (end == line.Length || line[end] is not ('(' or '[' or '{')) return end;
        if (line[end] == '(') return MarkdownBrackets.EndOfAddress(line, end);
        return line[end..].IndexOf(line[end] == '[' ? ']' : '}') is > 0 and var length ? end + length + 1 : 0;
    }

    /// <summary>Past what belongs to the names after the first: a parenthesis, attributes, other names.</summary>
    private static int EndOfNames(ReadOnlySpan<char> line, int end)
    {
        while (end < line.Length)
        {
            var next = end;
            while (next < line.Length && line[next] == ' ') next++;
            if (next == line.Length) return end;
            var more = line[next] switch
            {
                '(' => MarkdownBrackets.EndOfAddress(line, next),
                '（' => line[next..].IndexOf('）') is > 0 and var length ? next + length + 1 : 0,
                '{' => line[next..].IndexOf('}') is > 0 and var length ? next + length + 1 : 0,
                _ => EndOfOther(line, next),
            };
            if (more <= 0) return end;
            end = more;
        }

        return end;
    }

    /// <summary>Where another marked name ends, behind a comma, a slash or a word; 0 if there is none.</summary>
    private static int EndOfOther(ReadOnlySpan<char> line, int start)
    {
        foreach (var joint in (ReadOnlySpan<string>)[", ", "/", "; ", ", or ", "or ", "aka ", "a.k.a. ", "oder ", "ou ", "o "])
        {
            if (!line[start..].StartsWith(joint)) continue;
            var next = start + joint.Length;
            while (next < line.Length && line[next] == ' ') next++;
            if (next < line.Length && EndOfMarked(line, next, out _) is > 0 and var end) return end;
        }

        return 0;
    }

    /// <summary>Where the sign ends that parts a label from its text; the line's length where nothing follows; 0 if there is none.</summary>
    private static int EndOfSign(ReadOnlySpan<char> line, int end)
    {
        var rest = line[end..];
        var blanks = rest.Length - rest.TrimStart().Length;
        rest = rest[blanks..];
        if (rest.IsEmpty || rest is "\\" || rest.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) return rest.IsEmpty || rest is "\\" ? line.Length : end + blanks;
        foreach (var sign in (ReadOnlySpan<string>)["：", "—", "–", "→", "--", "->", "=>", ": ", "- ", "= "])
        {
            if (!rest.StartsWith(sign)) continue;
            return sign[0] is '-' or '=' && blanks == 0 ? 0 : end + blanks + sign.Length;
        }

        return rest is ":" or "-" ? line.Length : rest[0] == ':' && rest.Length > 1 && rest[1] != ':' && Script.IsWide(rest[1]) ? end + blanks + 1 : 0;
    }

    /// <summary>A label that only a sign sets off.</summary>
    private static MarkdownLabel? OfPlain(ReadOnlySpan<char> line, int start, int offset)
    {
        for (var at = start; at < Math.Min(line.Length, start + LongestPlain); at++)
        {
            var next = line[at..].IndexOfAny(StopsOfPlain);
            if (next < 0) return null;
            at += next;
            if (at >= start + LongestPlain) return null;
            if (line[at] is '(' or '（')
            {
                var close = line[at..].IndexOfAny(')', '）');
                if (close < 0) return null;
                at += close;
                continue;
            }

            if (line[at] is '`' or '*' or '[' or '。' || (line[at] == '.' && at + 1 < line.Length && line[at + 1] == ' ')) return null;
            var end = line[start..at].TrimEnd().Length + start;
            if (end == start) return null;
            var sign = EndOfSign(line, end);
            if (sign == 0) continue;
            return line[start..end].Count(' ') <= MostBlanksOfPlain ? Make(LabelStyle.Plain, offset, start, end, sign, line.Length, isParted: true) : null;
        }

        return null;
    }
}
