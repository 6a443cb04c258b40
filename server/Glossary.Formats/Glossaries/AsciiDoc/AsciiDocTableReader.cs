using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the entries in the rows of a table.</summary>
/// <param name="text">The text.</param>
/// <param name="positions">Its lines.</param>
/// <param name="inline">Reads lines.</param>
/// <param name="bodyReader">Reads the lines of a cell.</param>
/// <param name="body">Receives what they say.</param>
internal sealed class AsciiDocTableReader(ReadOnlyMemory<char> text, LinePositions positions, AsciiDocText inline, AsciiDocBody bodyReader, MarkupBody body)
{
    private const int RowsLookedAt = 200;
    private const int RowsAtOnce = 256;

    private readonly JoinedLines line = new();
    private readonly PlainText plain = new();

    /// <summary>Reads a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="table">Where it stands, and what is said of it.</param>
    /// <param name="needsHeader">Whether a table without a header that speaks of terms has no entries.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IEnumerable<Entry> Read(List<AsciiDocRow> rows, AsciiDocPart table, bool needsHeader, CancellationToken cancellation)
    {
        if (rows.Count == 0 || rows[0].Cells.Length < 2) yield break;
        var first = rows.Take(RowsLookedAt).Select(row => Array.ConvertAll(row.Cells, cell => ContentOf(cell))).ToList();
        var columns = TableColumns.Of(first);
        if (needsHeader && !(columns.HasHeader && columns.HaveTerms)) yield break;

        // A header whose words say nothing is a header all the same.
        var isHeader = columns.HasHeader || table.Attributes.Contains("header", StringComparison.Ordinal);
        if (isHeader && !columns.HasHeader && first.Count > 1) columns = TableColumns.Of(first[1..]) with { HasHeader = false };
        var reader = new RowReader(text, columns, positions);
        for (var i = isHeader ? 1 : 0; i < rows.Count; i++)
        {
            if (i % RowsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            string? id = null;
            var relations = new List<Relation>();
            var cells = rows[i].Cells.Select((cell, column) => CellOf(cell, columns.Columns[Math.Min(column, columns.Columns.Length - 1)], relations, ref id)).ToList();
            if (reader.Read(SpanOf(rows[i], cells), cells) is not { } entry) continue;
            yield return entry with { Id = id, Relations = [.. entry.Relations, .. relations.Where(relation => relation.Target != id)] };
        }
    }

    /// <summary>A row from where its first cell starts, which may be in a row above.</summary>
    private static TextSpan SpanOf(AsciiDocRow row, List<Cell> cells) =>
        TextSpan.FromBounds(Math.Min(row.Span.Start, cells.Where(cell => cell.Span.Length > 0).Select(cell => cell.Span.Start).DefaultIfEmpty(row.Span.Start).Min()), row.Span.End);

    /// <summary>A cell as a reader sees it.</summary>
    /// <param name="lines">Its lines; null for none.</param>
    /// <param name="column">Its column.</param>
    /// <param name="relations">Receives the concepts that it refers to.</param>
    /// <param name="id">Receives the id that an anchor sets in it.</param>
    private Cell CellOf(List<MarkupLine>? lines, TableColumn column, List<Relation> relations, ref string? id)
    {
        if (lines?.FindLast(line => !line.IsBlank) is not { End: > 0 } last) return default;
        var span = TextSpan.FromBounds(lines[0].Start, last.End);
        if (column.Role is not (FieldRole.Definition or FieldRole.Note or FieldRole.Example))
        {
            if (IsNaming(column.Role)) id ??= AsciiDocLines.IdOf(lines[0].In(text.Span));
            var names = NamesOf(lines);
            if (text.Span.Slice(span.Start, span.Length).IndexOf(names) is >= 0 and var at) span = new TextSpan(span.Start + at, names.Length);
            return new Cell(span, IsQuoted: false) { Plain = EmptyMark.Is(names) ? "" : names };
        }

        var content = ContentOf(lines);
        foreach (var (reference, place) in body.References)
        {
            var isThere = text.Span.Slice(place.Start, place.Length).SequenceEqual(reference.Target);
            relations.Add(new Relation(RelationKind.Related, reference.Target) { IsId = reference.IsId, Span = isThere ? place : default });
        }

        return new Cell(span, IsQuoted: false) { Plain = EmptyMark.Is(content) ? "" : content };
    }

    private static bool IsNaming(FieldRole? role) => role is FieldRole.Term or FieldRole.Abbreviation or FieldRole.FullForm;

    /// <summary>The paragraphs of a cell of names, a line each.</summary>
    private string NamesOf(List<MarkupLine> lines)
    {
        var names = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            line.Clear();
            plain.Clear();
            for (; at < lines.Count && !lines[at].IsBlank; at++) line.Add(text.Span, lines[at].Start, lines[at].End - AsciiDocLines.LengthOfBreak(lines[at].In(text.Span)));
            inline.Read(line.ToString(), plain);
            if (plain.ToString() is { Length: > 0 } name) names.Add(name);
        }

        return string.Join('\n', names);
    }

    private string ContentOf(List<MarkupLine>? lines)
    {
        if (lines is null) return "";
        body.Clear();
        bodyReader.Read(lines);
        return body.Content;
    }
}
