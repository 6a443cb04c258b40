using System.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes a table with an entry in each row (RFC 4180): the columns that any entry needs, under the words by which they are read.</summary>
/// <param name="name">What the format is called.</param>
/// <param name="delimiter">What stands between two cells. Between tabs no cell has line ends.</param>
internal sealed class TableWriter(string name, char delimiter) : GlossaryWriter
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Ending => $".glossary.{name}";

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<ExportedEntry> entries)
    {
        var columns = ColumnsOf(new TableLayout(entries)).Where((column, number) => number == 0 || entries.Any(entry => column.CellOf(entry).Length > 0)).ToList();
        var table = new StringBuilder();
        AppendRow(table, columns.Select(column => column.Header));
        foreach (var entry in entries) AppendRow(table, columns.Select(column => column.CellOf(entry)));
        return table.ToString();
    }

    private static List<Column> ColumnsOf(TableLayout layout) =>
    [
        .. layout.NameColumns.Select(header => NamesIn(layout, header)),
        new("definition", entry => entry.Text ?? ""),
        new("category", entry => entry.Entry.Category ?? ""),
        new("status", entry => EntryFields.WordOf(entry.Names[0].Status)),
        NamesIn(layout, "preferred"), NamesIn(layout, "deprecated"), NamesIn(layout, "forbidden"),
        new("replaced by", entry => TargetsIn(entry, FieldRole.ReplacedBy)),
        new("related", entry => TargetsIn(entry, FieldRole.Related)),
        new("broader", entry => TargetsIn(entry, FieldRole.Broader)),
        new("narrower", entry => TargetsIn(entry, FieldRole.Narrower)),
        new("note", entry => entry.Entry.Note ?? ""),
        new("example", entry => entry.Entry.Example ?? ""),
    ];

    private static Column NamesIn(TableLayout layout, string header) => new(header, entry => layout.CellOf(entry, header));

    private static string TargetsIn(ExportedEntry entry, FieldRole field) => EntryFields.ListOf(EntryFields.TargetNamesOf(entry, field));

    private void AppendRow(StringBuilder table, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) table.Append(delimiter);
            isFirst = false;
            AppendCell(table, delimiter == '\t' ? EntryDraft.OneLine(cell) : cell);
        }

        table.Append('\n');
    }

    private void AppendCell(StringBuilder table, string cell)
    {
        var needsQuotes = delimiter == '\t' ? cell.StartsWith('"') : cell.AsSpan().IndexOfAny(delimiter, '"', '\n') >= 0;
        if (needsQuotes || cell.StartsWith('#')) table.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else table.Append(cell);
    }

    /// <summary>A column.</summary>
    /// <param name="Header">What it is called.</param>
    /// <param name="CellOf">What it says of an entry; empty for nothing.</param>
    private sealed record Column(string Header, Func<ExportedEntry, string> CellOf);
}
