using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes rows into tables of Markdown, with the pipes and the padding of their neighbours.</summary>
internal static class MarkdownRows
{
    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(MarkdownDocument document, MarkdownText plain, ImmutableArray<Entry> entries, NewEntry entry)
    {
        // Abbreviations may stand beside the tables.
        ImmutableArray<Entry> rows = [.. entries.Where(other => document.Lines[other.Location.AnchorStart.Line].Kind == MarkdownLineKind.TableRow)];
        if (rows.IsEmpty) yield break;
        var slots = (EntrySlot[])[EntrySlot.In(rows, entry), EntrySlot.InTable(rows, entry)];
        foreach (var slot in entry.Category is null ? slots[..1] : slots)
        {
            var line = (slot.Before ?? slot.Behind!).Location.AnchorStart.Line;
            var header = line;
            while (header > 0 && document.Lines[header].Kind != MarkdownLineKind.TableHeader) header--;
            if (MarkdownTables.ColumnsOf(document, plain, header, MarkdownTables.EndOf(document, header)) is not { } columns) continue;
            foreach (var isEscaped in (bool[])[true, false])
            {
                foreach (var cells in NewRow.WaysToFill(columns, entry, ", "))
                {
                    Number(cells, columns, document, header);
                    var row = Write(cells, document, line, header, isEscaped);
                    yield return slot.Before is null ? new Insertion(document.Lines[line].Span.Start, $"{row}\n") : new Insertion(document.Lines[line].Span.End, $"\n{row}");
                }
            }
        }
    }

    private static void Number(string[] cells, TableColumns columns, MarkdownDocument document, int header)
    {
        var others = new List<Cell>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (columns.Columns[i].Role != FieldRole.None) continue;
            var numbers = new List<string>();
            for (var line = header + 2; line < MarkdownTables.EndOf(document, header); line++)
            {
                MarkdownCells.Cut(document.Text.Span, document.Lines[line].Content, others);
                if (i < others.Count) numbers.Add(document[others[i].Span].ToString());
            }

            NewRow.Number(cells, i, numbers.Where(number => number.Length > 0));
        }
    }

    /// <summary>A row like another one.</summary>
    private static string Write(string[] cells, MarkdownDocument document, int like, int header, bool isEscaped)
    {
        var line = document.Lines[like];
        var row = document.ContentOf(like);
        var others = CellsOf(document, like);
        var headers = CellsOf(document, header);
        var written = new List<string>();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = Escape(cells[i], isEscaped);
            var other = i < others.Count ? document[others[i]] : " ";
            var isEdge = (i == 0 && row[0] != '|') || (i == cells.Length - 1 && row[^1] != '|');
            var blank = other.IsEmpty || char.IsWhiteSpace(other[0]) || isEdge ? " " : "";
            var padded = $"{(i == 0 && row[0] != '|' ? "" : blank)}{cell}{blank}";
            var isAligned = i < others.Count && i < headers.Count && others[i].Length == headers[i].Length;
            written.Add(isAligned ? padded.PadRight(other.Length) : cell.Length == 0 ? " " : padded);
        }

        var start = document.Text.Span[line.Span.Start..line.Content.Start];
        var joined = string.Join('|', written);
        return row[0] == '|' ? $"{start}|{joined}{(row[^1] == '|' ? "|" : "")}".TrimEnd() : $"{start}{joined.TrimEnd()}{(cells[^1].Length == 0 ? " |" : "")}";
    }

    private static string Escape(string cell, bool isEscaped) =>
        (isEscaped ? InsertedMarkdown.Inline(cell) : cell).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>The cells of a row with the blanks in them.</summary>
    private static List<TextSpan> CellsOf(MarkdownDocument document, int line)
    {
        var cells = new List<Cell>();
        var content = document.Lines[line].Content;
        var text = document.Text.Span;
        MarkdownCells.Cut(text, content, cells);
        var spans = new List<TextSpan>();
        var start = content.Length > 0 && text[content.Start] == '|' ? content.Start + 1 : content.Start;
        foreach (var cell in cells)
        {
            var end = text[cell.Span.End..content.End].IndexOf('|') is >= 0 and var pipe ? cell.Span.End + pipe : content.End;
            spans.Add(TextSpan.FromBounds(start, Math.Max(start, end)));
            start = end + 1;
        }

        return spans;
    }
}
