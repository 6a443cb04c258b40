using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the running text of a body that is laid out by hand.</summary>
internal static class BodyParagraph
{
    /// <summary>A line as wide as this, in columns, may be a wrapped one.</summary>
    private const int Wrapped = 36;

    /// <summary>The first paragraph of running text with its lines joined, past titles, lists, tables, code and formulas; empty where there is none.</summary>
    public static ReadOnlySpan<char> FirstProse(BodyLines lines)
    {
        for (var line = 0; line < lines.Length;)
        {
            var text = lines[line].Trim();
            if (BlockEnd(lines, line) is var end && end > line) line = end;
            else if (text.StartsWith(": ")) return Join(lines, line, text[2..].TrimStart()); // "term" above ": definition"
            else if (LeadParagraph.StartsBlock(text)) line = PastItem(lines, line);
            else return Join(lines, line, text);
        }

        return default;
    }

    /// <summary>Behind the block of code or the formula that a line opens; the line itself where it opens none, or none that is closed.</summary>
    private static int BlockEnd(BodyLines lines, int line)
    {
        var text = lines[line].Trim();
        var fence = text.StartsWith("```") ? "```" : text.SequenceEqual("$$") ? "$$" : null;
        if (fence is null) return line;
        for (var i = line + 1; i < lines.Length; i++) if (lines[i].Trim().SequenceEqual(fence)) return i + 1;
        return line + 1;
    }

    /// <summary>Behind an item of a list and the lines that it goes on in.</summary>
    private static int PastItem(BodyLines lines, int line)
    {
        var goesOn = HeadingMark.IsItem(lines[line].TrimStart()) || lines[line].TrimStart().StartsWith(">");
        line++;
        while (goesOn && line < lines.Length && !LeadParagraph.StartsBlock(lines[line])) line++;
        return line;
    }

    private static ReadOnlySpan<char> Join(BodyLines lines, int line, ReadOnlySpan<char> first)
    {
        if (++line == lines.Length || LeadParagraph.StartsBlock(lines[line])) return Cut(first);
        var joined = new StringBuilder().Append(Cut(first));
        var before = first;
        for (; line < lines.Length && joined.Length < LeadParagraph.MaxLength && !LeadParagraph.StartsBlock(lines[line]); line++)
        {
            var next = lines[line].Trim();
            if (!GoesOn(before, next)) break;
            if (!Script.MeetsWithoutBlank(before[^1], next[0])) joined.Append(' ');
            joined.Append(Cut(next));
            before = next;
        }

        return joined.ToString();
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> line) => line.Length > LeadParagraph.MaxLength ? line[..LeadParagraph.MaxLength] : line;

    private static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line[^1] is not (':' or '：') && (line[^1] is '.' or '!' or '?' or '。' or '！' or '？' or ',' or '，' or '、' or '*' || char.IsLower(next[0]) || Script.WidthOf(line) >= Wrapped);
}
