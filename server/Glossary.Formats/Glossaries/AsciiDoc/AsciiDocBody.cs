namespace Glossary.Formats.Glossaries;

/// <summary>Reads the text of an entry in AsciiDoc: paragraphs, lists and notes, also within blocks; code, tables and pictures are passed over.</summary>
/// <param name="text">The text.</param>
/// <param name="inline">Reads lines.</param>
/// <param name="body">Receives what it says.</param>
internal sealed class AsciiDocBody(ReadOnlyMemory<char> text, AsciiDocText inline, MarkupBody body)
{
    private readonly JoinedLines paragraph = new();
    private readonly PlainText plain = new() { MarksCode = true };

    /// <summary>Delimiters of which no further one follows.</summary>
    private readonly HashSet<(char, int)> unclosed = [];
    private bool isNote;
    private bool isItem;

    /// <summary>Reads some lines.</summary>
    public void Read(List<MarkupLine> lines)
    {
        unclosed.Clear();
        (isNote, isItem) = (false, false);
        for (var at = 0; at < lines.Count; at++)
        {
            var content = lines[at].In(text.Span);
            if (content.IsEmpty || content is "+") Flush();
            else if (AsciiDocLines.IsSilent(content)) continue;
            else if (AsciiDocLines.DelimiterOf(content) is not '\0' and var sign) at = ReadBlock(lines, at, sign);
            else if (AsciiDocLines.IsAttributes(content)) at = ReadAttributes(lines, at, content);
            else if (AsciiDocLines.IsBlockTitle(content) || content is "'''" or "<<<") Flush();
            else AddLine(lines[at], content);
        }

        Flush();
    }

    /// <summary>Passes over a block of code; the lines of other blocks are read like any others.</summary>
    /// <returns>The last line that was read.</returns>
    private int ReadBlock(List<MarkupLine> lines, int at, char sign)
    {
        Flush();
        var opening = lines[at].In(text.Span);
        var key = (sign, opening.Length);
        if (AsciiDocLines.IsOpen(sign) || unclosed.Contains(key)) return at;
        for (var i = at + 1; i < lines.Count; i++)
        {
            var content = lines[i].In(text.Span);
            if (content.SequenceEqual(opening) || (sign == '`' && content is "```")) return i;
        }

        unclosed.Add(key);
        return at;
    }

    private int ReadAttributes(List<MarkupLine> lines, int at, ReadOnlySpan<char> content)
    {
        Flush();
        isNote |= AsciiDocLines.IsNote(content);
        if (!AsciiDocLines.AreVerbatim(content) || (at + 1 < lines.Count && AsciiDocLines.DelimiterOf(lines[at + 1].In(text.Span)) != '\0')) return at;
        while (at + 1 < lines.Count && !lines[at + 1].IsBlank) at++;
        return at;
    }

    private void AddLine(MarkupLine line, ReadOnlySpan<char> content)
    {
        var from = line.Start;
        if (AsciiDocLines.LengthOfMark(content) is > 0 and var mark)
        {
            Flush();
            isItem = true;
            from += mark;
        }
        else if (AsciiDocLines.IsDescription(content, out var delimiter))
        {
            // An item of a list within the entry.
            Flush();
            isItem = true;
            paragraph.Add(text.Span, line.Start, line.Start + delimiter.Start + (content[delimiter.Start] == ':' ? 1 : 0));
            for (from += delimiter.End; from < line.End && text.Span[from] is ' ' or '\t';) from++;
        }
        else if (paragraph.IsEmpty && AsciiDocLines.LengthOfNote(content) is > 0 and var note)
        {
            isNote = true;
            from += note;
        }

        paragraph.Add(text.Span, from, line.End - AsciiDocLines.LengthOfBreak(content));
    }

    private void Flush()
    {
        if (paragraph.IsEmpty) return;
        inline.Read(paragraph.ToString(), plain);
        if (isNote) body.AddNote(plain.ToString(), paragraph.Span);
        else body.AddParagraph(plain.ToString(), paragraph.Span, isItem);
        body.AddReferences(plain.References, paragraph);
        plain.Clear();
        paragraph.Clear();
        (isItem, isNote) = (false, false);
    }
}
