using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>The markup within a line of reStructuredText.</summary>
internal static class RestInline
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("`*|_\\ ");

    /// <summary>Roles whose text reads as part of the sentence; of other roles only an explicit text does, as in <c>:ref:`text &lt;label&gt;`</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TextRoles = new HashSet<string>
    {
        "term", "abbr", "emphasis", "strong", "sub", "sup", "subscript", "superscript", "guilabel", "menuselection", "dfn", "title", "title-reference", "t", "index",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reports the text of a line, or of what is left of it.</summary>
    public static void Add(RegionBuilder builder, int start, int end)
    {
        var text = builder.Text.AsSpan(0, end);
        var from = start;
        for (var at = start; at < end;)
        {
            var found = text[at..].IndexOfAny(Signs);
            if (found < 0) break;
            at += found;
            switch (text[at])
            {
                case '`':
                    AddQuoted(builder, text, start, ref from, ref at);
                    continue;
                case ' ':
                    // Two blanks part the columns of a table; after a sentence they do no harm.
                    var blanks = CodeRules.Run(text, at, ' ');
                    if (blanks > 1) Skip(builder, ref from, at, at + blanks, joins: false);
                    at += blanks;
                    continue;
                case '|':
                    Skip(builder, ref from, at, at + 1, joins: false);
                    break;
                case '\\':
                    Skip(builder, ref from, at, at + 1, joins: true);
                    at++;
                    break;
                case '*' when !IsBetween(text, at, CodeRules.Run(text, at, '*')):
                case '_' when EndsReference(text, at):
                    var run = CodeRules.Run(text, at, text[at]);
                    Skip(builder, ref from, at, at + run, joins: true);
                    at += run;
                    continue;
            }

            at++;
        }

        builder.Add(from, end, ProseKind.Prose);
    }

    /// <summary>Reads <c>``code``</c>, <c>:role:`text`</c> and <c>`text &lt;target&gt;`_</c>.</summary>
    private static void AddQuoted(RegionBuilder builder, ReadOnlySpan<char> text, int lineStart, ref int from, ref int at)
    {
        var run = CodeRules.Run(text, at, '`');
        var content = at + run;
        var length = run > 2 ? -1 : text[content..].IndexOf(run == 2 ? "``" : "`");
        if (length < 0)
        {
            // A quotation may end on another line; what it marks up is text all the same.
            Skip(builder, ref from, at, content, joins: run == 1);
            at = content;
            return;
        }

        var close = content + length;
        var role = RoleBefore(text, lineStart, at, from);
        var quoted = text[content..close];
        var target = quoted.LastIndexOf('<');
        var keeps = run == 1 && (target > 0 || role.IsEmpty || TextRoles.Contains(role));
        Skip(builder, ref from, at - (role.IsEmpty ? 0 : role.Length + 2), content, joins: keeps);
        at = close + run;
        while (at < text.Length && text[at] == '_') at++;
        if (keeps)
        {
            builder.Add(content, target > 0 ? content + target : close, ProseKind.Prose);
            from = at;
        }
        else
        {
            Skip(builder, ref from, from, at, joins: false);
        }
    }

    private static ReadOnlySpan<char> RoleBefore(ReadOnlySpan<char> text, int lineStart, int at, int from)
    {
        var floor = Math.Max(lineStart, from);
        if (at - 2 < floor || text[at - 1] != ':') return default;
        var i = at - 2;
        while (i > floor && at - i < 40 && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or ':' or '_')) i--;
        while (i < at - 1 && text[i] != ':') i++;
        return i < at - 2 ? text[(i + 1)..(at - 1)] : default;
    }

    private static void Skip(RegionBuilder builder, ref int from, int start, int end, bool joins)
    {
        builder.Add(from, start, ProseKind.Prose);
        if (!joins) builder.Break();
        from = end;
    }

    /// <summary>Whether a run of asterisks stands within a word or alone, and so marks up nothing.</summary>
    private static bool IsBetween(ReadOnlySpan<char> text, int at, int run)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + run < text.Length ? text[at + run] : ' ';
        return char.IsLetterOrDigit(before) == char.IsLetterOrDigit(after) && char.IsWhiteSpace(before) == char.IsWhiteSpace(after);
    }

    /// <summary>Whether underscores end a reference, as in <c>latchup_</c>.</summary>
    private static bool EndsReference(ReadOnlySpan<char> text, int at)
    {
        var end = at + CodeRules.Run(text, at, '_');
        return at > 0 && char.IsLetterOrDigit(text[at - 1]) && end - at <= 2 && (end >= text.Length || !char.IsLetterOrDigit(text[end]));
    }
}
