using System.Buffers;
using System.Net;
using System.Text;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>
/// Turns inline Markdown into text as a reader sees it: links are what they are called, emphasis, tags, images and footnotes are gone, references to characters
/// resolved, lines joined, without a blank where words are written without. Code stays in backticks and formulas between their signs.
/// </summary>
/// <param name="document">The document that the text stands in.</param>
internal sealed class MarkdownText(MarkdownDocument document)
{
    /// <summary>Stands between two lines of a paragraph, until they are joined.</summary>
    public const char SoftBreak = '\u001f';

    /// <summary>Longest name of a link's target that stands elsewhere, in UTF-16 code units.</summary>
    private const int LongestLabel = 500;

    /// <summary>Longest comment within a paragraph, in UTF-16 code units.</summary>
    private const int LongestComment = 4000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_~=[]<&!{$^%\u001f\u00a0\t\r\n");

    /// <summary>The text in a span as a name: code without its backticks, in one line.</summary>
    public string Name(TextSpan span) => EntryDraft.OneLine(Read(document[span], keepsCode: false, null));

    /// <summary>The text in a span.</summary>
    /// <param name="span">Where it stands, in one line.</param>
    /// <param name="links">Receives its links to other places of the glossary; null if nobody asks.</param>
    public string Text(TextSpan span, List<MarkdownLink>? links = null) => Read(document[span], keepsCode: true, links);

    /// <summary>The text of a cell, in which a pipe is escaped wherever it stands.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="keepsCode">Whether code stays in backticks.</param>
    /// <param name="links">Receives its links to other places of the glossary; null if nobody asks.</param>
    public string Cell(TextSpan span, bool keepsCode, List<MarkdownLink>? links = null)
    {
        var content = document[span];
        return Read(content.Contains("\\|", StringComparison.Ordinal) ? content.ToString().Replace("\\|", "|", StringComparison.Ordinal) : content, keepsCode, links);
    }

    /// <summary>The text in the lines of a paragraph.</summary>
    /// <param name="lines">Where they stand.</param>
    /// <param name="links">Receives its links to other places of the glossary; null if nobody asks.</param>
    /// <param name="keepsCode">Whether code stays in backticks.</param>
    public string Text(IReadOnlyList<TextSpan> lines, List<MarkdownLink>? links = null, bool keepsCode = true)
    {
        if (lines.Count == 1) return Read(document[lines[0]], keepsCode, links);
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            if (joined.Length > 0) joined.Append(SoftBreak);
            joined.Append(document[line]);
        }

        return Read(joined.ToString(), keepsCode, links);
    }

    private string Read(ReadOnlySpan<char> text, bool keepsCode, List<MarkdownLink>? links) =>
        text.IndexOfAny(Signs) < 0 ? text.ToString() : new Reader(text, document.References, keepsCode, links).Read();

