using System.Buffers;
using System.Globalization;
using System.Text;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes plain text as Markdown that shows just that text. Code between backticks and formulas between dollar signs stay what they are.</summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_~=[]<&!{$^%|");

    /// <summary>A name, as it goes behind a heading's signs or a label. It has no code.</summary>
    public static string Name(string text) => Line(text, hasCode: false);

    /// <summary>Names behind a label, to which a parenthesis at their start would belong.</summary>
    public static string Value(string names) => Name(names) is ['(' or '（', ..] value ? $"{Reference(value[0])}{value[1..]}" : Name(names);

    /// <summary>A text in one line.</summary>
    public static string Line(string text) => Line(text, hasCode: true);

    private static string Line(string text, bool hasCode)
    {
        text = EntryDraft.OneLine(text);
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            if ((hasCode || text[i] != '`') && LengthOfVerbatim(text, i) is var length and > 0)
            {
                escaped.Append(text, i, length);
                i += length;
                continue;
            }

            if (IsMarkup(text, i)) escaped.Append('\\');
            escaped.Append(text[i++]);
        }

        return escaped.ToString();
    }

    /// <summary>A line of a body, which is no heading, rule, label or block whatever it begins with. Items remain items.</summary>
    public static string BodyLine(string text)
    {
        var isItem = text.StartsWith("- ", StringComparison.Ordinal);
        var line = Line(isItem ? text[2..] : text);
        line = WithoutLabel(WithoutMark(line));
        return isItem ? $"- {line}" : line;
    }

    /// <summary>How long a piece is that stands as it is, code or a formula; 0 where none begins.</summary>
    private static int LengthOfVerbatim(string text, int at)
    {
        if (text[at] is not ('`' or '$')) return 0;
        var run = text.AsSpan(at).IndexOfAnyExcept(text[at]);
        if (run <= 0) return 0;
        var close = text.AsSpan(at + run).IndexOf(text.AsSpan(at, run));
        if (close <= 0) return 0;
        var isFormula = text[at] == '$';
        var end = at + run + close + run;
        if (isFormula && (run > 2 || char.IsWhiteSpace(text[at + run]) || char.IsWhiteSpace(text[end - run - 1]) || (end < text.Length && char.IsAsciiDigit(text[end])))) return 0;
        return end < text.Length && text[end] == text[at] ? 0 : end - at;
    }

    private static bool IsMarkup(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var before = at > 0 ? text[at - 1] : ' ';
        return text[at] switch
        {
            '*' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(next)),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
            '\\' => char.IsAscii(next) && !char.IsAsciiLetterOrDigit(next) && !char.IsWhiteSpace(next),
            '~' or '=' or '%' => next == text[at] || before == text[at],
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => text.AsSpan(at).IndexOf(';') is > 1 and < 12,
            '!' or '^' => next == '[',
            '`' or '[' or ']' or '{' or '|' or '$' => true,
            _ => false,
        };
    }

    /// <summary>Escapes what would make a line of text something else.</summary>
    private static string WithoutMark(string line)
    {
        if (line.Length == 0) return line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0 && line[digits] is '.' or ')') return $"{line[..digits]}\\{line[digits..]}";
        return line[0] is '#' or '>' or '+' or '-' ? $"\\{line}" : line[0] is ':' or '=' or '~' or '•' or '*' || line.StartsWith("– ", StringComparison.Ordinal) ? $"{Reference(line[0])}{line[1..]}" : line;
    }

    /// <summary>Writes the sign that would part a label from the text after it as a reference, since what stands before it is no name.</summary>
    private static string WithoutLabel(string line)
    {
        for (var from = 0; MarkdownLabel.Of(line, new TextSpan(0, line.Length)) is { IsParted: true } label && label.Names.End >= from;)
        {
            var sign = label.Names.End;
            while (sign < line.Length && line[sign] is ' ' or '*' or '_' or '`') sign++;
            if (sign >= line.Length || char.IsLetterOrDigit(line[sign])) return line;
            line = $"{line[..sign]}{Reference(line[sign])}{line[(sign + 1)..]}";
            from = sign;
        }

        return line;
    }

    private static string Reference(char sign) => string.Create(CultureInfo.InvariantCulture, $"&#{(int)sign};");
}
