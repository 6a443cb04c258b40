using System.Buffers;
using System.Collections.Frozen;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads a line of reStructuredText as a reader sees it.</summary>
/// <param name="substitutions">What the file puts in the place of names between bars.</param>
internal sealed class RestText(FrozenDictionary<string, string> substitutions) : InlineText(Signs)
{
    /// <summary>Emphasis in emphasis is no reStructuredText, but it is written.</summary>
    private const int MostDepth = 3;

    private const int LongestName = 80;

    private static readonly SearchValues<char> Signs = SearchValues.Create("`*|_\\:[");

    /// <inheritdoc/>
    protected override int ReadSign(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth) => line[at] switch
    {
        '\\' => ReadEscape(line, at, plain),
        ':' => ReadRole(line, at, plain),
        '`' => ReadQuoted(line, at, plain),
        '*' => ReadEmphasis(line, at, start, plain, depth),
        '|' => ReadSubstitution(line, at, plain),
        '_' => ReadUnderscores(line, at, start),
        _ => ReadFootnote(line, at, plain),
    };

    private static int ReadEscape(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        if (at + 1 < line.Length && line[at + 1] != ' ') plain.Add(line[at + 1]);
        return Math.Min(line.Length, at + 2);
    }

    /// <summary><c>:role:`content`</c>.</summary>
    private static int ReadRole(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        var quote = line[at..Math.Min(line.Length, at + LongestName)].IndexOf('`');
        if (quote < 3 || !IsRole(line.Slice(at, quote))) return at;
        quote += at;
        var close = InlineMarks.FindClose(line, quote + 1, '`', 1, isWordBound: false);
        if (close < 0) return at;
        SphinxRole.Add(line[(at + 1)..(quote - 1)], line, quote + 1, close, plain);
        return close + 1;
    }

    private static bool IsRole(ReadOnlySpan<char> text)
    {
        if (text[^1] != ':' || !char.IsLetter(text[1])) return false;
        foreach (var c in text) if (!char.IsLetterOrDigit(c) && c is not (':' or '-' or '_' or '+' or '.')) return false;
        return true;
    }

    /// <summary><c>``code``</c>, <c>`text &lt;address&gt;`_</c>, <c>`text`:role:</c> and <c>`text`</c>.</summary>
    private static int ReadQuoted(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        if (line[at..].StartsWith("``"))
        {
            var length = line[(at + 2)..].IndexOf("``");
            if (length < 0) return at + 2;
            var end = at + 2 + length;
            while (end + 2 < line.Length && line[end + 2] == '`') end++;
            plain.AddCode(line[(at + 2)..end]);
            return end + 2;
        }

        var close = InlineMarks.FindClose(line, at + 1, '`', 1, isWordBound: false);
        if (close < 0) return at + 1;
        var behind = close + 1;
        if (behind < line.Length && line[behind] == ':' && line[(behind + 1)..Math.Min(line.Length, behind + LongestName)].IndexOf(':') is var role and > 0 && IsRole(line.Slice(behind, role + 2)))
        {
            SphinxRole.Add(line.Slice(behind + 1, role), line, at + 1, close, plain);
            return behind + role + 2;
        }

        var title = SphinxRole.Split(line, at + 1, close).Title;
        plain.Add(SphinxRole.Unescape(line.Slice(title.Start, title.Length)));
        while (behind < line.Length && line[behind] == '_') behind++;
        return behind;
    }

    private int ReadEmphasis(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth)
    {
        var run = CodeRules.Run(line, at, '*');
        var close = run > 2 || depth == MostDepth || !InlineMarks.CanOpen(line, at, run, start) ? -1 : InlineMarks.FindClose(line, at + run, '*', run);
        return ReadBetween(line, at, run, close, plain, depth);
    }

    private int ReadSubstitution(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        var length = line[(at + 1)..Math.Min(line.Length, at + LongestName)].IndexOf('|');
        if (length < 1) return at;
        var name = line.Slice(at + 1, length);
        if (name[0] == ' ' || name[^1] == ' ') return at;
        plain.Add(substitutions.GetValueOrDefault(EntryDraft.OneLine(name.ToString()), name.ToString()));
        var end = at + length + 2;
        while (end < line.Length && line[end] == '_') end++;
        return end;
    }

    /// <summary>The end of <c>reference_</c>, and the start of <c>_`target`</c>.</summary>
    private static int ReadUnderscores(ReadOnlySpan<char> line, int at, int start)
    {
        var end = at + CodeRules.Run(line, at, '_');
        if (end < line.Length && line[end] == '`' && end - at == 1) return end;
        if (at == start || end - at > 2 || !char.IsLetterOrDigit(line[at - 1]) || (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] == '('))) return at;
        var word = at;
        while (word > start && at - word < LongestName && (char.IsLetterOrDigit(line[word - 1]) || line[word - 1] is '_' or '/' or ':')) word--;
        return line[word] == '_' || line[word..at].ContainsAny("/:") ? at : end;
    }

    /// <summary><c>[1]_</c>, <c>[#note]_</c> and <c>[CIT2002]_</c> are not shown.</summary>
    private static int ReadFootnote(ReadOnlySpan<char> line, int at, PlainText plain)
    {
        var length = line[at..Math.Min(line.Length, at + LongestName)].IndexOf("]_");
        if (length < 2 || line.Slice(at, length).ContainsAny(' ', '`')) return at;
        plain.TakeBackBlanks();
        return at + length + 2;
    }
}
