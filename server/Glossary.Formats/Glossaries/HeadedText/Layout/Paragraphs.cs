namespace Glossary.Formats.Glossaries;

/// <summary>A run of lines without a blank one, a comment or a rule in between; a line with number signs in front is one by itself.</summary>
/// <param name="First">Its first line, counted from 0.</param>
/// <param name="End">The line behind its last one.</param>
/// <param name="IsBelowTitle">Whether a line with number signs stands directly above.</param>
internal readonly record struct Paragraph(int First, int End, bool IsBelowTitle)
{
    /// <summary>How many lines it has.</summary>
    public int Length => End - First;
}

/// <summary>Cuts lines into paragraphs.</summary>
internal static class Paragraphs
{
    /// <summary>Adds the paragraphs, in order.</summary>
    public static void Add(HandLines lines, List<Paragraph> paragraphs)
    {
        var isBelowTitle = false;
        for (int i = 0, end; i < lines.Length; i = end)
        {
            end = i + 1;
            if (!lines.IsText(i))
            {
                isBelowTitle = false;
                continue;
            }

            var isTitle = IsTitle(lines, i);
            if (!isTitle) while (end < lines.Length && lines.IsText(end) && !IsTitle(lines, end)) end++;
            paragraphs.Add(new Paragraph(i, end, isBelowTitle));
            isBelowTitle = isTitle;
        }
    }

    private static bool IsTitle(HandLines lines, int line) => lines.Kinds[line] == LineKind.Text && HeadingMark.LevelOf(lines[line].TrimStart()) > 0;
}
