using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the text of an entry in MyST Markdown: paragraphs, lists and notes; code, tables and pictures are passed over.</summary>
/// <param name="text">The text.</param>
/// <param name="body">Receives what it says.</param>
internal sealed class MystBody(ReadOnlyMemory<char> text, MarkupBody body)
{
    /// <summary>What is indented so many columns more than the text is code.</summary>
    private const int CodeIndent = 4;

    private static readonly string[] Notes = ["note", "warning", "tip", "hint", "important", "caution", "danger", "attention", "error", "seealso", "todo", "admonition"];

    private readonly JoinedLines paragraph = new();
    private readonly PlainText plain = new() { MarksCode = true };
    private bool isNote;
    private bool isItem;

    /// <summary>Reads some lines.</summary>
    public void Read(List<MarkupLine> lines)
    {
        (isNote, isItem) = (false, false);
        var hasItems = false;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            var content = line.In(text.Span);
            if (content.IsEmpty)
            {
                Flush();
            }
            else if (Fence.Of(content) is { } fence)
            {
                Flush();
                at = ReadFence(fence, lines, at);
            }
            else if (content is "$$" || (content.StartsWith("$$") && !content[2..].Contains("$$", StringComparison.Ordinal)))
            {
                Flush();
                while (at + 1 < lines.Count && !lines[++at].In(text.Span).EndsWith("$$")) { }
            }
            else if (content[0] is '%' or '|' || (content[0] == '(' && content.EndsWith(")=")) || content.StartsWith("+++") || content.StartsWith("<!--") || RestRegions.IsRule(content))
            {
                Flush();
            }
            else if (!paragraph.IsEmpty || hasItems || line.Indent < lines[0].Indent + CodeIndent)
            {
                AddLine(line, content);
                hasItems |= isItem;
            }
        }

        Flush();
    }

    /// <summary>Reads a block between fences, if it is a note.</summary>
    /// <returns>The last line of the block.</returns>
    private int ReadFence(Fence fence, List<MarkupLine> lines, int at)
    {
        var close = fence.FindClose(text.Span, lines, at + 1, lines.Count - 1);
        var name = fence.DirectiveIn(lines[at].In(text.Span)).ToString();
        if (Array.IndexOf(Notes, name) < 0) return close;
        isNote = true;
        paragraph.Add(text.Span, lines[at].Start + lines[at].In(text.Span).IndexOf('}') + 1, lines[at].End);
        for (var i = RestRegions.SkipOptions(text.Span, lines, at + 1, close - 1); i < close; i++)
        {
            if (lines[i].IsBlank) Flush();
            else if (Fence.Of(lines[i].In(text.Span)) is null) paragraph.Add(text.Span, lines[i].Start, lines[i].End);
        }

        Flush();
        isNote = false;
        return close;
    }

    private void AddLine(MarkupLine line, ReadOnlySpan<char> content)
    {
        var mark = 0;
        if (TextLines.StartsItem(content) && (paragraph.IsEmpty || isItem || !char.IsAsciiLetterOrDigit(content[0])))
        {
            Flush();
            isItem = true;
            mark = content.IndexOfAny(' ', '\t') + 1;
        }
        else if (content[0] is '>' or '#')
        {
            while (mark < content.Length && content[mark] is '>' or '#' or ' ') mark++;
        }

        while (mark < content.Length && content[mark] is ' ' or '\t') mark++;
        paragraph.Add(text.Span, line.Start + mark, content.EndsWith('\\') ? line.End - 1 : line.End);
    }

    private void Flush()
    {
        if (!paragraph.IsEmpty)
        {
            MystText.Instance.Read(paragraph.ToString(), plain);
            if (isNote) body.AddNote(plain.ToString(), paragraph.Span);
            else body.AddParagraph(plain.ToString(), paragraph.Span, isItem);
            body.AddReferences(plain.References, paragraph);
        }

        plain.Clear();
        paragraph.Clear();
        isItem = false;
    }
}
