using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A line of an OBO file: <c>is_a: X:1 {source="x"} ! yield</c>, <c>def: "The share of good parts." [X:2]</c>.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Line">The whole line.</param>
/// <param name="Value">Its value: what stands in quotes, or else all up to a comment, without what is said of the line in braces.</param>
/// <param name="Rest">What stands behind the quotes: <c>EXACT [X:2]</c>; empty where there are none.</param>
/// <param name="Comment">What stands behind <c>!</c>, where programs write the name of what the value points to.</param>
internal readonly record struct OboTag(string Name, TextSpan Line, TextSpan Value, TextSpan Rest, TextSpan Comment)
{
    /// <summary>The tags that are of use, so that there is one string for each.</summary>
    private static readonly string[] Known =
    [
        "id", "name", "def", "comment", "synonym", "exact_synonym", "is_a", "relationship", "is_obsolete", "replaced_by", "consider", "namespace", "default-namespace", "subset", "is_anonymous",
    ];

    /// <summary>Reads a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, without blanks at either end.</param>
    /// <param name="colon">How far into the line its first colon is.</param>
    /// <param name="problems">Receives a quote that is not closed.</param>
    public static OboTag Read(ReadOnlySpan<char> text, TextSpan line, int colon, FileProblems problems)
    {
        var name = NameOf(text.Slice(line.Start, colon));
        var start = line.Start + colon + 1;
        while (start < line.End && text[start] == ' ') start++;
        if (start == line.End || text[start] != '"')
        {
            var (value, comment) = CutComment(text, start, line.End);
            return new OboTag(name, line, value, default, comment);
        }

        if (Find(text, start + 1, line.End, '"') is not { } close)
        {
            problems.Add(new TextSpan(start, 1), "This quote is never closed in its line. Write another one at the end of the text.", ProblemKind.BrokenSyntax);
            return new OboTag(name, line, OboStanza.Trim(text, start + 1, line.End), default, default);
        }

        var (rest, after) = CutComment(text, close + 1, line.End);
        return new OboTag(name, line, TextSpan.FromBounds(start + 1, close), rest, after);
    }

    /// <summary>What a stretch of a line says, without escapes.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('\\')) return raw.ToString();
        var plain = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                plain.Append(raw[i]);
                continue;
            }

            i++;
            plain.Append(raw[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'W' => ' ',
                var c => c,
            });
        }

        return plain.ToString();
    }

    /// <summary>Parts a value from the comment behind it, and from what is said of the line in braces before that.</summary>
    private static (TextSpan Value, TextSpan Comment) CutComment(ReadOnlySpan<char> text, int start, int end)
    {
        var comment = default(TextSpan);
        for (var from = start; Find(text, from, end, '!') is { } mark; from = mark + 1)
        {
            if (mark > start && text[mark - 1] != ' ') continue;
            comment = OboStanza.Trim(text, mark + 1, end);
            end = mark;
            break;
        }

        var value = OboStanza.Trim(text, start, end);
        if (value.Length > 0 && text[value.End - 1] == '}' && text.Slice(value.Start, value.Length).LastIndexOf(" {", StringComparison.Ordinal) is >= 0 and var open)
            value = OboStanza.Trim(text, value.Start, value.Start + open);
        return (value, comment);
    }

    /// <summary>Finds a sign that no backslash stands before.</summary>
    private static int? Find(ReadOnlySpan<char> text, int start, int end, char sign)
    {
        for (var i = start; i < end; i++)
        {
            var next = text[i..end].IndexOfAny(sign, '\\');
            if (next < 0) return null;
            i += next;
            if (text[i] == sign) return i;
            i++;
        }

        return null;
    }

    private static string NameOf(ReadOnlySpan<char> name)
    {
        foreach (var known in Known)
        {
            if (name.SequenceEqual(known)) return known;
        }

        return "";
    }
}
