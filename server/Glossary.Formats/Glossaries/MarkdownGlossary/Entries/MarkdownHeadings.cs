using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads headings with a text below them.</summary>
internal static class MarkdownHeadings
{
    /// <summary>Reads all entries of a file.</summary>
    public static void Read(MarkdownReading reading)
    {
        var headings = reading.Shape.Headings;
        var level = reading.Shape.Level;
        var categories = HeadingAbove.TitlesOf(reading.Above);
        var first = 0;
        if (reading.Above is [.., { Role: MarkdownHeadingRole.Section } section]) while (first < headings.Length && headings[first].Level > section.Level) first++;
        for (var i = first; i < headings.Length;)
        {
            var heading = headings[i];
            var next = i + 1;
            Array.Clear(categories, heading.Level, categories.Length - heading.Level);
            if (heading.Role == MarkdownHeadingRole.Section)
            {
                while (next < headings.Length && headings[next].Level > heading.Level) next++;
            }
            else if (heading.Role == MarkdownHeadingRole.Topic && IsEntry(reading.Shape, i))
            {
                while (next < headings.Length && headings[next].Level > heading.Level) next++;
                ReadEntry(reading, heading, next < headings.Length ? headings[next].Line : reading.Document.Lines.Count, Array.FindLast(categories, title => title is not null));
            }
            else if (heading.Role == MarkdownHeadingRole.Topic)
            {
                var hasParts = next < headings.Length && headings[next].Level > heading.Level;
                if (hasParts || heading.Level < level) categories[heading.Level] = heading.Title;
                else Report(reading, heading);
            }

            i = next;
        }
    }

    /// <summary>Whether a topic is a term.</summary>
    private static bool IsEntry(MarkdownShape shape, int i)
    {
        var heading = shape.Headings[i];
        if (heading.Title.Length == 0) return false;
        if (heading.Level >= shape.Level) return heading.Opening == MarkdownOpening.Text || (heading.Opening == MarkdownOpening.Named && heading.Level == shape.Level) || ShapeChoice.IsHeadOfArticle(shape.Headings, i);

        // Among the letters stands a term that ought to stand below one.
        var hasParts = i + 1 < shape.Headings.Length && shape.Headings[i + 1].Level > heading.Level;
        return heading.Level == shape.LevelOfLetters && heading.Opening == MarkdownOpening.Text && !hasParts;
    }

    private static void ReadEntry(MarkdownReading reading, MarkdownHeading heading, int end, string? category)
    {
        var document = reading.Document;
        var line = document.Lines[heading.Line];
        var title = reading.Names.Add(reading.Draft, line.Content);
        if (title.Length == 0) return;
        reading.Draft.Category = category;
        AddGivenAliases(reading, heading.Line + 1, end);
        reading.ReadBody(title, default, heading.Line + 1, end);
        reading.Close(TextSpan.FromBounds(line.Span.Start, document.EndOf(heading.Line, end)));
    }

    /// <summary>Adds the aliases that a comment directly below the heading gives, as glossarify-md has them.</summary>
    private static void AddGivenAliases(MarkdownReading reading, int line, int end)
    {
        const int LongestComment = 4000;
        var document = reading.Document;
        while (line < end && document.Lines[line].Kind == MarkdownLineKind.Blank) line++;
        if (line == end || document.Lines[line].Kind != MarkdownLineKind.Comment) return;
        var start = document.Lines[line].Content.Start;
        var length = document.Text.Span.Slice(start, Math.Min(LongestComment, document.Lines[end - 1].Span.End - start)).IndexOf("-->");
        if (length < 5 || !document.Text.Span[start..].StartsWith("<!--")) return;
        start += 4;
        while (start < document.Text.Length && document.Text.Span[start] == ' ') start++;
        var given = FrontMatter.Of(document.Text.Span, TextSpan.FromBounds(start, Math.Max(start, document.Lines[line].Content.Start + length)));
        foreach (var value in given.ValuesOf(FieldRole.Synonyms)) reading.Draft.AddNames(value.Text, value.Span, isList: true);
    }

    private static void Report(MarkdownReading reading, MarkdownHeading heading)
    {
        var line = reading.Document.Lines[heading.Line];
        if (heading.Title.Length == 0) reading.Report(line.Span, "This heading has no text, so nothing below it is an entry. Write the term behind the signs.", ProblemKind.NoName);
        else if (heading.Opening == MarkdownOpening.Nothing) reading.Report(line.Span, $"There is no text below “{heading.Title}”, so it is no entry. Write below it what it means.", ProblemKind.NotAnEntry);
    }
}
