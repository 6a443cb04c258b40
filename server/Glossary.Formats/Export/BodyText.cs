using System.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Brings what entries say into one form: a line for each paragraph, item, row of a table and line of code, blank lines between paragraphs.</summary>
internal static class BodyText
{
    /// <summary>What marks the lines above and below code.</summary>
    public const string Fence = "```";

    /// <summary>A plain text in that form.</summary>
    /// <param name="text">The text, whose paragraphs may be wrapped.</param>
    public static string OfPlain(string text) => text.Contains('\n', StringComparison.Ordinal) ? Join(text, isMarkdown: false) : text;

    /// <summary>The body of an entry with headings, which is written as Markdown is, as plain text without bold signs. Many such bodies have a paragraph in each line.</summary>
    public static string OfMarkdown(string body) => Join(body, isMarkdown: true);

    /// <summary>The same body in Markdown, with a blank line wherever another paragraph begins.</summary>
    public static string PartMarkdown(string body) => Join(body, isMarkdown: true, keepsMarks: true);

    /// <summary>Whether a line stands for itself, whatever comes before and after it.</summary>
    public static bool IsItemOrRow(string line) => line.StartsWith('|') || line.StartsWith("- ", StringComparison.Ordinal);

    private static string Join(string text, bool isMarkdown, bool keepsMarks = false)
    {
        var joined = new StringBuilder(text.Length);
        var before = "";
        var isInCode = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var isFence = line.TrimStart().StartsWith(Fence);
            var isCode = isInCode || isFence;
            isInCode ^= isFence;
            var content = isCode ? line.TrimEnd().ToString() : isMarkdown ? WithoutMarks(line.Trim(), keepsMarks) : line.Trim().ToString();
            if (joined.Length > 0 && (content.Length > 0 || isInCode)) joined.Append(JointOf(before, content, isCode && !(isFence && isInCode), endsInLine: isMarkdown));
            joined.Append(content);
            before = isCode && !isInCode ? "" : content;
        }

        return joined.ToString().TrimEnd();
    }

    private static string WithoutMarks(ReadOnlySpan<char> line, bool keepsMarks)
    {
        var isItem = line.Length > 2 && line[0] is '*' or '•' && line[1] == ' ';
        var content = (isItem ? line[2..] : line).ToString();
        var plain = keepsMarks ? content : Emphasis.Remove(content.Replace("**", "", StringComparison.Ordinal));
        return isItem ? $"- {plain}" : plain;
    }

    /// <summary>What stands between two lines.</summary>
    private static string JointOf(string before, string line, bool isCode, bool endsInLine)
    {
        if (isCode || (before.Length > 0 && IsItemOrRow(line) && (IsItemOrRow(before) || !endsInLine))) return "\n";
        if (before.Length == 0 || before[0] == '|' || IsItemOrRow(line) || line.StartsWith(Fence, StringComparison.Ordinal) || (endsInLine && before[^1] is '.' or '!' or '?' or ':' or '*' or '。' or '：')) return "\n\n";
        return Script.MeetsWithoutBlank(before[^1], line[0]) ? "" : " ";
    }
}
