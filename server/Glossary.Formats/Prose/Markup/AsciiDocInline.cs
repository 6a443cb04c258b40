using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>The markup within a line of AsciiDoc.</summary>
internal static class AsciiDocInline
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("`+*_#{<>(:|[]");

    /// <summary>Macros whose brackets hold no prose.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbatimMacros = new HashSet<string>
    {
        "stem", "latexmath", "asciimath", "pass", "kbd", "btn", "icon", "indexterm", "include", "anchor", "toc", "ifdef", "ifndef", "ifeval", "endif", "cite",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reports the text of a line, or of what is left of it.</summary>
    /// <param name="builder">Receives the text.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends, the line end included.</param>
    /// <param name="isRow">Whether bars part cells.</param>
    public static void Add(RegionBuilder builder, int start, int end, bool isRow)
    {
        var text = builder.Text.AsSpan(0, end);
        var from = start;
        var missing = 0;
        for (var at = start; at < end;)
        {
            var found = text[at..].IndexOfAny(Signs);
            if (found < 0) break;
            at += found;
            var (markupStart, markupEnd, joins) = text[at] switch
            {
                '`' or '+' => Code(text, at, from, ref missing),
                '*' or '_' or '#' => Emphasis(text, at),
                '{' => Enclosed(text, at, '}', ref missing),
                '<' => CrossReference(text, at),
                '>' when at + 1 < end && text[at + 1] == '>' => (at, at + 2, true),
                '(' => IndexTerm(text, at),
                ':' => Macro(text, at, from),
                '|' when isRow => (at, at + 1, false),
                ']' => (at, at + 1, true),
                '[' => Anchor(text, at),
                _ => (at, at, true),
            };
            if (markupEnd <= at)
            {
                at++;
                continue;
            }

            builder.Add(from, Math.Max(from, markupStart), ProseKind.Prose);
            if (!joins) builder.Break();
            from = at = markupEnd;
        }

        builder.Add(from, end, ProseKind.Prose);
    }

    /// <summary>Code in backticks or pluses; but quotation marks <c>"`like these`"</c> hold prose.</summary>
    private static (int Start, int End, bool Joins) Code(ReadOnlySpan<char> text, int at, int from, ref int missing)
    {
        var sign = text[at];
        var before = at > from ? text[at - 1] : ' ';
        if (sign == '`' && (before is '"' or '\'' || (at + 1 < text.Length && text[at + 1] is '"' or '\''))) return (at, at + 1, true);
        var run = CodeRules.Run(text, at, sign);
        var bit = sign == '`' ? 1 : 2;
        if (run > 2 || (missing & bit) != 0 || at + run >= text.Length || char.IsWhiteSpace(text[at + run]) || (run == 1 && char.IsLetterOrDigit(before))) return (at, at, true);
        var length = text[(at + run)..].IndexOf(sign);
        if (length < 0) missing |= bit;
        return length < 0 ? (at, at, true) : (at, at + run + length + CodeRules.Run(text, at + run + length, sign), false);
    }

    /// <summary>Marks of emphasis where they touch a word on one side.</summary>
    private static (int Start, int End, bool Joins) Emphasis(ReadOnlySpan<char> text, int at)
    {
        var run = CodeRules.Run(text, at, text[at]);
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + run < text.Length ? text[at + run] : ' ';
        var isWithin = char.IsLetterOrDigit(before) == char.IsLetterOrDigit(after) && char.IsWhiteSpace(before) == char.IsWhiteSpace(after);
        return isWithin && run < 2 ? (at, at, true) : (at, at + run, true);
    }

    private static (int Start, int End, bool Joins) Enclosed(ReadOnlySpan<char> text, int at, char close, ref int missing)
    {
        if ((missing & 4) != 0) return (at, at, true);
        var length = text[at..].IndexOf(close);
        if (length < 0) missing |= 4;
        return (at, at + length + 1, false);
    }

    /// <summary><c>&lt;&lt;id,text&gt;&gt;</c>: only the text is kept.</summary>
    private static (int Start, int End, bool Joins) CrossReference(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '<') return (at, at, true);
        var length = text[(at + 2)..].IndexOfAny(",<>");
        if (length < 0 || text[at + 2 + length] == '<') return (at, at + 2, true);
        var stop = at + 2 + length;
        return text[stop] == ',' ? (at, stop + 1, true) : (at, stop + 2, false);
    }

    /// <summary><c>(((term, subterm)))</c> is not shown; <c>((term))</c> is.</summary>
    private static (int Start, int End, bool Joins) IndexTerm(ReadOnlySpan<char> text, int at)
    {
        var run = CodeRules.Run(text, at, '(');
        if (run < 3) return (at, run == 2 ? at + 2 : at, true);
        var length = text[(at + run)..].IndexOf(')');
        return length < 0 ? (at, text.Length, false) : (at, at + run + length + CodeRules.Run(text, at + run + length, ')'), true);
    }

    /// <summary><c>name:target[text]</c> or <c>name::target[text]</c>, also where the name is a URL's scheme: the text is kept.</summary>
    private static (int Start, int End, bool Joins) Macro(ReadOnlySpan<char> text, int at, int from)
    {
        var name = at;
        while (name > from && at - name < 16 && char.IsAsciiLetterOrDigit(text[name - 1])) name--;
        if (name == at || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])) return (at, at, true);
        // No target is longer; the bound keeps lines full of colons cheap.
        var stop = text[at..Math.Min(text.Length, at + 1024)].IndexOfAny(" \t[\n");
        if (stop < 0 || text[at + stop] != '[') return (at, at, true);
        var bracket = at + stop + 1;
        if (!VerbatimMacros.Contains(text[name..at])) return (name, bracket, true);
        var length = text[bracket..].IndexOf(']');
        return (name, length < 0 ? text.Length : bracket + length + 1, false);
    }

    /// <summary><c>[[id]]</c> and <c>[#id]</c>, <c>[.role]</c> before marked text.</summary>
    private static (int Start, int End, bool Joins) Anchor(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] is not ('[' or '#' or '.')) return (at, at, true);
        var length = text[(at + 2)..].IndexOfAny(" []\n");
        if (length < 0 || text[at + 2 + length] != ']') return (at, at, true);
        var end = at + 2 + length + 1;
        return (at, end < text.Length && text[end] == ']' ? end + 1 : end, true);
    }
}
