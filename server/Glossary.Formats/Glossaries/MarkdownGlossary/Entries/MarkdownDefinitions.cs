using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads lists of definitions, as PHP Markdown Extra, Pandoc and kramdown have them: lines with terms, and below them <c>: text</c>.</summary>
internal static class MarkdownDefinitions
{
    private const int MostTerms = 16;

    /// <summary>Whether a line is the last one with a term above a definition.</summary>
    public static bool IsTerm(MarkdownDocument document, int line)
    {
        var lines = document.Lines;
        if (lines[line].Kind is not (MarkdownLineKind.Text or MarkdownLineKind.Item) || line + 1 >= lines.Count) return false;
        if (lines[line + 1].Kind == MarkdownLineKind.Definition) return true;
        return lines[line + 1].Kind == MarkdownLineKind.Blank && line + 2 < lines.Count && lines[line + 2].Kind == MarkdownLineKind.Definition && !IsInDefinition(lines, line);
    }

    /// <summary>Reads all entries of a file.</summary>
    public static void Read(MarkdownReading reading)
    {
        var document = reading.Document;
        var lines = document.Lines;
        var categories = new MarkdownCategories(reading.Shape.Headings, reading.Above);
        for (var i = 0; i < lines.Count;)
        {
            var category = categories.Above(i);
            if (categories.IsSkipped || !IsTerm(document, i))
            {
                i++;
                continue;
            }

            var first = i;
            while (first > 0 && i - first < MostTerms && lines[first - 1].Kind == MarkdownLineKind.Text && !IsInDefinition(lines, first - 1)) first--;
            var definition = lines[i + 1].Kind == MarkdownLineKind.Definition ? i + 1 : i + 2;
            var end = EndOf(document, definition);
            var title = "";
            for (var term = first; term <= i; term++)
            {
                var name = reading.Names.Add(reading.Draft, lines[term].Content);
                if (title.Length == 0) title = name;
            }

            reading.Draft.Category = category;
            reading.ReadBody(title, default, definition, end);
            reading.Close(TextSpan.FromBounds(lines[first].Content.Start, document.EndOf(i, end)));
            i = end;
        }
    }

    /// <summary>Whether a line goes on with a definition above it, be it without indent.</summary>
    private static bool IsInDefinition(IReadOnlyList<MarkdownLine> lines, int line)
    {
        for (var i = line; i >= 0 && i > line - MostTerms; i--)
        {
            if (lines[i].Kind == MarkdownLineKind.Definition) return true;
            if (lines[i].Kind != MarkdownLineKind.Text) return lines[line].Indent >= 2 && lines[i].Kind != MarkdownLineKind.Heading && line != i;
        }

        return false;
    }

    /// <summary>The line after the last of a definition, or of several for one term.</summary>
    private static int EndOf(MarkdownDocument document, int definition)
    {
        var lines = document.Lines;
        for (var i = definition + 1; i < lines.Count; i++)
        {
            var next = lines[i];
            if (next.Kind is MarkdownLineKind.Heading or MarkdownLineKind.Rule) return i;
            if (next.Kind is MarkdownLineKind.Blank or MarkdownLineKind.Definition || next.Indent >= 2) continue;
            if (lines[i - 1].Kind == MarkdownLineKind.Blank || (next.Kind == MarkdownLineKind.Text && i + 1 < lines.Count && lines[i + 1].Kind == MarkdownLineKind.Definition)) return i;
        }

        return lines.Count;
    }
}
