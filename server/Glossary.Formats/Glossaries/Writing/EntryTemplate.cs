using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>How entries are written in running text: what stands around a name and its definition.</summary>
/// <param name="Lead">From the start of the line to the name: <c>- **</c>.</param>
/// <param name="Joint">Between the names and the definition: <c>** – </c>.</param>
/// <param name="Tail">From the definition's end to the end of its line: nothing, blanks, a closing tag.</param>
internal sealed partial record EntryTemplate(string Lead, string Joint, string Tail)
{
    /// <summary>Signs that only set off what stands between them.</summary>
    private static readonly SearchValues<char> Layout = SearchValues.Create(" \t\r\n#*_-+=:：–—→>•");

    /// <summary>How much there is of it besides names and definition: of two templates that are as usual the one with less is the better model.</summary>
    public int Cost => Lead.Length + Joint.Length + (Lead.AsSpan().ContainsAny('-', '*') && Joint.AsSpan().ContainsAny('\n', '\r') ? Joint.Length : 0);

    /// <summary>An entry written so.</summary>
    /// <param name="names">Its names.</param>
    /// <param name="definition">What they mean.</param>
    public string Fill(string names, string definition) => $"{Lead}{names}{Underlined(Joint, names)}{definition}{Tail}";

    /// <summary>How an entry is written; null where more than layout stands between its names and its definition, so that it is no model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entry">An entry of it.</param>
    public static EntryTemplate? Of(string text, Entry entry)
    {
        var names = NamesOf(text, entry);
        if (entry.Prose.FirstOrDefault(span => span.Start >= names.End) is not { Length: > 0 } definition) return null;
        var lead = WithoutAttributes(text[StartOfLine(text, names.Start)..names.Start]);
        var joint = WithoutAttributes(text[names.End..definition.Start]);
        joint += text[definition.Start..definition.End].AsSpan().IndexOfAnyExcept(' ', '\t') is > 0 and var blanks ? new string(' ', blanks) : "";
        if (OpenMark(lead, text[names.Start..names.End]) is { } mark) joint = mark + joint;
        var tail = text[definition.End..EndOfLine(text, definition.End)];
        if (ClosingTag().Match(tail) is { Success: true, Index: 0 } closing) tail = closing.Value;
        return IsLayout(lead, mayBeNumbered: true) && IsLayout(joint) && IsLayout(tail) ? new EntryTemplate(lead, joint, tail) : null;
    }

    /// <summary>Whether entries are numbered, so that a new one can only be the last.</summary>
    public bool IsNumbered => Number().IsMatch(Lead);

    /// <summary>The same with the number that comes after that of an entry.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">The last entry.</param>
    public EntryTemplate After(string text, Entry last)
    {
        var line = text[StartOfLine(text, last.Location.Anchor.Start)..last.Span.End];
        return Number().Match(line) is { Success: true } found && int.TryParse(found.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? this with { Lead = Number().Replace(Lead, string.Create(CultureInfo.InvariantCulture, $"${{1}}{number + 1}")) }
            : this;
    }

    /// <summary>What stands between two entries that follow each other, line ends included; null where it is more than blank lines and rules.</summary>
    public static string? GapBetween(string text, Entry first, Entry second)
    {
        var end = EndOf(text, first);
        var start = StartOfLine(text, second.Span.Start);
        if (start <= end) return null;
        var gap = text[end..start];
        return gap.AsSpan().Trim(" \t\r\n-*_=").IsEmpty && gap.AsSpan().ContainsAny('\n', '\r') ? gap : null;
    }

    /// <summary>Where the last line of an entry ends, without its line end.</summary>
    public static int EndOf(string text, Entry entry) => EndOfLine(text, entry.Span.End);

    /// <summary>Where the line starts that an offset is in.</summary>
    public static int StartOfLine(string text, int offset) => text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;

    /// <summary>Where the line ends that an offset is in, without its line end.</summary>
    public static int EndOfLine(string text, int offset) => text.AsSpan(offset).IndexOfAny('\n', '\r') is >= 0 and var length ? offset + length : text.Length;

    /// <summary>Where the names of an entry stand, up to the last one in the line of the first: <c>Line width roughness (LWR)</c>.</summary>
    private static TextSpan NamesOf(string text, Entry entry)
    {
        var anchor = entry.Location.Anchor;
        var line = EndOfLine(text, anchor.End);
        if (entry.Prose.FirstOrDefault(span => span.Start >= anchor.End) is { Length: > 0 } prose) line = Math.Min(line, prose.Start);
        var end = entry.Terms.Select(term => term.Span).Where(span => span.Length > 0 && span.Start >= anchor.Start && span.End <= line).Select(span => span.End).Append(anchor.End).Max();
        var isOpen = text.AsSpan(anchor.Start, end - anchor.Start).Count('(') > text.AsSpan(anchor.Start, end - anchor.Start).Count(')');
        return TextSpan.FromBounds(anchor.Start, isOpen && end < text.Length && text[end] == ')' ? end + 1 : end);
    }

    /// <summary>The emphasis that a lead opens and names close before other names follow: <c>**Churn** (attrition)</c>; null where it is closed behind all of them.</summary>
    private static string? OpenMark(string lead, string names)
    {
        var mark = lead[lead.AsSpan().TrimEnd("*_").Length..];
        return mark.Length > 0 && names.AsSpan().Count(mark) % 2 == 1 ? mark : null;
    }

    private static bool IsLayout(string text, bool mayBeNumbered = false)
    {
        text = Tag().Replace(text, "");
        if (mayBeNumbered) text = NumberWithSign().Replace(text, "$1");
        return !text.AsSpan().ContainsAnyExcept(Layout) || text.AsSpan().Trim().SequenceEqual("~");
    }

    /// <summary>Tags without what tells them from others of their kind: <c>&lt;dt id="dns"&gt;</c> is <c>&lt;dt&gt;</c>.</summary>
    private static string WithoutAttributes(string text) => TagWithAttributes().Replace(text, "<$1>");

    /// <summary>A joint whose rule, if it has one, is as long as the names above it.</summary>
    private static string Underlined(string joint, string names) =>
        Rule().Replace(joint, match => match.Groups[1].Value + new string(match.Groups[2].Value[0], Math.Max(2, Script.WidthOf(names))), 1);

    [GeneratedRegex("</?(?:dt|dd|dfn|strong|b)>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<(dt|dd|dfn|strong|b) [^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex TagWithAttributes();

    [GeneratedRegex("</(?:dd|p)>", RegexOptions.IgnoreCase)]
    private static partial Regex ClosingTag();

    [GeneratedRegex(@"^([ \t]*(?:#+ )?)(\d{1,4})(?=[.)]\s)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^([ \t]*(?:#+ )?)\d{1,4}[.)](?=\s)")]
    private static partial Regex NumberWithSign();

    [GeneratedRegex(@"^([ \t]*\r?\n)([-=])\2+(?=[ \t]*\r?\n)")]
    private static partial Regex Rule();
}