    /// <summary>One reading of a text.</summary>
    private ref struct Reader(ReadOnlySpan<char> text, IReadOnlySet<string> references, bool keepsCode, List<MarkdownLink>? links)
    {
        private readonly ReadOnlySpan<char> text = text;
        private readonly StringBuilder shown = new(text.Length);
        private readonly EmphasisRuns emphasis = new();
        private readonly Dictionary<int, (int End, int Shown, string? Target)> ends = [];
        private MarkdownBrackets? brackets;
        private int at;

        public string Read()
        {
            while (at < text.Length)
            {
                var plain = text[at..].IndexOfAny(Signs);
                if (plain < 0) plain = text.Length - at;
                shown.Append(text.Slice(at, plain));
                at += plain;
                if (at < text.Length && !ReadSign())
                {
                    shown.Append(text[at] is '\t' or '\u00a0' ? ' ' : text[at] is '\r' or '\n' ? SoftBreak : text[at]);
                    at++;
                }
            }

            emphasis.RemoveFrom(shown);
            return Joined(shown);
        }

        /// <summary>Reads what starts with a sign; false if nothing does.</summary>
        private bool ReadSign()
        {
            switch (text[at])
            {
                case '\\': return ReadEscape();
                case '`': return ReadCode(keepsCode);
                case '$': return ReadFormula();
                case '<': return ReadTag();
                case '&': return ReadCharacter();
                case '!' or '^': return At(1) == '[' && Brackets.CloseOf(at + 1) is > 0 and var close && Skip(Math.Max(close + 1, EndOfTarget(close, out _)));
                case '%': return text[at..].StartsWith("%%") && text[(at + 2)..].IndexOf("%%") is >= 0 and var length && Skip(at + length + 4);
                case '{': return ReadBraces();
                case '[': return ReadLink();
                case ']': return CloseLink();
                case var sign when EmphasisRuns.IsSign(sign):
                    var run = Run(sign);
                    emphasis.Add(text, at, run, shown.Length);
                    shown.Append(sign, run);
                    at += run;
                    return true;
                default: return false;
            }
        }

        private MarkdownBrackets Brackets => brackets ??= MarkdownBrackets.Of(text);

        private readonly char At(int offset) => at + offset < text.Length ? text[at + offset] : '\0';

        private bool Skip(int end)
        {
            at = end;
            return true;
        }

        private readonly int Run(char sign) => text[at..].IndexOfAnyExcept(sign) is >= 0 and var length ? length : text.Length - at;

        private bool ReadEscape()
        {
            if (At(1) is SoftBreak or '\0') return Skip(at + 1);
            if (!char.IsAscii(At(1)) || char.IsAsciiLetterOrDigit(At(1)) || char.IsWhiteSpace(At(1))) return false;
            shown.Append(text[at + 1]);
            return Skip(at + 2);
        }

        private bool ReadCode(bool isKept)
        {
            var run = Run('`');
            var end = Brackets.EndOfCode(text, at);
            if (end < 0)
            {
                shown.Append('`', run);
                return Skip(at + run);
            }

            var code = text[(at + run)..(end - run)];
            if (code.Length > 2 && code[0] == ' ' && code[^1] == ' ' && !code.IsWhiteSpace()) code = code[1..^1];
            if (isKept) shown.Append('`');
            foreach (var c in code) shown.Append(c == SoftBreak ? ' ' : c);
            if (isKept) shown.Append('`');
            return Skip(end);
        }

        private bool ReadFormula()
        {
            var run = Math.Min(Run('$'), 2);
            var start = at + run;
            var length = start < text.Length && !char.IsWhiteSpace(text[start]) ? text[start..].IndexOf('$') : -1;
            if (length <= 0 || char.IsWhiteSpace(text[start + length - 1]) || start + length + run > text.Length || text[start + length + run - 1] != '$') return false;
            if (start + length + run < text.Length && char.IsAsciiDigit(text[start + length + run])) return false;
            shown.Append(text[at..(start + length + run)]);
            return Skip(start + length + run);
        }

        private bool ReadTag()
        {
            const int LongestTag = 2000;
            if (text[at..].StartsWith("<!--")) return text.Slice(at, Math.Min(LongestComment, text.Length - at)).IndexOf("-->") is >= 0 and var comment && Skip(at + comment + 3);
            if (!char.IsAsciiLetter(At(1)) && At(1) != '/') return false;
            var length = text.Slice(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>');
            if (length < 0) return false;
            var tag = text.Slice(at + 1, length - 1);
            if (tag.ContainsAny(':', '@') && !tag.ContainsAny(" \"'="))
            {
                shown.Append(tag);
                return Skip(at + length + 1);
            }

            if (tag.Contains('<')) return false;
            var name = tag.TrimStart('/').TrimEnd('/');
            if (name.IndexOfAny(" \t\u001f/") is >= 0 and var end) name = name[..end];
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) shown.Append('\n');
            else if (keepsCode && name is "code" or "kbd" or "samp" or "tt") shown.Append('`');
            return Skip(at + length + 1);
        }

        private bool ReadCharacter()
        {
            const int LongestReference = 12;
            var length = text.Slice(at, Math.Min(LongestReference, text.Length - at)).IndexOf(';');
            if (length < 2) return false;
            var written = text.Slice(at, length + 1).ToString();
            var character = WebUtility.HtmlDecode(written);
            if (character == written) return false;
            shown.Append(character == "\u00a0" ? " " : character == "\u00ad" ? "" : character);
            return Skip(at + length + 1);
        }

        /// <summary>Reads attributes, comments of MDX, shortcodes of Hugo and roles of MyST.</summary>
        private bool ReadBraces()
        {
            const int Longest = 400;
            var rest = text.Slice(at, Math.Min(Longest, text.Length - at));
            if (rest.StartsWith("{/*")) return rest.IndexOf("*/}") is >= 0 and var comment && Skip(at + comment + 3);
            if (rest.StartsWith("{{<") || rest.StartsWith("{{%"))
            {
                if (rest.IndexOf("}}") is not (>= 0 and var end)) return false;
                var said = MarkdownShortcode.TextOf(rest[..end]);
                if (said.Length > 0) links?.Add(new MarkdownLink(said, ""));
                shown.Append(said);
                return Skip(at + end + 2);
            }

            var close = rest.IndexOf('}');
            if (close < 0) return false;
            if (rest[1] is '#' or ':' || (rest[1] == '.' && at + close + 1 == text.Length)) return Skip(at + close + 1);
            return close + 1 < rest.Length && rest[close + 1] == '`' && !rest[1..close].ContainsAnyExcept(MarkdownShortcode.LettersOfRoles) && ReadRole(at + close + 1);
        }

        private bool ReadRole(int start)
        {
            var role = text[(at + 1)..(start - 1)];
            var end = Brackets.EndOfCode(text, start);
            if (end < 0) return false;
            var content = text[start..end].Trim('`');
            var target = content.LastIndexOf(" <") is > 0 and var open && content[^1] == '>' ? content[(open + 2)..^1] : default;
            var said = target.IsEmpty ? content : content[..content.LastIndexOf(" <")];
            if (role is "term") links?.Add(new MarkdownLink(said.ToString(), ""));
            shown.Append(said);
            return Skip(end);
        }

        private bool ReadLink()
        {
            if (At(1) == '[' && ReadWikiLink()) return true;
            var close = Brackets.CloseOf(at);
            if (close < 0) return false;
            if (At(1) is '^' or '@') return Skip(close + 1);
            var end = EndOfTarget(close, out var target);
            if (end == 0) return false;
            ends[close] = (end, shown.Length, target.IsEmpty || links is null ? null : target.ToString());
            return Skip(at + 1);
        }

        private bool CloseLink()
        {
            if (!ends.TryGetValue(at, out var link)) return false;
            if (link.Target is { } target && shown.Length > link.Shown) links?.Add(new MarkdownLink(EntryDraft.OneLine(shown.ToString(link.Shown, shown.Length - link.Shown).Replace(SoftBreak, ' ')).Trim('*', '_', '`'), target));
            return Skip(link.End);
        }

        /// <summary>Reads a link as Obsidian writes it: <c>[[term#heading|text]]</c>.</summary>
        private bool ReadWikiLink()
        {
            var length = text[(at + 2)..].IndexOfAny('[', ']');
            if (length <= 0 || !text[(at + 2 + length)..].StartsWith("]]")) return false;
            var inner = text.Slice(at + 2, length);
            var bar = inner.IndexOf('|');
            var target = bar < 0 ? inner : inner[..bar].TrimEnd('\\');
            var said = bar < 0 ? inner : inner[(bar + 1)..];
            if (target.IndexOf('#') is > 0 and var heading) target = target[..heading];
            target = target.TrimStart('#');
            links?.Add(new MarkdownLink(target[(target.LastIndexOf('/') + 1)..].ToString(), ""));
            shown.Append(said.TrimStart('#'));
            return Skip(at + length + 4);
        }

        /// <summary>Where the target of a link ends whose text ends at a bracket; 0 if it is no link.</summary>
        /// <param name="close">Where the bracket is.</param>
        /// <param name="target">The anchor in the same file that it leads to; empty for any other place.</param>
        private int EndOfTarget(int close, out ReadOnlySpan<char> target)
        {
            target = default;
            var next = close + 1;
            var end = 0;
            if (next < text.Length && text[next] == '(')
            {
                end = MarkdownBrackets.EndOfAddress(text, next);
                if (end > 0 && text[next + 1] == '#') target = text[(next + 2)..(end - 1)].TrimEnd();
            }
            else if (next < text.Length && text[next] == '[' && Brackets.CloseOf(next) is > 0 and var last)
            {
                end = last + 1;
            }
            else if (next < text.Length && text[next] == '{' && text[next..].IndexOf('}') is > 0 and var length)
            {
                return next + length + 1;
            }

            if (end == 0 && Brackets.OpenOf(close) is >= 0 and var open && references.Count > 0 && close - open <= LongestLabel && references.Contains(text[(open + 1)..close].ToString().ToLowerInvariant())) end = next;
            if (end > 0 && end + 1 < text.Length && text[end] == '{' && text[end + 1] is '.' or '#' or ':' or not ('{' or ' ' or '/') && text[end..].IndexOf('}') is > 0 and < 200 and var attributes) end += attributes + 1;
            return end;
        }

        /// <summary>A text with one blank between words and no break but those that are wanted.</summary>
        private static string Joined(StringBuilder shown)
        {
            var joined = new StringBuilder(shown.Length);
            var (hasBlank, hasBreak, hasLine) = (false, false, false);
            foreach (var chunk in shown.GetChunks())
            {
                foreach (var c in chunk.Span)
                {
                    if (c == '\n') hasLine = true;
                    else if (c == SoftBreak) hasBreak = true;
                    else if (c is ' ' or '\r') hasBlank = true;
                    else
                    {
                        var meets = joined.Length > 0 && Script.MeetsWithoutBlank(joined[^1], c);
                        if (joined.Length > 0 && hasLine) joined.Append('\n');
                        else if (joined.Length > 0 && (hasBreak ? !meets : hasBlank)) joined.Append(' ');
                        (hasBlank, hasBreak, hasLine) = (false, false, false);
                        joined.Append(c);
                    }
                }
            }

            return joined.ToString();
        }
    }
}
