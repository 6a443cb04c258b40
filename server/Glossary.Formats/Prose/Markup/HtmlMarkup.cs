using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>Reads tags, comments and text of HTML and XML; pieces may end anywhere, the state says what is open.</summary>
internal static class HtmlMarkup
{
    private const int InText = 0;
    private const int InComment = 1;
    private const int InTag = 2;
    private const int InQuotes = 3;
    private const int InApostrophes = 4;
    private const int InRaw = 5;
    private const int ModeMask = 0xF;

    /// <summary>From this bit on: the number of the raw element that is open or being opened.</summary>
    private const int RawShift = 4;

    private static readonly SearchValues<char> EndsOfTag = SearchValues.Create("<>\"'");

    /// <summary>Elements whose content is no prose.</summary>
    private static readonly string[] RawElements = ["script", "style", "pre", "code", "samp", "kbd", "tt", "textarea", "svg", "math", "programlisting", "screen", "codeblock", "codeph"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InlineElements = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "del", "dfn", "em", "emphasis", "font", "hi", "i", "ins", "label", "link", "mark", "nobr",
        "ph", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "term", "u", "var", "wbr", "xref",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ampersands =
        new HashSet<string> { "amp", "AMP", "#38", "#038", "#x26", "#X26" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Character references for blanks and hyphens, and for what is not seen.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> JoiningEntities = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "nbsp", "ensp", "emsp", "thinsp", "hairsp", "shy", "zwj", "zwnj", "hyphen", "dash", "ndash", "#32", "#45", "#160", "#xA0", "#173", "#xAD", "#8201", "#8203", "#x200B",
        "#8208", "#x2010", "#8209", "#x2011", "#8211", "#x2013", "#8239", "#x202F", "#8288", "#x2060",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a tag, given with its angle bracket, marks up words within a sentence.</summary>
    public static bool IsInline(ReadOnlySpan<char> tag) => InlineElements.Contains(NameOf(tag));

    /// <summary>Whether a tag opens an element whose content is no prose, or closes one.</summary>
    public static bool IsRaw(ReadOnlySpan<char> tag) => RawNumber(NameOf(tag)) > 0;

    /// <summary>Whether a comment is open in a state.</summary>
    public static bool IsInComment(int state) => (state & ModeMask) == InComment;

    /// <summary>Reads a stretch and reports its text.</summary>
    /// <param name="text">The text up to the end of the stretch.</param>
    /// <param name="at">Where the stretch starts.</param>
    /// <param name="state">The state there; 0 in text.</param>
    /// <param name="builder">Receives the text; null to find the state only.</param>
    /// <returns>The state at the end.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, int state, RegionBuilder? builder)
    {
        while (at < text.Length)
        {
            at = (state & ModeMask) switch
            {
                InComment => ReadComment(text, at, ref state, builder),
                InTag => ReadTag(text, at, ref state),
                InQuotes => ReadValue(text, at, '"', ref state),
                InApostrophes => ReadValue(text, at, '\'', ref state),
                InRaw => ReadRaw(text, at, ref state),
                _ => ReadText(text, at, ref state, builder),
            };
        }

        return state;
    }

    private static int ReadText(ReadOnlySpan<char> text, int at, ref int state, RegionBuilder? builder)
    {
        var from = at;
        while (at < text.Length)
        {
            var found = text[at..].IndexOfAny('<', '&');
            if (found < 0) break;
            at += found;
            var rest = text[at..];
            if (rest[0] == '&')
            {
                var length = LengthOfEntity(rest);
                if (length > 0)
                {
                    builder?.Add(from, at, ProseKind.Prose);
                    if (builder is not null) AddEntity(builder, at, length);
                    from = at + length;
                }

                at += Math.Max(1, length);
                continue;
            }

            if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
            {
                at++;
                continue;
            }

            builder?.Add(from, at, ProseKind.Prose);
            if (rest.StartsWith("<!--"))
            {
                builder?.Break();
                state = InComment;
                return at + 4;
            }

            var name = NameOf(rest);
            if (!InlineElements.Contains(name)) builder?.Break();
            state = InTag | ((rest[1] == '/' ? 0 : RawNumber(name)) << RawShift);
            return at + 1 + Math.Max(1, name.Length);
        }

        builder?.Add(from, text.Length, ProseKind.Prose);
        return text.Length;
    }

    /// <summary>Reports a character reference: an ampersand is one, blanks and hyphens join, and any other sign parts.</summary>
    public static void AddEntity(RegionBuilder builder, int start, int length)
    {
        var name = builder.Text.AsSpan(start, length).Trim("&;");
        if (Ampersands.Contains(name)) builder.Add(start, start + 1, ProseKind.Prose);
        else if (!JoiningEntities.Contains(name)) builder.Break();
    }

    private static int ReadComment(ReadOnlySpan<char> text, int at, ref int state, RegionBuilder? builder)
    {
        var length = text[at..].IndexOf("-->");
        var end = length < 0 ? text.Length : at + length;
        builder?.Add(at, end, ProseKind.Comment);
        if (length < 0) return end;
        builder?.Break();
        state = InText;
        return end + 3;
    }

    private static int ReadTag(ReadOnlySpan<char> text, int at, ref int state)
    {
        var found = text[at..].IndexOfAny(EndsOfTag);
        if (found < 0) return text.Length;
        at += found;
        var raw = state >> RawShift;
        switch (text[at])
        {
            case '"':
                state = InQuotes | (raw << RawShift);
                return at + 1;
            case '\'':
                state = InApostrophes | (raw << RawShift);
                return at + 1;
            case '<':
                // The tag was never closed; here starts another.
                state = InText;
                return at;
            default:
                state = raw > 0 && (at == 0 || text[at - 1] != '/') ? InRaw | (raw << RawShift) : InText;
                return at + 1;
        }
    }

    private static int ReadValue(ReadOnlySpan<char> text, int at, char quote, ref int state)
    {
        var length = text[at..].IndexOf(quote);
        if (length < 0) return text.Length;
        state = (state & ~ModeMask) | InTag;
        return at + length + 1;
    }

    private static int ReadRaw(ReadOnlySpan<char> text, int at, ref int state)
    {
        var name = RawElements[Math.Clamp((state >> RawShift) - 1, 0, RawElements.Length - 1)];
        while (at < text.Length)
        {
            var found = text[at..].IndexOf("</");
            if (found < 0) return text.Length;
            at += found + 2;
            if (!text[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            state = InTag;
            return at + name.Length;
        }

        return text.Length;
    }

    private static int RawNumber(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < RawElements.Length; i++)
        {
            if (name.Equals(RawElements[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return 0;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var start = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] is '-' or ':')) end++;
        return end > start ? tag[start..end] : default;
    }

    /// <summary>Length of <c>&amp;name;</c> or <c>&amp;#123;</c> at the start of a text, else 0.</summary>
    private static int LengthOfEntity(ReadOnlySpan<char> text)
    {
        var end = 1;
        if (end < text.Length && text[end] == '#') end++;
        while (end < text.Length && end < 12 && char.IsAsciiLetterOrDigit(text[end])) end++;
        return end > 1 && end < text.Length && text[end] == ';' ? end + 1 : 0;
    }
}
