using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>The headings above a line that say what the terms below have in common.</summary>
/// <param name="headings">The headings of the file, or of a block of it.</param>
/// <param name="above">Those above the block under which it stands, the outermost first.</param>
internal sealed class MarkdownCategories(ImmutableArray<MarkdownHeading> headings, ImmutableArray<HeadingAbove> above)
{
    private readonly string?[] titles = HeadingAbove.TitlesOf(above);
    private int next;

    /// <summary>Whether the last heading is that of a part without entries.</summary>
    public bool IsSkipped { get; private set; } = above is [.., { Role: MarkdownHeadingRole.Section }];

    /// <summary>The nearest category above a line; null where there is none.</summary>
    /// <param name="line">The line, never before one that was asked for already.</param>
    public string? Above(int line)
    {
        for (; next < headings.Length && headings[next].Line < line; next++)
        {
            var heading = headings[next];
            Array.Clear(titles, heading.Level, titles.Length - heading.Level);
            titles[heading.Level] = heading.Role == MarkdownHeadingRole.Topic ? heading.Title : null;
            IsSkipped = heading.Role == MarkdownHeadingRole.Section;
        }

        return Array.FindLast(titles, title => title is not null);
    }
}
