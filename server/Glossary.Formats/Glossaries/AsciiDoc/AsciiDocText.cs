using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads a line of AsciiDoc as a reader sees it.</summary>
/// <param name="shape">The attributes and anchors of the file.</param>
internal sealed class AsciiDocText(AsciiDocShape shape) : InlineText(Signs)
{
    private const int MostDepth = 6;
    private const int LongestName = 40;
    private const int LongestTarget = 1024;

    private static readonly SearchValues<char> Signs = SearchValues.Create("`+*_#^~{<(:[&\\\"'");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]");

    /// <summary>What the names between braces stand for that every file knows.</summary>
    private static readonly FrozenDictionary<string, string> KnownAttributes = new Dictionary<string, string>
    {
        ["nbsp"] = " ", ["sp"] = " ", ["blank"] = "", ["empty"] = "", ["zwsp"] = "", ["wj"] = "", ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["apos"] = "'", ["quot"] = "\"", ["lsquo"] = "‘", ["rsquo"] = "’",
        ["ldquo"] = "“", ["rdquo"] = "”", ["deg"] = "°", ["plus"] = "+", ["cpp"] = "C++", ["vbar"] = "|", ["startsb"] = "[", ["endsb"] = "]", ["caret"] = "^", ["asterisk"] = "*", ["tilde"] = "~",
        ["backslash"] = "\\", ["backtick"] = "`", ["two-colons"] = "::", ["two-semicolons"] = ";;", ["pp"] = "++", ["brvbar"] = "¦",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Macros of which nothing is shown in the text.</summary>
    private static readonly FrozenSet<string> HiddenMacros = FrozenSet.Create(StringComparer.Ordinal, "footnote", "footnoteref", "image", "icon", "indexterm", "anchor", "bibitem", "fn", "index");

    /// <summary>Macros of specifications that stand before a word without brackets, and leave it as it is.</summary>
    private static readonly FrozenSet<string> BareMacros = FrozenSet.Create(
        StringComparer.Ordinal,
        "slink", "flink", "elink", "plink", "dlink", "tlink", "sname", "fname", "ename", "pname", "dname", "tname", "code", "ptext", "etext", "ftext", "stext", "dtext", "reftext", "basetype", "apiext", "attr", "param");

    /// <summary>Macros of specifications for the words of RFC 2119.</summary>
    private static readonly FrozenSet<string> WordMacros = FrozenSet.Create(StringComparer.Ordinal, "can", "cannot", "may", "must", "should");

    /// <inheritdoc/>
    protected override int ReadSign(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth) => line[at] switch
    {
        '\\' => ReadEscape(line, at, plain),
        '"' or '\'' => ReadQuotation(line, at, plain, depth),
        '`' or '+' => ReadCode(line, at, start, plain, depth),
        '*' or '_' or '#' => ReadEmphasis(line, at, start, plain, depth),
        '^' or '~' => ReadScript(line, at, plain),
        '{' => ReadAttribute(line, at, plain),
        '<' => ReadCrossReference(line, at, plain, depth),
        '(' => ReadIndexTerm(line, at, plain, depth),
        ':' => ReadMacro(line, at, start, plain, depth),
        '[' => ReadAnchor(line, at),
        _ => ReadCharacter(line, at, plain),
    };

    private static int ReadEscape(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        if (at + 1 == line.Length || !(Signs.Contains(line[at + 1]) || line[at + 1] == '|')) return at + 1 < line.Length && char.IsLetter(line[at + 1]) && line[at..].IndexOf("://") is > 0 and < 8 ? at + 1 : at;
        plain.Add(line[at + 1]);
        return at + 2;
    }

    /// <summary><c>"`words`"</c> in curved quotation marks.</summary>
    private int ReadQuotation(ReadOnlySpan<char> line, int at, PlainText plain, int depth)
    {
        if (at + 1 == line.Length || line[at + 1] != '`' || depth == MostDepth) return at;
        ReadOnlySpan<char> mark = ['`', line[at]];
        var length = line[(at + 2)..Math.Min(line.Length, at + LongestTarget)].IndexOf(mark);
        if (length < 1) return at;
        var isDouble = line[at] == '"';
        plain.Add(isDouble ? '“' : '‘');
        Read(line, at + 2, at + 2 + length, plain, depth + 1);
        plain.Add(isDouble ? '”' : '’');
        return at + length + 4;
    }

    /// <summary>Code between backticks, and text as it stands between pluses.</summary>
    private int ReadCode(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth)
    {
        var sign = line[at];
        var run = CodeRules.Run(line, at, sign);
        var isOpen = run <= 3 && (run > 1 ? at + run < line.Length : InlineMarks.CanOpen(line, at, run, start));
        var close = isOpen ? InlineMarks.FindClose(line, at + run, sign, run, isWordBound: run == 1) : -1;
        if (close < 0)
        {
            // An apostrophe may be written with a backtick: it`'s.
            plain.Add(sign == '`' && at + run < line.Length && line[at + run] == '\'' ? "" : line.Slice(at, run));
            return at + run;
        }

        var content = line[(at + run)..close];
        if (sign == '+') plain.Add(WithoutTags(content));
        else if (content.Length > 1 && content[0] == '+' && content[^1] == '+') plain.AddCode(content.Trim('+'));
        else ReadMonospaced(content, plain, depth);
        return close + run;
    }

    private void ReadMonospaced(ReadOnlySpan<char> content, PlainText plain, int depth)
    {
        if (!content.ContainsAny('{', '<', ':') || depth == MostDepth)
        {
            plain.AddCode(content);
            return;
        }

        var inner = new PlainText();
        Read(content, 0, content.Length, inner, depth + 1);
        plain.AddCode(inner.ToString());
    }

    private int ReadEmphasis(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth)
    {
        var run = CodeRules.Run(line, at, line[at]);
        var isOpen = run <= 2 && depth < MostDepth && (run == 2 ? at + run < line.Length && line[at + run] != ' ' : InlineMarks.CanOpen(line, at, run, start));
        var close = isOpen ? InlineMarks.FindClose(line, at + run, line[at], run, isWordBound: run == 1) : -1;
        return ReadBetween(line, at, run, close, plain, depth);
    }

    /// <summary><c>10^15^</c> and <c>H~2~O</c>.</summary>
    private static int ReadScript(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        const int longest = 40;
        var length = line[(at + 1)..Math.Min(line.Length, at + longest)].IndexOf(line[at]);
        if (length < 1 || line.Slice(at + 1, length).Contains(' ')) return at;
        if (line[at] == '^' && char.IsDigit(line[at + 1]) && at > 0 && char.IsDigit(line[at - 1])) plain.Add('^');
        plain.Add(line.Slice(at + 1, length));
        return at + length + 2;
    }

    private int ReadAttribute(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        var length = line[at..Math.Min(line.Length, at + LongestName)].IndexOf('}');
        if (length < 2 || !IsName(line.Slice(at + 1, length - 1))) return at;
        var name = line.Slice(at + 1, length - 1).ToString();
        var end = at + length + 1;

        // An address, and what is shown for it.
        if (end < line.Length && line[end] == '[' && InlineMarks.FindBracket(line, end + 1, Brackets, ']') is > 0 and var close && close > end + 1)
        {
            plain.Add(LinkText(line[(end + 1)..close]));
            return close + 1;
        }

        plain.Add(shape.Attributes.GetValueOrDefault(name) ?? KnownAttributes.GetValueOrDefault(name, name));
        return end;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name) if (!char.IsLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return true;
    }

    /// <summary><c>&lt;&lt;id,text&gt;&gt;</c>, shown as the text, or else as the term that has the anchor.</summary>
    private int ReadCrossReference(ReadOnlySpan<char> line, int at, PlainText plain, int depth)
    {
        if (at + 2 >= line.Length || line[at + 1] != '<' || line[at + 2] is ' ' or '<') return at;
        var length = line[(at + 2)..Math.Min(line.Length, at + LongestTarget)].IndexOf(">>");
        if (length < 1) return at;
        var (start, end) = (at + 2, at + 2 + length);
        var comma = line[start..end].IndexOf(',');
        AddReference(line, start, comma < 0 ? end : start + comma, comma < 0 ? end : start + comma + 1, end, plain, depth);
        return end + 2;
    }

    /// <summary>Adds what is shown of a reference to an anchor, and the reference itself if a term has the anchor.</summary>
    private void AddReference(ReadOnlySpan<char> line, int idStart, int idEnd, int textStart, int textEnd, PlainText plain, int depth)
    {
        var sharp = line[idStart..idEnd].IndexOf('#');
        var from = idStart + sharp + 1;
        var id = line[from..idEnd].Trim().ToString();
        if (shape.Anchors.ContainsKey(id)) plain.References.Add(new MarkupReference(id, TextSpan.FromBounds(from, idEnd), IsId: true));
        if (!line[textStart..textEnd].IsWhiteSpace() && depth < MostDepth) Read(line[..textEnd], textStart, textEnd, plain, depth + 1);
        else plain.Add(shape.Anchors.GetValueOrDefault(id, id));
    }

    /// <summary><c>(((term, subterm)))</c> is not shown, <c>((term))</c> is.</summary>
    private int ReadIndexTerm(ReadOnlySpan<char> line, int at, PlainText plain, int depth)
    {
        var run = CodeRules.Run(line, at, '(');
        if (run < 2)
        {
            plain.Add('(');
            return at + 1;
        }

        var mark = run >= 3 ? ")))" : "))";
        var start = at + mark.Length;
        var length = line[start..Math.Min(line.Length, start + LongestTarget)].IndexOf(mark);
        if (length < 1 || depth == MostDepth)
        {
            plain.Add(line.Slice(at, run));
            return at + run;
        }

        if (run >= 3) return start + length + mark.Length;
        Read(line, start, start + length, plain, depth + 1);
        return start + length + mark.Length;
    }

    /// <summary><c>name:target[text]</c>, where the name may be the scheme of an address, and <c>name:word</c>.</summary>
    private int ReadMacro(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth)
    {
        var from = at;
        while (from > start && at - from < LongestName && (char.IsAsciiLetterOrDigit(line[from - 1]) || line[from - 1] is '-' or '_')) from--;
        if (from == at || at + 1 == line.Length) return at;
        var name = line[from..at].ToString();
        if (WordMacros.Contains(name) || (BareMacros.Contains(name) && line[at + 1] != ' ')) return ReadBare(line, at, name, plain);
        if (line[at + 1] is ' ' or ':') return at;
        var stop = line[(at + 1)..Math.Min(line.Length, at + LongestTarget)].IndexOfAny(" [") + at + 1;
        var isAddress = line[at..].StartsWith("://");
        var close = stop > at && line[stop] == '[' ? InlineMarks.FindBracket(line, stop + 1, Brackets, ']') : -1;
        if (close < 0)
        {
            if (!isAddress) return at;

            // An address alone is shown as it is, whatever signs it has.
            var end = stop > at ? stop : line.Length;
            plain.Add(line[at..end]);
            return end;
        }

        if (depth == MostDepth) return at;
        plain.TakeBack(at - from);
        AddMacro(name, line, from, at + 1, stop, close, isAddress, plain, depth);
        return close + 1;
    }

    private static int ReadBare(ReadOnlySpan<char> line, int at, string name, PlainText plain)
    {
        if (BareMacros.Contains(name)) plain.TakeBack(name.Length);
        else if (line[at + 1] != ' ') plain.Add(' ');
        return at + 1;
    }

    private void AddMacro(string name, ReadOnlySpan<char> line, int from, int target, int bracket, int close, bool isAddress, PlainText plain, int depth)
    {
        var content = line[(bracket + 1)..close];
        if (HiddenMacros.Contains(name)) return;
        switch (name)
        {
            case "pass":
                plain.Add(WithoutTags(content));
                break;
            case "stem" or "latexmath" or "asciimath":
                plain.AddFormula(content.Trim('$'));
                break;
            case "xref":
                AddReference(line, target, bracket, bracket + 1, close, plain, depth);
                break;
            case "indexterm2" or "kbd" or "btn":
                plain.Add(content);
                break;
            default:
                if (content.IsWhiteSpace()) plain.Add(isAddress ? line[from..bracket] : line[target..bracket]);
                else Read(LinkText(content), 0, LinkText(content).Length, plain, depth + 1);
                break;
        }
    }

    /// <summary>What is shown of the brackets of a link: without <c>,window=_blank</c> and without the sign for a new window.</summary>
    private static ReadOnlySpan<char> LinkText(ReadOnlySpan<char> content)
    {
        if (content.IndexOf('=') is > 0 and var equals && content[..equals].LastIndexOf(',') is >= 0 and var comma) content = content[..comma];
        return content.TrimEnd('^').Trim('"');
    }

    /// <summary><c>[[id]]</c> and <c>[.role]#text#</c>: only the text is shown.</summary>
    private static int ReadAnchor(ReadOnlySpan<char> line, int at)
    {
        const int longest = 200;
        if (at + 2 >= line.Length || (at > 0 && char.IsLetterOrDigit(line[at - 1]))) return at;
        if (line[at + 1] == '[')
        {
            var length = line[at..Math.Min(line.Length, at + longest)].IndexOf("]]");
            if (length < 3) return at;
            var behind = at + length + 2;
            return behind < line.Length && line[behind] == ']' ? behind + 1 : behind;
        }

        if (line[at + 1] is not ('#' or '.') && !char.IsLetter(line[at + 1])) return at;
        var end = line[at..Math.Min(line.Length, at + longest)].IndexOf(']');
        if (end < 0 || at + end + 1 >= line.Length) return line[at + 1] == '#' && end > 0 && !line.Slice(at, end).Contains(' ') ? at + end + 1 : at;
        var isRole = line[at + end + 1] is '#' or '*' or '_' or '`' || (line[at + 1] == '#' && !line.Slice(at, end).Contains(' '));
        return isRole ? at + end + 1 : at;
    }

    private static int ReadCharacter(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        const int longest = 12;
        var length = line[at..Math.Min(line.Length, at + longest)].IndexOf(';');
        if (length < 2) return at;
        var sign = WebUtility.HtmlDecode(line.Slice(at, length + 1).ToString());
        plain.Add(sign is "\u200b" or "\u2060" ? "" : sign);
        return at + length + 1;
    }

    private static string WithoutTags(ReadOnlySpan<char> content)
    {
        var plain = new StringBuilder(content.Length);
        while (content.IndexOf('<') is >= 0 and var open && content[open..].IndexOf('>') is >= 0 and var length)
        {
            plain.Append(content[..open]);
            content = content[(open + length + 1)..];
        }

        return plain.Append(content).ToString();
    }
}
