using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes rows into tables, each cell in quotes where the others of its column are, or where it has to be.</summary>
internal sealed class DelimitedInsertions
{
    /// <summary>The first row of a table that has none yet.</summary>
    private const string UsualHeader = "term,abbreviation,synonyms,definition,category";

    /// <summary>So many rows are looked at to see what stands in quotes.</summary>
    private const int RowsLookedAt = 1000;

    private readonly string text;
    private readonly char delimiter;
    private readonly TableColumns columns;
    private readonly List<(TextSpan Row, Cell[] Cells)> rows = [];

    private DelimitedInsertions(string text, DelimitedText.Table table)
    {
        (this.text, delimiter, columns) = (text, table.Delimiter, table.Columns);
        var read = new DelimitedRows(text, delimiter);
        while (read.MoveNext()) rows.Add((read.Row, [.. read.Cells]));
    }

    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        if (DelimitedText.ReadTable(text) is { } table) return new DelimitedInsertions(text, table).WaysToAdd(entries, entry);
        var made = new DelimitedInsertions(UsualHeader, DelimitedText.ReadTable(UsualHeader)!);
        return made.WaysToAdd([], entry).Select(way => new Insertion(text.Length, $"{UsualHeader}{way.Text}\n"));
    }

    private IEnumerable<Insertion> WaysToAdd(ImmutableArray<Entry> entries, NewEntry entry)
    {
        var slot = EntrySlot.InTable(entries, entry);
        var like = RowOf(slot.Before ?? slot.Behind) ?? rows[^1];
        foreach (var cells in NewRow.WaysToFill(columns, entry, delimiter == ';' ? ", " : "; "))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (columns.Columns[i].Role == FieldRole.None) NewRow.Number(cells, i, Data.Where(row => i < row.Cells.Length).Select(row => row.Cells[i].In(text)).Where(cell => cell.Length > 0));
            }

            var row = Write(cells, like.Cells);
            yield return slot is { Before: null, Behind: not null } ? new Insertion(like.Row.Start, $"{row}\n") : new Insertion((RowOf(slot.Before) ?? rows[^1]).Row.End, $"\n{row}");
        }
    }

    /// <summary>The rows with entries.</summary>
    private IEnumerable<(TextSpan Row, Cell[] Cells)> Data => rows.Skip(columns.HasHeader ? 1 : 0);

    private (TextSpan Row, Cell[] Cells)? RowOf(Entry? entry)
    {
        foreach (var row in rows)
        {
            if (entry is not null && row.Row.Start == entry.Span.Start) return row;
        }

        return null;
    }

    private string Write(string[] cells, Cell[] like)
    {
        var count = cells.Length;
        while (count > like.Length && cells[count - 1].Length == 0) count--;
        var written = cells.Take(count).Select(Write);
        return string.Join(HasBlanks(like) ? $"{delimiter} " : delimiter.ToString(), written);
    }

    private string Write(string cell, int column)
    {
        if (delimiter == '\t') cell = cell.Replace('\n', ' ').Replace('\t', ' ');
        var others = Data.Take(RowsLookedAt).Where(row => column < row.Cells.Length).Select(row => row.Cells[column]).ToList();
        var isUsual = others.Count > 0 && others.TrueForAll(other => other.IsQuoted || (cell.Length > 0 && other.Span.Length == 0)) && others.Exists(other => other.IsQuoted && other.Span.Length >= Math.Min(1, cell.Length));
        var isNeeded = cell.AsSpan().ContainsAny('"', '\n', delimiter) || (column == 0 && cell.StartsWith('#'));
        if (delimiter == '\t') isNeeded = cell.StartsWith('"');
        return isUsual || isNeeded ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    /// <summary>Whether a blank follows each delimiter of a row.</summary>
    private bool HasBlanks(Cell[] cells)
    {
        var filled = cells.Skip(1).Where(cell => cell.Span.Length > 0).ToList();
        return delimiter != '\t' && filled.Count > 0 && filled.TrueForAll(cell => text[cell.Span.Start - (cell.IsQuoted ? 2 : 1)] == ' ');
    }
}
