using System.Buffers;
using System.Net;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads a line of MyST Markdown as a reader sees it.</summary>
internal sealed class MystText : InlineText
{
    private const int MostDepth = 8;
    private const int LongestTag = 200;
    private const int LongestRole = 80;

    private static readonly SearchValues<char> Signs = SearchValues.Create("`{[!*_~\\<&$");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]");
    private static readonly SearchValues<char> Parentheses = SearchValues.Create("()");

    private MystText()
        : base(Signs)
    {
    }

    /// <summary>Reads any line.</summary>
    public static MystText Instance { get; } = new();

    /// <inheritdoc/>
    protected override int ReadSign(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth) => line[at] switch
    {
        '\\' => ReadEscape(line, at, plain),
        '`' => ReadCode(line, at, plain),
        '{' => ReadRole(line, at, plain),
        '[' => ReadLink(line, at, plain, depth),
        '!' => ReadImage(line, at),
        '<' => ReadTag(line, at, plain),
        '&' => ReadCharacter(line, at, plain),
        '$' => ReadFormula(line, at, plain),
        _ => ReadEmphasis(line, at, start, plain, depth),
    };

    private static int ReadEscape(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        if (at + 1 == line.Length || char.IsLetterOrDigit(line[at + 1])) return at;
        plain.Add(line[at + 1]);
        return at + 2;
    }

    private static int ReadCode(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        var run = CodeRules.Run(line, at, '`');
        if (CloseOfCode(line, at + run, run) is not (>= 0 and var close)) return at + run;
        plain.AddCode(line[(at + run)..close]);
        return close + run;
    }

    private static int CloseOfCode(ReadOnlySpan<char> line, int from, int run)
    {
        const int mostTries = 16;
        for (var (at, tries) = (from, 0); at < line.Length && tries < mostTries; tries++)
        {
            var found = line[at..].IndexOf('`');
            if (found < 0) return -1;
            at += found;
            var length = CodeRules.Run(line, at, '`');
            if (length == run) return at;
            at += length;
        }

        return -1;
    }

    /// <summary><c>{role}`content`</c>; other braces, of substitutions and attributes, are not shown, but for what they name.</summary>
    private static int ReadRole(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        if (line[at..].StartsWith("{{"))
        {
            var end = line[at..Math.Min(line.Length, at + LongestRole)].IndexOf("}}");
            if (end < 0) return at;
            plain.Add(line[(at + 2)..(at + end)].Trim());
            return at + end + 2;
        }

        var length = line[at..Math.Min(line.Length, at + LongestRole)].IndexOf('}');
        if (length < 2) return at;
        var name = line.Slice(at + 1, length - 1);
        var quote = at + length + 1;
        if (quote == line.Length || line[quote] != '`') return name[0] is '#' or '.' && at > 0 && line[at - 1] is ']' or ')' or '`' ? quote : at;
        var run = CodeRules.Run(line, quote, '`');
        if (CloseOfCode(line, quote + run, run) is not (>= 0 and var close)) return at;
        SphinxRole.Add(name, line, quote + run, close, plain);
        return close + run;
    }

    /// <summary><c>[text](address)</c>, <c>[text][label]</c>; <c>[^1]</c> is not shown.</summary>
    private int ReadLink(ReadOnlySpan<char> line, int at, PlainText plain, int depth)
    {
        if (depth == MostDepth) return at;
        var close = InlineMarks.FindBracket(line, at + 1, Brackets, ']');
        if (close < 0) return at;
        if (at + 1 < close && line[at + 1] == '^')
        {
            plain.TakeBackBlanks();
            return close + 1;
        }

        if (EndOfAddress(line, close + 1) is not { } end) return at;
        if (close > at + 1) Read(line, at + 1, close, plain, depth + 1);
        else plain.Add(line[(close + 2)..(end - 1)].TrimStart('#'));
        return end < line.Length && line[end] == '{' && line[end..Math.Min(line.Length, end + LongestRole)].IndexOf('}') is > 0 and var attributes ? end + attributes + 1 : end;
    }

    /// <summary>Where the address or label of a link ends that starts at a place; null where none starts there.</summary>
    private static int? EndOfAddress(ReadOnlySpan<char> line, int start)
    {
        if (start >= line.Length) return null;
        var end = line[start] switch
        {
            '(' => InlineMarks.FindBracket(line, start + 1, Parentheses, ')'),
            '[' => InlineMarks.FindBracket(line, start + 1, Brackets, ']'),
            _ => -1,
        };
        return end < 0 ? null : end + 1;
    }

    private static int ReadImage(ReadOnlySpan<char> line, int at)
    {
        if (at + 1 == line.Length || line[at + 1] != '[') return at;
        var close = InlineMarks.FindBracket(line, at + 2, Brackets, ']');
        return close < 0 ? at : EndOfAddress(line, close + 1) ?? at;
    }

    /// <summary>Tags and comments of HTML are not shown; an address is.</summary>
    private static int ReadTag(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        if (line[at..].StartsWith("<!--")) return line[at..].IndexOf("-->") is >= 0 and var comment ? at + comment + 3 : line.Length;
        if (at + 2 >= line.Length || (!char.IsLetter(line[at + 1]) && line[at + 1] != '/')) return at;
        var length = line[at..Math.Min(line.Length, at + LongestTag)].IndexOf('>');
        if (length < 0) return at;
        var tag = line.Slice(at + 1, length - 1);
        if (tag.Contains(':') && !tag.Contains(' ')) plain.Add(tag);
        else if (tag is "br" or "br/" or "br /") plain.Add(' ');
        return at + length + 1;
    }

    private static int ReadCharacter(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        const int longest = 12;
        var length = line[at..Math.Min(line.Length, at + longest)].IndexOf(';');
        if (length < 2) return at;
        plain.Add(WebUtility.HtmlDecode(line.Slice(at, length + 1).ToString()));
        return at + length + 1;
    }

    private static int ReadFormula(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        var run = CodeRules.Run(line, at, '$');
        var close = run > 2 || at + run == line.Length || line[at + run] == ' ' ? -1 : InlineMarks.FindClose(line, at + run, '$', run);
        if (close < 0) return at;
        plain.AddFormula(line[(at + run)..close]);
        return close + run;
    }

    private int ReadEmphasis(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth)
    {
        var sign = line[at];
        var run = CodeRules.Run(line, at, sign);
        var isAtWord = sign == '*' ? at + run < line.Length && line[at + run] != ' ' : InlineMarks.CanOpen(line, at, run, start);
        var close = run > 3 || (sign == '~' && run != 2) || depth == MostDepth || !isAtWord ? -1 : InlineMarks.FindClose(line, at + run, sign, run, isWordBound: sign == '_');
        return ReadBetween(line, at, run, close, plain, depth);
    }
}
