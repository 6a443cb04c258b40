namespace Glossary.Formats.Glossaries;

/// <summary>What the first lines below a heading are.</summary>
internal enum MarkdownOpening : byte
{
    /// <summary>There are none before the next heading.</summary>
    Nothing,

    /// <summary>Text, code, a list: something that the heading may name.</summary>
    Text,

    /// <summary>Something that has names of its own: a labelled item, a definition list, a table.</summary>
    Named,
}

/// <summary>What a heading is to the entries of a file.</summary>
internal enum MarkdownHeadingRole : byte
{
    /// <summary>A term, or the name of what the terms below it have in common: what stands below decides.</summary>
    Topic,

    /// <summary>The title of the file, or of its glossary.</summary>
    Title,

    /// <summary>Letters that the terms below begin with.</summary>
    Letters,

    /// <summary>A part of the file that has no entries: references, contents.</summary>
    Section,
}

/// <summary>A heading.</summary>
/// <param name="Line">Its line, counted from 0.</param>
/// <param name="Level">Its level, from 1 on.</param>
/// <param name="Title">What it says, without markup.</param>
/// <param name="Opening">What the first lines below are.</param>
/// <param name="Role">What it is to the entries.</param>
internal readonly record struct MarkdownHeading(int Line, int Level, string Title, MarkdownOpening Opening, MarkdownHeadingRole Role)
{
    /// <summary>The level of what a reader can unfold, which is deeper than that of any heading.</summary>
    private const int LevelOfSummaries = 7;

    /// <summary>The level of a heading that its signs make, <c>## Term</c>; 0 where a line is none.</summary>
    /// <param name="line">The line without blanks at either end.</param>
    public static int LevelOfSigns(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        if (level < 0) level = line.Length;
        return level > 6 || (level < line.Length && line[level] is not (' ' or '\t')) ? 0 : level;
    }

    /// <summary>The level of a heading in HTML, <c>&lt;h2&gt;Term&lt;/h2&gt;</c>; 0 where a line is none.</summary>
    /// <param name="line">The line without blanks at either end.</param>
    public static int LevelOfTag(ReadOnlySpan<char> line)
    {
        var isHeading = line.Length > 3 && line[1] is 'h' or 'H' && line[2] is >= '1' and <= '6' && line[3] is ' ' or '>';
        var isSummary = (line.StartsWith("<summary") || line.StartsWith("<details")) && line.Contains("</summary>", StringComparison.Ordinal);
        return line.LastIndexOf("</") <= 0 ? 0 : isHeading ? line[2] - '0' : isSummary ? LevelOfSummaries : 0;
    }
}
