using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the tables whose headers say that they are of terms.</summary>
internal static class MarkdownTables
{
    /// <summary>How many rows are read to tell what the columns are.</summary>
    private const int RowsLookedAt = 100;

    /// <summary>Tables of any kind have columns for a name and what it is, so that their rows count less.</summary>
    private const int OtherRowsForARow = 3;

    /// <summary>Words for columns that tables of anything have.</summary>
    private static readonly HashSet<string> OfAnything = new(StringComparer.OrdinalIgnoreCase) { "name", "label", "title", "entry", "source", "short", "long", "text", "target", "type", "option", "parameter", "property" };

    /// <summary>How many entries the rows of a table count for; 0 if it is no table of terms.</summary>
    public static int CountRows(MarkdownDocument document, MarkdownText text, int header)
    {
        var end = EndOf(document, header);
        if (ColumnsOf(document, text, header, end) is not { } columns) return 0;
        var rows = end - header - 2;
        return columns.Columns.Any(column => column.Role is FieldRole.Term or FieldRole.Abbreviation && !OfAnything.Contains(column.Header)) ? rows : rows / OtherRowsForARow;
    }

    /// <summary>Reads all entries of a file.</summary>
    public static void Read(MarkdownReading reading)
    {
        var lines = reading.Document.Lines;
        var categories = new MarkdownCategories(reading.Shape.Headings, reading.Above);
        var i = 0;
        if (reading.Table is { } table)
        {
            i = EndOfRows(reading.Document, 0);
            var category = categories.Above(0);
            if (!categories.IsSkipped && table.Columns is { } columns) new Rows(reading, columns, category).Read(0, i);
        }

        while (i < lines.Count)
        {
            if (lines[i].Kind != MarkdownLineKind.TableHeader)
            {
                i++;
                continue;
            }

            var end = EndOf(reading.Document, i);
            var category = categories.Above(i);
            if (!categories.IsSkipped && ColumnsOf(reading.Document, reading.Text, i, end) is { } columns) new Rows(reading, columns, category).Read(i + 2, end);
            i = end;
        }
    }

    /// <summary>The columns of a table that begins with a text; null if it is not of terms.</summary>
    /// <param name="text">The text, from the row that names the columns on.</param>
    public static TableColumns? ColumnsAt(ReadOnlyMemory<char> text)
    {
        var document = MarkdownScanner.Scan(text, isInTable: false, CancellationToken.None);
        return document.Lines is [{ Kind: MarkdownLineKind.TableHeader }, ..] ? ColumnsOf(document, new MarkdownText(document), 0, EndOf(document, 0)) : null;
    }

    /// <summary>The line after the last of a table.</summary>
    public static int EndOf(MarkdownDocument document, int header) => EndOfRows(document, Math.Min(header + 2, document.Lines.Count));

    private static int EndOfRows(MarkdownDocument document, int row)
    {
        while (row < document.Lines.Count && document.Lines[row].Kind == MarkdownLineKind.TableRow) row++;
        return row;
    }

    /// <summary>The columns of a table; null if it is not of terms.</summary>
    public static TableColumns? ColumnsOf(MarkdownDocument document, MarkdownText text, int header, int end)
    {
        var rows = new List<string[]>();
        var cells = new List<Cell>();
        for (var i = header; i < end && rows.Count < RowsLookedAt; i = i == header ? header + 2 : i + 1)
        {
            MarkdownCells.Cut(document.Text.Span, document.Lines[i].Content, cells);
            rows.Add([.. cells.Select(cell => text.Cell(cell.Span, keepsCode: false))]);
        }

        var isNameless = rows.Count > 1 && Array.TrueForAll(rows[0], cell => cell.Length == 0);
        if (isNameless) rows.RemoveAt(0);
        var columns = TableColumns.Of(rows);
        var isOfTerms = columns.HaveTerms && (columns.HasHeader || isNameless) && columns.Columns.Count(column => column.Role is not (null or FieldRole.None)) > 1;
        return isOfTerms ? columns : null;
    }

    /// <summary>Reads the rows of one table.</summary>
    private sealed class Rows(MarkdownReading reading, TableColumns columns, string? category)
    {
        private readonly MarkdownDocument document = reading.Document;
        private readonly List<Cell> cells = [];
        private readonly List<MarkdownLink> links = [];

