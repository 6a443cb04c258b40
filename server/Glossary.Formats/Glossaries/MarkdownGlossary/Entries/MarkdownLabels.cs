using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads items and paragraphs that start with the term: <c>- **Term** – text</c>.</summary>
internal static class MarkdownLabels
{
    /// <summary>Reads all entries of a file.</summary>
    public static void Read(MarkdownReading reading)
    {
        var document = reading.Document;
        var categories = new MarkdownCategories(reading.Shape.Headings, reading.Above);
        MarkdownLine? before = null; // The entry in the line before, with which the list goes on.
        for (var i = 0; i < document.Lines.Count;)
        {
            var category = categories.Above(i);
            var isInList = before is { } other && other.Kind == document.Lines[i].Kind && other.Indent == document.Lines[i].Indent;
            if (categories.IsSkipped || LabelOf(reading, i, isInList) is not { } label)
            {
                if (document.Lines[i].Kind is not (MarkdownLineKind.Blank or MarkdownLineKind.Comment)) before = null;
                i++;
                continue;
            }

            var end = EndOf(reading, i);
            var title = reading.Names.Add(reading.Draft, label.Names);
            reading.Draft.Category = category;
            reading.ReadBody(title, label.Text, i + 1, end);
            reading.Close(TextSpan.FromBounds(document.Lines[i].Content.Start, document.EndOf(i, end)));
            before = document.Lines[i];
            i = end;
        }
    }

    /// <summary>Whether a label that ends its line has a text below it.</summary>
    public static bool HasTextBelow(MarkdownDocument document, int label)
    {
        var line = document.Lines[label];
        for (var i = label + 1; i < document.Lines.Count && i < label + 3; i++)
        {
            var next = document.Lines[i];
            switch (next.Kind)
            {
                case MarkdownLineKind.Blank: break;
                case MarkdownLineKind.Item: return line.Kind == MarkdownLineKind.Item && next.Indent > line.Indent;
                case MarkdownLineKind.Text or MarkdownLineKind.Quote: return !document.ContentOf(i).StartsWith("</") && (line.Kind == MarkdownLineKind.Text || next.Indent > line.Indent || document.Lines[i - 1].Kind != MarkdownLineKind.Blank);
                default: return false;
            }
        }

        return false;
    }

    /// <summary>The label of the entry that starts in a line; null if none does.</summary>
    private static MarkdownLabel? LabelOf(MarkdownReading reading, int i, bool isInList)
    {
        var document = reading.Document;
        var line = document.Lines[i];
        var isItem = line.Kind == MarkdownLineKind.Item;
        if (!isItem && line.Kind != MarkdownLineKind.Text) return null;
        if (MarkdownLabel.Of(document.Text.Span, line.Content) is not { } label || (!label.IsParted && !isItem)) return null;
        var isWanted = label.Style <= reading.Shape.Styles && (isItem || label.Style is LabelStyle.Bold or LabelStyle.Plain);
        if (!isWanted && !(isInList && isItem)) return null;
        if (!isItem && label.Style == LabelStyle.Plain && i > 0 && document.Lines[i - 1].Kind == MarkdownLineKind.Text && !isInList) return null;
        if (label.Text.Length == 0 && !isInList && !HasTextBelow(document, i)) return null;
        var name = MarkdownNames.Clean(reading.Text.Name(label.Names), out _);
        if (name.Length == 0 || MarkdownDefinitions.IsTerm(document, i)) return null;
        return reading.Shape.Recurring.Contains(name) && FieldWords.RoleOf(name) is not null ? null : label;
    }

    /// <summary>The line after the last of an entry.</summary>
    private static int EndOf(MarkdownReading reading, int start)
    {
        var lines = reading.Document.Lines;
        var line = lines[start];
        for (var i = start + 1; i < lines.Count; i++)
        {
            var next = lines[i];
            if (next.Kind is MarkdownLineKind.Heading or MarkdownLineKind.Rule) return i;
            if (line.Kind == MarkdownLineKind.Item)
            {
                if (next.Kind == MarkdownLineKind.Item && next.Indent <= line.Indent) return i;
                if (next.Kind is not (MarkdownLineKind.Blank or MarkdownLineKind.Item) && next.Indent <= line.Indent && lines[i - 1].Kind == MarkdownLineKind.Blank) return i;
            }
            else if (next.Kind == line.Kind && LabelOf(reading, i, isInList: lines[i - 1].Kind != MarkdownLineKind.Blank && reading.Shape.Styles == LabelStyle.Plain) is not null)
            {
                return i;
            }
        }

        return lines.Count;
    }
}
