using System.Collections.Frozen;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>What a line of AsciiDoc is by itself.</summary>
internal static class AsciiDocLines
{
    private const int MostMarks = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbatimStyles = new[]
    {
        "source", "listing", "literal", "verse", "stem", "latexmath", "asciimath", "pass", "comment", "plantuml", "ditaa", "mermaid", "graphviz", "bytefield", "wavedrom",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Notes = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>Length of the word that makes a paragraph a note, with what parts it from the text: <c>NOTE: </c>; 0 where there is none.</summary>
    public static int LengthOfNote(ReadOnlySpan<char> content)
    {
        foreach (var note in Notes) if (content.StartsWith(note) && content[note.Length..].StartsWith(": ")) return note.Length + 2;
        return 0;
    }

    /// <summary>Whether attributes make the block below them a note: <c>[NOTE]</c>.</summary>
    public static bool IsNote(ReadOnlySpan<char> attributes) => attributes.Length > 2 && Array.IndexOf(Notes, attributes[1..^1].ToString()) >= 0;

    /// <summary>Length of what breaks a line at its end, a plus behind a blank; 0 where nothing does.</summary>
    public static int LengthOfBreak(ReadOnlySpan<char> content) => content.EndsWith(" +") ? 2 : 0;

    /// <summary>Whether a line is for the processor and no text: a comment, a condition, a file to include.</summary>
    public static bool IsSilent(ReadOnlySpan<char> content) =>
        (content.StartsWith("//") && !content.StartsWith("///"))
        || content.StartsWith("ifdef::") || content.StartsWith("ifndef::") || content.StartsWith("ifeval::") || content.StartsWith("endif::")
        || content.StartsWith("include::") || content.StartsWith("toc::") || content.StartsWith("image::");

    /// <summary>What opens and closes a block, which the sign says: <c>----</c>, <c>|===</c>; <c>\0</c> for any other line.</summary>
    public static char DelimiterOf(ReadOnlySpan<char> content)
    {
        if (content is "--") return '~';
        if (content.StartsWith("```")) return content[3..].Contains('`') ? '\0' : '`';
        if (content.Length < 4) return '\0';
        if (content[0] is '|' or ',' or ':' or '!') return content[1..].ContainsAnyExcept('=') ? '\0' : content[0];
        return content[0] is '-' or '=' or '.' or '*' or '_' or '+' or '/' && !content.ContainsAnyExcept(content[0]) ? content[0] : '\0';
    }

    /// <summary>Whether the content of a block is read like what stands around it.</summary>
    public static bool IsOpen(char delimiter) => delimiter is '~' or '=' or '*' or '_';

    /// <summary>Whether a block is a table.</summary>
    public static bool IsTable(char delimiter) => delimiter is '|' or ',' or ':' or '!';

    /// <summary>Whether a line says something of the block below it: <c>[glossary]</c>, <c>[[id]]</c>, <c>[source,java]</c>.</summary>
    public static bool IsAttributes(ReadOnlySpan<char> content) => content.Length > 2 && content[0] == '[' && content[^1] == ']' && !content.Contains("](", StringComparison.Ordinal);

    /// <summary>Whether a line sets an attribute of the document: <c>:name: value</c>.</summary>
    /// <param name="content">The line.</param>
    /// <param name="nameEnd">Where the name ends, in UTF-16 code units of the line.</param>
    public static bool IsAttributeEntry(ReadOnlySpan<char> content, out int nameEnd)
    {
        nameEnd = content.Length > 2 && content[0] == ':' && content[1] != ':' ? content[1..].IndexOf(':') + 1 : 0;
        return nameEnd > 1 && !content[..nameEnd].Contains(' ') && (nameEnd + 1 == content.Length || content[nameEnd + 1] == ' ');
    }

    /// <summary>Whether a line is a heading of its own: <c>== Terms</c>.</summary>
    /// <param name="content">The line.</param>
    /// <param name="level">How deep; 0 for the title of a document.</param>
    public static bool IsHeading(ReadOnlySpan<char> content, out int level)
    {
        level = content[0] is '=' or '#' ? CodeRules.Run(content, 0, content[0]) - 1 : -1;
        return level is >= 0 and < MostMarks && content.Length > level + 2 && content[level + 1] == ' ';
    }

    /// <summary>Whether a line sets a title for the block below it: <c>.Units</c>.</summary>
    public static bool IsBlockTitle(ReadOnlySpan<char> content) => content.Length > 1 && content[0] == '.' && content[1] is not (' ' or '.');

    /// <summary>Length of the mark of an item and the blanks behind it; 0 where there is none.</summary>
    public static int LengthOfMark(ReadOnlySpan<char> content)
    {
        var mark = content.IndexOfAny(' ', '\t');
        if (mark < 1) return 0;
        var isMark = content[0] is '*' or '.' or '-' ? mark < MostMarks && !content[..mark].ContainsAnyExcept(content[0]) : TextLines.StartsItem(content) || (content[0] == '<' && content[mark - 1] == '>');
        if (!isMark) return 0;
        while (mark < content.Length && content[mark] is ' ' or '\t') mark++;
        return mark;
    }

    /// <summary>Whether the paragraph below attributes is no text.</summary>
    public static bool AreVerbatim(ReadOnlySpan<char> attributes)
    {
        var style = attributes[1..^1];
        var end = style.IndexOfAny(",%#.");
        return VerbatimStyles.Contains(end < 0 ? style : style[..end]) || style.StartsWith(",");
    }

    /// <summary>The id that attributes set: of <c>[[id]]</c>, <c>[[id,text]]</c>, <c>[#id]</c>; null where they set none.</summary>
    public static string? IdOf(ReadOnlySpan<char> attributes)
    {
        var id = attributes.StartsWith("[[") ? attributes[2..] : attributes.StartsWith("[#") ? attributes[2..] : default;
        var end = id.IndexOfAny(",].%");
        return end > 0 ? id[..end].Trim().ToString() : null;
    }

    /// <summary>Whether a line is an item of a description list: <c>term:: text</c>.</summary>
    /// <param name="content">The line.</param>
    /// <param name="delimiter">Where the colons or semicolons stand, in UTF-16 code units of the line.</param>
    public static bool IsDescription(ReadOnlySpan<char> content, out TextSpan delimiter)
    {
        delimiter = default;
        for (var at = 1; at < content.Length;)
        {
            var found = content[at..].IndexOfAny(':', ';');
            if (found < 0) return false;
            at += found;
            var run = CodeRules.Run(content, at, content[at]);
            var end = at + run;
            var isDelimiter = content[at] == ':' ? run is >= 2 and <= 4 : run == 2;
            if (isDelimiter && (end == content.Length || content[end] is ' ' or '\t'))
            {
                delimiter = new TextSpan(at, run);
                return !content[..at].IsWhiteSpace();
            }

            at = end;
        }

        return false;
    }
}
