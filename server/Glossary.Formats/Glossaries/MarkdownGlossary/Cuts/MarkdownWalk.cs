using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Goes from line to line through Markdown, past code, formulas and comments, and says no more of a line than it takes to cut the text there.</summary>
/// <remarks>It goes through a whole file whenever one line of that was edited, so it keeps nothing and decides by a line's first characters.</remarks>
/// <param name="text">The text.</param>
/// <param name="isInTable">Whether it begins with rows of a table.</param>
internal ref struct MarkdownWalk(ReadOnlySpan<char> text, bool isInTable)
{
    /// <summary>How far it is looked for the end of code, of a formula or a comment, in UTF-16 code units. One that is longer counts as never closed.</summary>
    public const int LongestBlock = 64 * 1024;

    /// <summary>Where no heading stands above.</summary>
    public const int NoLevel = int.MaxValue;

    private readonly ReadOnlySpan<char> text = text;
    private int level;

    /// <summary>Where the line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the next line starts.</summary>
    public int Next { get; private set; }

    /// <summary>What the line says, without blanks at either end.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>Whether it begins with its first character.</summary>
    public bool IsAtLeft { get; private set; }

    /// <summary>Whether nothing stands in the line above.</summary>
    public bool IsAfterBlank { get; private set; } = true;

    /// <summary>The level of the heading that the line is, be it by what stands below; 0 where it is none.</summary>
    public readonly int Level => level;

    /// <summary>The level of the last heading above the line.</summary>
    public int LevelAbove { get; private set; } = NoLevel;

    /// <summary>Whether a table goes on after the line.</summary>
    public bool IsInTable { get; private set; } = isInTable;

    /// <summary>Whether the line is a row of a table below the one that names the columns.</summary>
    public bool IsRow { get; private set; }

    /// <summary>Where the table starts whose row the line is; negative where that is before the text.</summary>
    public int Table { get; private set; } = -1;

    /// <summary>What stands below the line.</summary>
    public readonly ReadOnlySpan<char> Below => text[Next..];

    /// <summary>Goes on to the next line.</summary>
    public bool MoveNext()
    {
        while (Next < text.Length)
        {
            var above = Line;
            var startAbove = Start;
            (Start, Next) = (Next, TextLines.EndOfLine(text, Next));
            var line = text[Start..Next];
            Line = line.Trim();
            IsAfterBlank = Start == 0 || above.IsEmpty;
            if (level > 0) LevelAbove = level;
            level = 0;
            IsRow = false;
            if (Line.IsEmpty)
            {
                IsInTable = IsAtLeft = false;
                return true;
            }

            IsAtLeft = line[0] == Line[0];
            if (Line[0] is '`' or '~' or '$' or '%' or '{' or '<' && MarkdownBlockMark.Of(Line) is { } mark)
            {
                if (!mark.IsOneLine && mark.EndOf(text[..Math.Min(text.Length, Next + LongestBlock)], Next) is { } end) Next = end;
                IsInTable = false;
                Line = "```"; // Something that is neither blank nor a paragraph.
                continue;
            }

            FollowTable(above, startAbove);
            level = FindLevel();
            return true;
        }

        return false;
    }

    private void FollowTable(ReadOnlySpan<char> above, int startAbove)
    {
        if (Line[0] != '|') IsInTable = false;
        else if (IsInTable) IsRow = true;
        else if (above.StartsWith('|') && MarkdownScanner.IsBelowHeader(Line)) (IsInTable, Table) = (true, startAbove);
    }

    private readonly int FindLevel()
    {
        if (Line[0] == '#') return MarkdownHeading.LevelOfSigns(Line);
        if (Line[0] == '<') return MarkdownHeading.LevelOfTag(Line);
        if (!IsAfterBlank || Next == text.Length || text[Next] is not ('-' or '=') || Line[0] is '>' or '|' or ':' || TextLines.StartsItem(Line)) return 0;
        var below = LineEnds.WithoutEnd(text[Next..TextLines.EndOfLine(text, Next)]).TrimEnd();
        return below.ContainsAnyExcept(below[0]) || !MarkdownScanner.CanBeUnderlined(Line, below) ? 0 : below[0] == '=' ? 1 : 2;
    }
}
