namespace Glossary.Formats.Glossaries;

/// <summary>A line within a paragraph that looks like the heading of another entry, whose author can be told to put a blank line above it.</summary>
internal static class HiddenHeading
{
    /// <summary>Whether a line is one: a few words between a whole sentence and the beginning of another.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="line">A line of it, but not the first.</param>
    public static bool Is(HandLines lines, Paragraph paragraph, int line)
    {
        if (line + 1 == paragraph.End || lines.Kinds[line] != LineKind.Text || lines.Kinds[line + 1] != LineKind.Text) return false;
        var mark = HeadingMark.Of(lines[line]);
        if (mark.Style is not HeadingStyle.Plain && mark.Style != HeadingMark.Of(lines[paragraph.First]).Style) return false;
        var name = lines[line].Slice(mark.Name.Start, mark.Name.Length);
        if (!NameLine.IsShort(name) || !NameLine.IsPossible(name)) return false;
        var below = lines[line + 1].Trim();
        return EndsSentence(lines[line - 1].Trim()) && EndsSentence(below) && (char.IsUpper(below[0]) || Script.IsWide(below[0]));
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line is [.., '.' or '!' or '?' or '。' or '！' or '？'];
}
