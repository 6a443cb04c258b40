using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What a block of a large file in Markdown must know of what stands before it.</summary>
/// <param name="Shape">What the entries of the file look like; without its headings.</param>
/// <param name="Above">The headings under which the block stands, the outermost first.</param>
/// <param name="Table">The table with whose rows the block begins; null for none.</param>
/// <param name="IsFirst">Whether nothing stands before it.</param>
internal sealed record MarkdownContext(MarkdownShape Shape, ImmutableArray<HeadingAbove> Above, MarkdownTable? Table, bool IsFirst) : BlockContext(KeyOf(Shape, Above, Table, IsFirst))
{
    private static string KeyOf(MarkdownShape shape, ImmutableArray<HeadingAbove> above, MarkdownTable? table, bool isFirst)
    {
        IEnumerable<string> lines =
        [
            $"{isFirst} {shape.Kind} {shape.Level} {shape.Styles} {shape.HasTitle} {shape.LevelOfLetters} {shape.LevelsOfTermLetters} {shape.HasLabelledParagraphs}",
            string.Join('\t', shape.Recurring.Order(StringComparer.Ordinal)),
            table is null ? "" : table.Columns is null ? "of anything" : table.Columns.Key,
            .. above.Select(heading => $"{heading.Level} {heading.Role} {heading.Title}"),
        ];
        return string.Join('\n', lines);
    }
}

/// <summary>A table that goes on.</summary>
/// <param name="Columns">Its columns; null where it is not of terms.</param>
internal sealed record MarkdownTable(TableColumns? Columns);
