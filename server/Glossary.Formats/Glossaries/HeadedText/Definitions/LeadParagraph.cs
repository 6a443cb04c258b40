using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the paragraphs of a body that are running text.</summary>
internal static class LeadParagraph
{
    /// <summary>A paragraph need not be read further than this, in code units.</summary>
    public const int MaxLength = 4000;

    /// <summary>Lines at least this long may be hard-wrapped prose.</summary>
    private const int WrappedLength = 50;

    /// <summary>The paragraph that begins at or behind <paramref name="line"/>, with its wrapped lines joined; empty at the end.</summary>
    /// <param name="lines">The lines of a body.</param>
    /// <param name="line">Where to begin; afterwards the first line behind the paragraph.</param>
    public static ReadOnlySpan<char> Next(BodyLines lines, scoped ref int line)
    {
        while (line < lines.Length && lines[line].IsWhiteSpace()) line++;
        if (line == lines.Length) return default;
        var first = Cut(lines[line++]);
        if (!GoesOn(first) || line == lines.Length || StartsBlock(lines[line])) return first;
        var joined = new StringBuilder(first.Length * 2).Append(first);
        while (line < lines.Length && joined.Length < MaxLength && !StartsBlock(lines[line]))
        {
            var next = Cut(lines[line++]);
            joined.Append(' ').Append(next);
            if (!GoesOn(next)) break;
        }

        return joined.ToString();
    }

    /// <summary>Whether a paragraph is a text of sentences, not a list, a table, code or a title.</summary>
    public static bool IsProse(ReadOnlySpan<char> paragraph) => !StartsBlock(paragraph) && paragraph.Contains(' ');

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > MaxLength ? line[..MaxLength] : line;
    }

    private static bool GoesOn(ReadOnlySpan<char> line) => line.Length >= WrappedLength && (char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or '—' or '-');

    /// <summary>Whether a line ends the paragraph above: a blank one, an item, a row, code, a formula, a title.</summary>
    public static bool StartsBlock(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty) return true;
        return line[0] is '#' or '|' or '•' or '>' or '─' or '+' or '=' || line.StartsWith("```") || line.StartsWith("$$") || line.StartsWith("- ")
            || line.StartsWith("* ") || line.StartsWith("---") || (line.StartsWith("**") && line[2..].IndexOf("**") is var close and > 0 && line[(close + 4)..].Trim(" :").IsEmpty)
            || (char.IsAsciiDigit(line[0]) && line.Length > 2 && line[1] is '.' or ')' && line[2] == ' ');
    }
}
