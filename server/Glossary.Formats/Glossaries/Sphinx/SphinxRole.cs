using System.Collections.Frozen;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a reader sees of roles, <c>:role:`content`</c> in reStructuredText and <c>{role}`content`</c> in MyST.</summary>
internal static class SphinxRole
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CodeRoles = new[]
    {
        "code", "literal", "file", "samp", "command", "program", "option", "envvar", "kbd", "mimetype", "regexp", "makevar", "newsgroup", "confval", "token", "keyword",
        "class", "func", "meth", "mod", "attr", "data", "exc", "obj", "const", "type", "var", "macro", "struct", "member", "function", "enum", "property", "deco",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds what is seen of a role.</summary>
    /// <param name="role">Its name, with a domain or without.</param>
    /// <param name="line">The line that it stands in.</param>
    /// <param name="start">Where its content starts.</param>
    /// <param name="end">Where its content ends.</param>
    /// <param name="plain">Receives the text, and a reference to a term.</param>
    public static void Add(ReadOnlySpan<char> role, ReadOnlySpan<char> line, int start, int end, PlainText plain)
    {
        role = role[(role.LastIndexOf(':') + 1)..];
        switch (role)
        {
            case "math":
                plain.AddFormula(line[start..end]);
                return;
            case "code" or "literal" or "samp":
                plain.AddCode(line[start..end]);
                return;
            case "pep":
                plain.Add("PEP ");
                break;
            case "rfc":
                plain.Add("RFC ");
                break;
        }

        var isTerm = role is "term";
        var (title, target) = Split(line, start, end);
        if (isTerm) plain.References.Add(new MarkupReference(EntryDraft.OneLine(line.Slice(target.Start, target.Length).ToString()), target, IsId: false));
        var content = Unescape(line.Slice(title.Start, title.Length));

        // Signs that keep a name from being linked, or from being shown in full.
        if (!isTerm && content.Length > 1 && content[0] is '!' or '~') content = content[1..];
        if (CodeRoles.Contains(role)) plain.AddCode(content);
        else plain.Add(content);
    }

    /// <summary>Parts <c>title &lt;target&gt;</c>; without a target the title is both.</summary>
    public static (TextSpan Title, TextSpan Target) Split(ReadOnlySpan<char> line, int start, int end)
    {
        while (start < end && line[start] == ' ') start++;
        while (end > start && line[end - 1] == ' ') end--;
        var whole = TextSpan.FromBounds(start, end);
        if (end - start < 3 || line[end - 1] != '>') return (whole, whole);
        var open = line[start..end].LastIndexOf('<') + start;
        if (open < start) return (whole, whole);
        var target = TextSpan.FromBounds(open + 1, end - 1);
        while (open > start && line[open - 1] is ' ' or '\\') open--;
        return open == start ? (target, target) : (TextSpan.FromBounds(start, open), target);
    }

    /// <summary>A text whose backslashes are gone, each with the blank behind it.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\')) return text.ToString();
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') plain.Append(text[i]);
            else if (++i < text.Length && text[i] != ' ') plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
