using System.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes the text of an entry as Markdown: paragraphs, lists, code and tables as such, all other signs as signs.</summary>
internal static class MarkdownBodyText
{
    /// <summary>Appends a text.</summary>
    /// <param name="markdown">Receives it, with a line end.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">What stands before all lines but the first.</param>
    public static void Append(StringBuilder markdown, string text, string indent)
    {
        var lines = text.Split('\n');
        var isInCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isFence = line.StartsWith(BodyText.Fence, StringComparison.Ordinal) && (isInCode || Array.FindIndex(lines, i + 1, other => other.StartsWith(BodyText.Fence, StringComparison.Ordinal)) > 0);
            if (i > 0 && lines[i - 1].Length > 0 && IsItem(line) && !IsItem(lines[i - 1]) && !isInCode) markdown.Append('\n'); // A list stands apart.
            if (i > 0 && line.Length > 0) markdown.Append(indent);
            markdown.Append(isFence || isInCode || IsRow(lines, i) ? line : MarkdownEscape.BodyLine(line)).Append('\n');
            isInCode ^= isFence;
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>Whether a line is one of a table, whose second line has nothing but signs, and which is none of terms.</summary>
    private static bool IsRow(string[] lines, int line)
    {
        if (!lines[line].StartsWith('|')) return false;
        var first = line;
        while (first > 0 && lines[first - 1].StartsWith('|')) first--;
        return first + 1 < lines.Length && lines[first + 1].StartsWith('|') && lines[first + 1].Contains('-', StringComparison.Ordinal) && !lines[first + 1].AsSpan().ContainsAnyExcept("|-: ")
            && !lines[first].Split('|').Any(cell => FieldWords.RoleOf(cell) is FieldRole.Term or FieldRole.Abbreviation);
    }
}
