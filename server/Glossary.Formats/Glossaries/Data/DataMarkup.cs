using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Takes the markup out of the texts of data, which often were written for a web page: tags, character references and links in Markdown.</summary>
internal static class DataMarkup
{
    /// <summary>Longer pieces are no link, in UTF-16 code units.</summary>
    private const int LongestLink = 400;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdi", "big", "cite", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "var", "wbr", "img"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "figure", "figcaption"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Code = FrozenSet.ToFrozenSet(["code", "kbd", "samp", "tt", "pre"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A text as a reader sees it, code in backticks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="links">Receives what links within the file lead to, with their texts: <c>[mean](#mean)</c>.</param>
    public static string Remove(string text, List<(string Text, string Target)> links)
    {
        if (text.AsSpan().IndexOfAny('<', '[', '&') < 0) return text;
        var plain = new StringBuilder(text.Length);
        var inCode = false;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '`') inCode = !inCode;
            if (!inCode && text[i] == '<' && LengthOfTag(text.AsSpan(i), plain) is var tag and > 0) i += tag;
            else if (!inCode && text[i] == '[' && LengthOfLink(text.AsSpan(i), plain, links) is var link and > 0) i += link;
            else plain.Append(text[i++]);
        }

        return Decode(plain.ToString());
    }

    /// <summary>A text with the characters that references such as <c>&amp;amp;</c> stand for.</summary>
    public static string Decode(string text) => text.Contains('&') && text.Contains(';') ? WebUtility.HtmlDecode(text) : text;

    /// <summary>How long the tag is that begins here, after what it stands for was added; 0 where there is none: <c>a &lt; b</c>, <c>List&lt;T&gt;</c>.</summary>
    private static int LengthOfTag(ReadOnlySpan<char> text, StringBuilder plain)
    {
        var close = text[..Math.Min(text.Length, LongestLink)].IndexOf('>');
        if (close < 0) return 0;
        var name = text[1..close].TrimStart('/');
        var end = name.IndexOfAnyExceptInRange('0', 'z');
        if (end >= 0) name = name[..end];
        if (name is "br" or "BR") plain.Append('\n');
        else if (Blocks.Contains(name)) plain.Append(plain.Length > 0 ? "\n\n" : "");
        else if (Code.Contains(name)) plain.Append('`');
        else if (!Inline.Contains(name)) return 0;
        return close + 1;
    }

    /// <summary>How long the link is that begins here, after its text was added; 0 where there is none.</summary>
    private static int LengthOfLink(ReadOnlySpan<char> text, StringBuilder plain, List<(string Text, string Target)> links)
    {
        text = text[..Math.Min(text.Length, LongestLink)];
        var isWiki = text.StartsWith("[[");
        var close = isWiki ? text.IndexOf("]]") : text.IndexOf(']');
        if (close < 0) return 0;
        if (isWiki)
        {
            var within = text[2..close];
            var bar = within.IndexOf('|');
            var shown = (bar < 0 ? within : within[(bar + 1)..]).ToString();
            plain.Append(shown);
            links.Add((shown, bar < 0 ? shown : within[..bar].ToString()));
            return close + 2;
        }

        if (close + 1 == text.Length || text[close + 1] != '(') return 0;
        var end = text[close..].IndexOf(')');
        if (end < 0) return 0;
        var words = text[1..close].ToString();
        var target = text[(close + 2)..(close + end)];
        if (plain.Length > 0 && plain[^1] == '!') plain.Length--; // A picture.
        else plain.Append(words);
        if (target.StartsWith("#")) links.Add((words, target[1..].ToString()));
        return close + end + 1;
    }
}
