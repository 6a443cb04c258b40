using System.Globalization;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A row of a table.</summary>
/// <param name="Span">From its first cell to its last.</param>
/// <param name="Cells">The lines of each cell; empty where another one reaches over its place.</param>
internal readonly record struct AsciiDocRow(TextSpan Span, List<MarkupLine>[] Cells);

/// <summary>Cuts a table of AsciiDoc into rows: cells begin with a bar, rows have as many as there are columns, on one line or on many.</summary>
internal static class AsciiDocTable
{
    private const int MostColumns = 50;
    private const string SpecSigns = "0123456789.+*<^>aehlmdsv";

    /// <summary>The rows of a table.</summary>
    public static List<AsciiDocRow> RowsOf(ReadOnlySpan<char> text, List<MarkupLine> lines, AsciiDocPart table)
    {
        var cells = CellsOf(text, lines, table);
        var columns = CountColumns(text, lines, table, cells);
        var rows = new List<AsciiDocRow>();
        var above = new (List<MarkupLine> Lines, int Rows)[columns];
        var row = new List<MarkupLine>[columns];
        var (column, start, end) = (0, -1, 0);
        foreach (var cell in cells)
        {
            for (var times = 0; times < Math.Min(cell.Times, MostColumns); times++)
            {
                if (start < 0) start = cell.Start;
                end = Math.Max(end, cell.End);
                column = TakeFromAbove(above, row, column);
                for (var wide = 0; wide < cell.Columns && column < columns; wide++)
                {
                    row[column] = wide == 0 ? cell.Lines : [];
                    if (cell.Rows > 1) above[column] = (row[column], cell.Rows - 1);
                    column++;
                }

                column = TakeFromAbove(above, row, column);
                if (column < columns) continue;

                // A cell over all columns is a heading within the table.
                if (cell.Columns < columns || columns == 1) rows.Add(new AsciiDocRow(TextSpan.FromBounds(start, end), row));
                row = new List<MarkupLine>[columns];
                (column, start) = (0, -1);
            }
        }

        return rows;
    }

    /// <summary>Fills the places that cells of the rows above reach down to.</summary>
    /// <returns>The next free place.</returns>
    private static int TakeFromAbove((List<MarkupLine> Lines, int Rows)[] above, List<MarkupLine>[] row, int column)
    {
        while (column < row.Length && above[column].Rows > 0)
        {
            // A cell of this very row has just set its own count.
            if (row[column] is not null) break;
            row[column] = above[column].Lines;
            above[column].Rows--;
            column++;
        }

        return column;
    }

    private static List<TableCell> CellsOf(ReadOnlySpan<char> text, List<MarkupLine> lines, AsciiDocPart table)
    {
        var cells = new List<TableCell>();
        for (var at = table.First + 1; at < table.Last; at++)
        {
            var line = lines[at];
            if (AsciiDocLines.IsSilent(line.In(text))) continue;
            var from = line.Start;
            for (var i = line.Start; i <= line.End; i++)
            {
                if (i < line.End && (text[i] != '|' || (i > line.Start && text[i - 1] == '\\'))) continue;
                var spec = i < line.End ? SpecBefore(text, line.Start, i) : i;
                if (cells.Count > 0) AddLine(cells[^1].Lines, line, text, from, spec, isBroken: line.IsBlank);
                if (i == line.End) break;
                cells.Add(TableCell.Of(text[spec..i], i));
                from = i + 1;
            }
        }

        return cells;
    }

    private static void AddLine(List<MarkupLine> cell, MarkupLine line, ReadOnlySpan<char> text, int from, int to, bool isBroken)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (from < to || (isBroken && cell.Count > 0)) cell.Add(new MarkupLine(from, to, from == line.Start ? line.Indent : 0));
    }

    /// <summary>Where what is said of a cell starts before its bar: <c>.2+^a|</c>; the bar itself where nothing is said.</summary>
    private static int SpecBefore(ReadOnlySpan<char> text, int start, int bar)
    {
        var at = bar;
        while (at > start && SpecSigns.Contains(text[at - 1], StringComparison.Ordinal)) at--;
        return (at == start || text[at - 1] == ' ') && TableCell.IsSpec(text[at..bar]) ? at : bar;
    }

    /// <summary>How many columns there are: as the attribute says, or as the first line has cells.</summary>
    private static int CountColumns(ReadOnlySpan<char> text, List<MarkupLine> lines, AsciiDocPart table, List<TableCell> cells)
    {
        var count = ColumnsIn(table.Attributes);
        if (count > 0) return count;
        for (var at = table.First + 1; at < table.Last && cells.Count > 0; at++)
        {
            if (lines[at].IsBlank || AsciiDocLines.IsSilent(lines[at].In(text))) continue;
            foreach (var cell in cells) if (cell.Start >= lines[at].Start && cell.Start < lines[at].End) count += cell.Columns * cell.Times;
            break;
        }

        return Math.Clamp(count, 1, MostColumns);
    }

    /// <summary>The columns that an attribute speaks of: <c>cols="1,3"</c>, <c>cols="2*"</c>; 0 where none does.</summary>
    private static int ColumnsIn(string attributes)
    {
        var at = attributes.IndexOf("cols=", StringComparison.Ordinal);
        if (at < 0) return 0;
        var value = attributes.AsSpan(at + 5);
        if (value.IsEmpty) return 0;
        var end = value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) + 1 : value.IndexOfAny(",]");
        if (end <= 0) return 0;
        var count = 0;
        foreach (var part in value[..end].Trim("\"'").ToString().Split([',', ';']))
        {
            var star = part.IndexOf('*', StringComparison.Ordinal);
            count += star > 0 && int.TryParse(part.AsSpan(0, star).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;
            if (count > MostColumns) return MostColumns;
        }

        return count;
    }

    /// <summary>A cell as it stands.</summary>
    private sealed record TableCell(int Start, int Columns, int Rows, int Times)
    {
        public List<MarkupLine> Lines { get; } = [];

        public int End => Lines.FindLast(line => !line.IsBlank) is { End: > 0 } last ? last.End : Start + 1;

        /// <summary>Whether a text may stand before a bar to say something of its cell.</summary>
        public static bool IsSpec(ReadOnlySpan<char> spec)
        {
            var rest = spec.TrimStart("0123456789.");
            var hasFactor = rest.Length < spec.Length;
            if (hasFactor && (rest.IsEmpty || rest[0] is not ('+' or '*'))) return false;
            if (hasFactor) rest = rest[1..];
            rest = rest.TrimStart("<^>.");
            return rest.Length == 0 || (rest.Length == 1 && char.IsAsciiLetter(rest[0]));
        }

        public static TableCell Of(ReadOnlySpan<char> spec, int bar)
        {
            var sign = spec.IndexOfAny('+', '*');
            if (sign < 0) return new TableCell(bar, 1, 1, 1);
            var factor = spec[..sign];
            var dot = factor.IndexOf('.');
            var first = Number(dot < 0 ? factor : factor[..dot]);
            return spec[sign] == '*' ? new TableCell(bar, 1, 1, first) : new TableCell(bar, first, dot < 0 ? 1 : Number(factor[(dot + 1)..]), 1);
        }

        private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
    }
}
