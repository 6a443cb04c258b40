using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>
/// The markup people use within a line of a comment, whichever tool reads it: code in backticks, link targets, tags, TeX
/// between dollars, and the tags of documentation tools.
/// </summary>
internal static class InlineMarkup
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("`<]$@{\\|");

    /// <summary>Documentation tags that are followed by a name, which is no prose.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TagsWithName =
        new HashSet<string> { "param", "arg", "argument", "tparam", "typeparam", "throws", "throw", "exception", "raises", "property", "see", "sa", "ref", "field", "var", "default" }
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reports the text of one line, its markup left out.</summary>
    /// <param name="builder">Receives the stretches.</param>
    /// <param name="start">Offset of the line's first character that is not blank.</param>
    /// <param name="end">Offset behind the line, its line end included.</param>
    /// <param name="kind">The kind of the text.</param>
    public static void Add(RegionBuilder builder, int start, int end, ProseKind kind)
    {
        var text = builder.Text.AsSpan(0, end);
        var missing = new MissingClosers();
        var from = start + LengthOfField(text[start..]);
        var at = from;
        while (at < end)
        {
            var sign = text[at..].IndexOfAny(Signs);
            if (sign < 0) break;
            at += sign;
            var markup = Recognize(text, at, start, ref missing);
            if (markup.Length == 0)
            {
                at++;
                continue;
            }

            builder.Add(from, Math.Max(from, markup.Start), kind);
            if (!markup.Joins) builder.Break();
            if (markup.Kept.Length > 0) builder.Add(markup.Kept.Start, markup.Kept.End, kind);
            if (!markup.Joins) builder.Break();
            from = at = markup.Start + markup.Length;
        }

        builder.Add(from, end, kind);
    }

    /// <summary>Length of a reST field's name at the start of a line, as in <c>:param size: The size.</c>; 0 if there is none.</summary>
    private static int LengthOfField(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] != ':' || !char.IsAsciiLetter(line[1])) return 0;
        var length = line[1..].IndexOf(':') + 2;
        return length > 2 && length < line.Length && char.IsWhiteSpace(line[length]) ? length : 0;
    }

    private static MarkupSpan Recognize(ReadOnlySpan<char> text, int at, int lineStart, ref MissingClosers missing) => text[at] switch
    {
        '`' => Code(text, at, lineStart, ref missing),
        '<' => Tag(text, at, ref missing),
        ']' => Target(text, at, ref missing),
        '$' => Formula(text, at, ref missing),
        '{' when at + 1 < text.Length && text[at + 1] == '@' => Until('}', text, at, ref missing.Brace),
        '@' or '\\' => DocumentationTag(text, at, lineStart),
        '|' => new MarkupSpan(at, 1, Joins: false),
        _ => default,
    };

    /// <summary>Code between runs of one to three backticks, with a reST role before it.</summary>
    private static MarkupSpan Code(ReadOnlySpan<char> text, int at, int lineStart, ref MissingClosers missing)
    {
        var run = text[at..].IndexOfAnyExcept('`');
        if (run < 0) run = text.Length - at;
        if (run > 3 || (missing.Backticks & (1 << run)) != 0) return new MarkupSpan(at, run, Joins: true);
        for (var i = at + run; i < text.Length;)
        {
            var next = text[i..].IndexOf('`');
            if (next < 0) break;
            i += next;
            var closing = text[i..].IndexOfAnyExcept('`');
            if (closing < 0) closing = text.Length - i;
            i += closing;
            if (closing != run) continue;
            var start = RoleStart(text, at, lineStart);
            var content = TextSpan.FromBounds(at + run, i - run);
            var words = text.Slice(content.Start, content.Length);
            var isName = run == 1 && start == at && CodeSpan.IsName(words);
            return new MarkupSpan(start, i - start, Joins: isName) { Kept = isName || CodeSpan.IsSentence(words) ? content : default };
        }

        missing.Backticks |= 1 << run;
        return new MarkupSpan(at, run, Joins: true);
    }

    private static int RoleStart(ReadOnlySpan<char> text, int at, int lineStart)
    {
        if (at - 2 < lineStart || text[at - 1] != ':') return at;
        var i = at - 2;
        while (i >= lineStart && at - i < 40 && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or ':')) i--;
        return text[i + 1] == ':' ? i + 1 : at;
    }

    /// <summary>A tag, with what it holds if that is code; short ones (<c>&lt;b&gt;</c>, <c>&lt;/em&gt;</c>) only mark up words.</summary>
    private static MarkupSpan Tag(ReadOnlySpan<char> text, int at, ref MissingClosers missing)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')) return default;
        var length = text[(at + 1)..].IndexOfAny('<', '>');
        if (length < 0 || text[at + 1 + length] == '<') return default;
        var name = text.Slice(at + 1, length);
        var end = at + length + 2;
        if (name is "c" or "code" && !missing.CodeTag)
        {
            var close = text[end..].IndexOf(name is "c" ? "</c>" : "</code>");
            missing.CodeTag = close < 0;
            end += Math.Max(0, close);
        }

        return new MarkupSpan(at, end - at, Joins: length <= 3 && name is not "c" && name[^1] != '/');
    }

    /// <summary>What follows the text of a link: <c>](target)</c>.</summary>
    private static MarkupSpan Target(ReadOnlySpan<char> text, int at, ref MissingClosers missing)
    {
        if (at + 1 >= text.Length || text[at + 1] != '(') return default;
        return Until(')', text, at, ref missing.Parenthesis) with { Joins = true };
    }

    /// <summary>A formula between single or double dollars: no blank inside of the dollars, and no digit behind them, where prices are.</summary>
    private static MarkupSpan Formula(ReadOnlySpan<char> text, int at, ref MissingClosers missing)
    {
        var isDisplay = at + 1 < text.Length && text[at + 1] == '$';
        var open = isDisplay ? 2 : 1;
        if (at + open >= text.Length || (!isDisplay && char.IsWhiteSpace(text[at + open])) || missing.Dollar) return default;
        var close = isDisplay ? text[(at + open)..].IndexOf("$$") : text[(at + open)..].IndexOf('$');
        missing.Dollar = close < 0;
        if (close <= 0) return default;
        var end = at + open + close + open;
        if (!isDisplay && (char.IsWhiteSpace(text[end - 2]) || (end < text.Length && char.IsAsciiDigit(text[end])))) return default;
        var isInWord = WordFormula.TryFind(text, at + open, end - open, open, out var letters, out var length);
        return new MarkupSpan(at, end - at, Joins: isInWord) { Kept = isInWord ? new TextSpan(letters, length) : default };
    }

    /// <summary><c>@param name</c>, <c>\brief</c> and their like, at the start of a line or of a word.</summary>
    private static MarkupSpan DocumentationTag(ReadOnlySpan<char> text, int at, int lineStart)
    {
        if (at > lineStart && !char.IsWhiteSpace(text[at - 1])) return default;
        var name = Word(text, at + 1);
        if (name.IsEmpty) return default;
        var end = at + 1 + name.Length;
        if (!TagsWithName.Contains(name)) return new MarkupSpan(at, end - at, Joins: false);
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (end < text.Length && text[end] == '{') end += Math.Max(0, text[end..].IndexOf('}') + 1);
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return new MarkupSpan(at, end + Word(text, end).Length - at, Joins: false);
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.')) end++;
        return text[at..end];
    }

    private static MarkupSpan Until(char closer, ReadOnlySpan<char> text, int at, ref bool isMissing)
    {
        if (isMissing) return default;
        var length = text[at..].IndexOf(closer) + 1;
        isMissing = length == 0;
        return new MarkupSpan(at, length, Joins: false);
    }

    /// <summary>Closers known not to follow on the line, so that none is looked for twice.</summary>
    private struct MissingClosers
    {
        public bool Brace;
        public bool Parenthesis;
        public bool Dollar;
        public bool CodeTag;

        /// <summary>One bit for each length of a run.</summary>
        public int Backticks;
    }

    /// <summary>Markup at an offset; its length is 0 where there is none.</summary>
    private readonly record struct MarkupSpan(int Start, int Length, bool Joins)
    {
        /// <summary>What of it is text all the same.</summary>
        public TextSpan Kept { get; init; }
    }
}
