using System.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Turns the body of an entry with headings, which is written as Markdown is, into plain text: no bold signs, paragraphs parted by blank lines.</summary>
internal static class PlainBody
{
    /// <summary>The plain text of a body. Lines that go on with a sentence belong to its paragraph; items, rows and code keep their lines.</summary>
    public static string Of(string body)
    {
        var plain = new StringBuilder(body.Length);
        var before = "";
        var isInCode = false;
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var isFence = line.TrimStart().StartsWith("```");
            var isCode = isInCode || isFence;
            isInCode ^= isFence;
            var content = isCode ? line.TrimEnd().ToString() : Plain(line.Trim());
            if (content.Length > 0 && plain.Length > 0) plain.Append(JointOf(before, content, isCode));
            plain.Append(content);
            before = content;
        }

        return plain.ToString();
    }

    private static string Plain(ReadOnlySpan<char> line)
    {
        var isItem = line.Length > 2 && line[0] is '*' or '•' && line[1] == ' ';
        var plain = Emphasis.Remove((isItem ? line[2..] : line).ToString().Replace("**", "", StringComparison.Ordinal));
        return isItem ? $"- {plain}" : plain;
    }

    /// <summary>What stands between two lines.</summary>
    private static string JointOf(string before, string line, bool isCode)
    {
        if (before.Length == 0) return "\n\n";
        if (isCode || (KeepsItsLine(before) && KeepsItsLine(line))) return "\n";
        if (KeepsItsLine(line) || before[^1] is '.' or '!' or '?' or ':' or '。' or '：') return "\n\n";
        return Script.MeetsWithoutBlank(before[^1], line[0]) ? "" : " ";
    }

    private static bool KeepsItsLine(string line) => line[0] == '|' || line.StartsWith("- ", StringComparison.Ordinal);
}