        public void Read(int from, int to)
        {
            var reader = new RowReader(document.Text, columns, reading.Positions);
            for (var i = from; i < to; i++)
            {
                var line = document.Lines[i];
                MarkdownCells.Cut(document.Text.Span, line.Content, cells);
                var (status, fullForm) = NarrowNames();
                for (var column = 0; column < Math.Min(cells.Count, columns.Columns.Length); column++)
                {
                    if (columns.Columns[column].Role is { } role) cells[column] = cells[column] with { Plain = ContentOf(cells[column], role) };
                }

                var entry = reader.Read(line.Content, cells);
                if (entry is null) Report(line);
                else reading.Add(Complete(entry, status, fullForm));
                if (cells.Count > columns.Columns.Length && cells.Skip(columns.Columns.Length).Any(cell => cell.Span.Length > 0))
                    reading.Report(cells[columns.Columns.Length].Span, $"This cell is not used: the row has more cells than the table has columns. Write \\| for a pipe that belongs to a text.", ProblemKind.LongRow);
            }
        }

        private string ContentOf(Cell cell, FieldRole role)
        {
            if (EmptyMark.Is(document[cell.Span])) return "";
            return role switch
            {
                FieldRole.Definition or FieldRole.Meaning or FieldRole.Note or FieldRole.Example => reading.Text.Cell(cell.Span, keepsCode: true),
                FieldRole.Term or FieldRole.Abbreviation => MarkdownNames.Parted(MarkdownNames.Clean(reading.Text.Cell(cell.Span, keepsCode: false).Replace("\n(", " (", StringComparison.Ordinal), out _), document[cell.Span]),
                _ => reading.Text.Cell(cell.Span, keepsCode: false),
            };
        }

        /// <summary>Makes the places of names as narrow as they are, and finds what marks say of their use.</summary>
        private (TermStatus Status, string? Definition) NarrowNames()
        {
            var status = TermStatus.None;
            string? definition = null;
            for (var i = 0; i < Math.Min(cells.Count, columns.Columns.Length); i++)
            {
                if (columns.Columns[i].Role == FieldRole.Definition) definition = reading.Text.Cell(cells[i].Span, keepsCode: false);
                if (columns.Columns[i].Role is not (FieldRole.Term or FieldRole.Abbreviation)) continue;
                var content = reading.Text.Cell(cells[i].Span, keepsCode: false);
                var name = MarkdownNames.Clean(content, out var said);
                var written = document[cells[i].Span];
                if (said > status) status = said;
                else if (status == TermStatus.None && written.StartsWith("~~") && written.EndsWith("~~")) status = TermStatus.Deprecated;
                var place = document.PlaceOf(name, cells[i].Span);
                if (place != cells[i].Span && reading.Text.Cell(place, keepsCode: false) == name) cells[i] = new Cell(place, IsQuoted: false);
            }

            return (status, definition);
        }

        private Entry Complete(Entry entry, TermStatus status, string? definition)
        {
            entry = entry with { Category = entry.Category ?? category };
            if (status != TermStatus.None) entry = entry with { Terms = [.. entry.Terms.Select(term => term.Status == TermStatus.None ? term with { Status = status } : term)] };
            if (definition is not null && SaidNames.FullFormIn(definition, entry.Title) is { } fullForm && !entry.Names.Contains(fullForm))
                entry = entry with { Terms = entry.Terms.Add(new EntryTerm(fullForm) { Type = TermType.FullForm }) };
            var relations = entry.Relations.ToBuilder();
            foreach (var cell in cells.Skip(1))
            {
                links.Clear();
                reading.Text.Cell(cell.Span, keepsCode: true, links);
                foreach (var link in links)
                {
                    if (relations.Any(relation => relation.Target.Equals(link.Name, StringComparison.OrdinalIgnoreCase))) continue;
                    var place = document.PlaceOf(link.Name, cell.Span);
                    relations.Add(new Relation(RelationKind.Related, link.Name) { Span = place == cell.Span ? default : place });
                }
            }

            return relations.Count == entry.Relations.Length ? entry : entry with { Relations = relations.ToImmutable() };
        }

        private void Report(MarkdownLine line)
        {
            if (cells.Exists(cell => !EmptyMark.Is(document[cell.Span]))) reading.Report(line.Content, "This row has no term, so it is left out.", ProblemKind.NoName);
        }
    }
}
