using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads lists of definitions in HTML: <c>&lt;dt&gt;</c> and <c>&lt;dd&gt;</c>, whose closing tags may be missing.</summary>
internal static class MarkdownHtml
{
    /// <summary>Reads all entries of a file.</summary>
    public static void Read(MarkdownReading reading)
    {
        var categories = new MarkdownCategories(reading.Shape.Headings, reading.Above);
        var lines = reading.Document.Lines;
        var (start, isAfterDefinition) = (-1, false);
        string title = "", category = "";
        var text = reading.Document.Text.Span;
        var end = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (MarkdownLineKind.Text or MarkdownLineKind.Code)) continue;
            for (var at = Math.Max(end, lines[i].Span.Start); at < lines[i].Span.End;)
            {
                var found = text[at..lines[i].Span.End].IndexOf("<d", StringComparison.OrdinalIgnoreCase);
                if (found < 0) break;
                at += found;
                var isTerm = IsTag(text[at..], "<dt");
                if (!isTerm && !IsTag(text[at..], "<dd"))
                {
                    at += 2;
                    continue;
                }

                if (isTerm && isAfterDefinition) Close();
                var content = ContentAt(text, at);
                if (isTerm)
                {
                    if (start < 0) (start, category) = (at, categories.Above(i) ?? "");
                    if (reading.Names.Add(reading.Draft, content) is { Length: > 0 } name && title.Length == 0) title = name;
                }
                else if (start >= 0)
                {
                    reading.ReadBody(title, content, lines.Count, lines.Count);
                    isAfterDefinition = true;
                }

                (at, end) = (content.End, content.End);
            }
        }

        Close();

        void Close()
        {
            if (start < 0) return;
            if (category.Length > 0) reading.Draft.Category = category;
            reading.Close(TextSpan.FromBounds(start, end));
            (start, isAfterDefinition, title) = (-1, false, "");
        }
    }

    private static bool IsTag(ReadOnlySpan<char> text, string tag) => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && text.Length > tag.Length && text[tag.Length] is '>' or ' ' or '\n' or '\r';

    /// <summary>What stands in the element whose tag is at an offset, up to the end or start of another of its list.</summary>
    private static TextSpan ContentAt(ReadOnlySpan<char> text, int tag)
    {
        var start = text[tag..].IndexOf('>') is > 0 and var length ? tag + length + 1 : text.Length;
        var end = start;
        while (end < text.Length)
        {
            var next = text[end..].IndexOf('<');
            end = next < 0 ? text.Length : end + next;
            var rest = text[end..];
            if (IsTag(rest, "<dt") || IsTag(rest, "<dd") || IsTag(rest, "</dt") || IsTag(rest, "</dd") || IsTag(rest, "</dl")) break;
            end = Math.Min(text.Length, end + 1);
        }

        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
