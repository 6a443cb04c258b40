using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>A heading above a block of a file under which the block stands.</summary>
/// <param name="Level">Its level, from 1 on.</param>
/// <param name="Title">What it says, without markup.</param>
/// <param name="Role">What it is to the entries.</param>
internal readonly record struct HeadingAbove(int Level, string Title, MarkdownHeadingRole Role)
{
    /// <summary>By level what entries below headings have in common; null where no heading says it.</summary>
    public static string?[] TitlesOf(ImmutableArray<HeadingAbove> above)
    {
        var titles = new string?[MarkdownShape.Levels];
        foreach (var heading in above) titles[heading.Level] = heading.Role == MarkdownHeadingRole.Topic ? heading.Title : null;
        return titles;
    }
}
