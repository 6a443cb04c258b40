using System.Collections.Frozen;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the text of an entry in reStructuredText: paragraphs, lists and notes; code, tables and pictures are passed over.</summary>
/// <param name="text">The text.</param>
/// <param name="inline">Reads lines.</param>
/// <param name="body">Receives what it says.</param>
internal sealed class RestBody(ReadOnlyMemory<char> text, RestText inline, MarkupBody body)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = new[]
    {
        "note", "warning", "tip", "hint", "important", "caution", "danger", "attention", "error", "seealso", "todo", "admonition", "deprecated", "versionadded", "versionchanged", "versionremoved",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Directives that only say how their content is to look, or when it is shown.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wrappers = new[]
    {
        "only", "container", "compound", "class", "rst-class", "epigraph", "highlights", "pull-quote", "topic", "centered", "ifconfig", "hlist", "tab-set", "tab-item", "dropdown", "details",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly JoinedLines paragraph = new();
    private readonly PlainText plain = new() { MarksCode = true };

    /// <summary>The column from which on all is part of a note.</summary>
    private int noteIndent;
    private bool isNote;

    /// <summary>Whether a note only says what else to read.</summary>
    private bool isReference;
    private bool isItem;

    /// <summary>Reads some lines.</summary>
    public void Read(List<MarkupLine> lines)
    {
        var last = lines.Count - 1;
        (isNote, isItem) = (false, false);
        for (var at = 0; at <= last; at++)
        {
            var line = lines[at];
            var content = line.In(text.Span);
            if (content.IsEmpty)
            {
                Flush();
                continue;
            }

            if (isNote && line.Indent <= noteIndent)
            {
                Flush();
                isNote = false;
            }

            if (RestRegions.IsExplicit(content)) at = ReadExplicit(lines, at, last);
            else if (content.StartsWith(">>>")) at = EndOfParagraph(lines, at, last);
            else if (content[0] == '+' && content[1..].StartsWith("--")) at = EndOfParagraph(lines, at, last);
            else if (RestRegions.IsRule(content) && content.Contains('=')) at = EndOfTable(lines, at, last);
            else if (content is "::" || (content.EndsWith("::") && (at == last || lines[at + 1].IsBlank))) at = ReadIntroduction(lines, at, last);
            else AddLine(lines, at);
        }

        Flush();
    }

    /// <summary>Reads what begins with two dots.</summary>
    /// <returns>The last line of it.</returns>
    private int ReadExplicit(List<MarkupLine> lines, int at, int last)
    {
        Flush();
        var content = lines[at].In(text.Span);
        if (!RestRegions.TryGetDirective(content, out var name)) return content is ".." && at < last && lines[at + 1].IsBlank ? at : RestRegions.EndOfIndented(lines, at, last);
        var isRemark = Notes.Contains(name);
        if (!isRemark && !Wrappers.Contains(name)) return RestRegions.EndOfIndented(lines, at, last);
        if (isRemark && !isNote) (isNote, noteIndent, isReference) = (true, lines[at].Indent, name is "seealso");
        if (isRemark && name is not ("deprecated" or "versionadded" or "versionchanged" or "versionremoved")) paragraph.Add(text.Span, lines[at].Start + content.IndexOf("::") + 2, lines[at].End);
        return RestRegions.SkipOptions(text.Span, lines, at + 1, last) - 1;
    }

    /// <summary>Reads the line before a literal block, whose two colons are shown as one or none.</summary>
    /// <returns>The last line of the block.</returns>
    private int ReadIntroduction(List<MarkupLine> lines, int at, int last)
    {
        var line = lines[at];
        var end = line.End - 1;
        if (line.End - line.Start < 3 || text.Span[end - 2] == ' ') end--;
        AddLine(lines, at, end);
        Flush();
        return RestRegions.EndOfIndented(lines, at, last);
    }

    private void AddLine(List<MarkupLine> lines, int at, int? to = null)
    {
        var line = lines[at];
        var content = line.In(text.Span);
        var isFirst = paragraph.IsEmpty;
        var mark = LengthOfMark(content);

        // A list starts after a blank line, or goes on; a line further in is another block, but for the rest of an item.
        if (mark > 0 && (isFirst || isItem))
        {
            Flush();
            isItem = true;
        }
        else
        {
            mark = 0;
            if (!isFirst && !isItem && at > 0 && lines[at - 1].Indent != line.Indent) Flush();
        }

        if (isFirst && content[0] == '|' && content.Length > 1 && content[1] == ' ') mark = 2;
        paragraph.Add(text.Span, Math.Min(line.End, line.Start + mark), to ?? line.End);
    }

    /// <summary>Length of the mark of an item and the blanks behind it; 0 where there is none.</summary>
    private static int LengthOfMark(ReadOnlySpan<char> content)
    {
        if (!TextLines.StartsItem(content) && !content.StartsWith("#. ")) return 0;
        var mark = content.IndexOfAny(' ', '\t');
        while (mark < content.Length && content[mark] is ' ' or '\t') mark++;
        return mark;
    }

    private void Flush()
    {
        if (!paragraph.IsEmpty)
        {
            inline.Read(paragraph.ToString(), plain);
            if (!isNote) body.AddParagraph(plain.ToString(), paragraph.Span, isItem);
            else if (!isReference) body.AddNote(plain.ToString(), paragraph.Span);
            body.AddReferences(plain.References, paragraph);
        }

        plain.Clear();
        paragraph.Clear();
        isItem = false;
    }

    private int EndOfParagraph(List<MarkupLine> lines, int at, int last)
    {
        Flush();
        while (at < last && !lines[at + 1].IsBlank) at++;
        return at;
    }

    /// <summary>The last line of a table of columns: its third rule, or the second before a blank line.</summary>
    private int EndOfTable(List<MarkupLine> lines, int at, int last)
    {
        Flush();
        var rules = 1;
        for (var i = at + 1; i <= last; i++)
        {
            if (!RestRegions.IsRule(lines[i].In(text.Span).ToString().Replace(" ", "", StringComparison.Ordinal))) continue;
            rules++;
            if (rules == 3 || i == last || lines[i + 1].IsBlank) return i;
        }

        return at;
    }
}
