using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>A table with an entry in each row, whose columns its first row names: cells between commas, semicolons or tabs (RFC 4180, OmegaT's glossaries).</summary>
internal sealed class DelimitedText : GlossaryFormat
{
    /// <summary>How many rows are read to tell what the columns are.</summary>
    private const int RowsLookedAt = 200;

    /// <summary>After how many rows it is checked whether the reading was stopped.</summary>
    private const int RowsAtOnce = 256;

    /// <summary>A cell that goes on over lines is seen to its end up to this length, in UTF-16 code units.</summary>
    private const int LongestCell = 64 * 1024;

    private DelimitedText()
    {
    }

    /// <summary>The format.</summary>
    public static DelimitedText Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "table";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".csv", ".tsv", ".tab", ".utf8", ".txt"];

    /// <summary>A text is a table if there is a tab in each of its first lines, as OmegaT writes them.</summary>
    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) =>
        !path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || (!path.EndsWith(".glossary.txt", StringComparison.OrdinalIgnoreCase) && DelimitedRows.HasTabs(head));

    /// <inheritdoc/>
    public override int Reach => BlockEnd.MaxLength + LongestCell;

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before)
    {
        var end = new BlockEnd(text);
        if (end.IsWhole) return text.Length;
        var rows = new DelimitedRows(text, before is Table table ? table.Delimiter : DelimitedRows.DelimiterOf(text));
        while (rows.MoveNext() && !end.Choose(rows.Row.Start, TextLines.EndOfLine(text, rows.Row.Start)))
        {
            // The next row may be where the block ends.
        }

        return end.Length;
    }

    /// <inheritdoc/>
    public override BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before) => before ?? ReadTable(block);

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => DelimitedInsertions.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        if ((before as Table ?? ReadTable(text.Span)) is not { } table) return BlockContent.Empty;
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var problems = new FileProblems(text);
        var positions = new LinePositions(text);
        var reader = new RowReader(text, table.Columns, positions);
        var notes = new RowProblems(table.Columns, problems);
        var rows = new DelimitedRows(text.Span, table.Delimiter);
        for (var number = 0; rows.MoveNext(); number++)
        {
            if (number % RowsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (number == 0 && before is null)
            {
                if (table.Columns.HasHeader)
                {
                    notes.AddForHeader(rows.Row);
                    continue;
                }

                notes.AddForNoHeader(rows.Row);
            }

            var entry = reader.Read(rows.Row, rows.Cells);
            if (entry is not null) entries.Add(entry);
            notes.AddForRow(rows.Row, rows.Cells, rows.UnclosedQuote, entry, text.Span);
        }

        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }

    /// <summary>Finds out what the columns are, by so many rows as the first block has in any case; null where there is no row.</summary>
    internal static Table? ReadTable(ReadOnlySpan<char> text)
    {
        var delimiter = DelimitedRows.DelimiterOf(text);
        var first = new List<string[]>();
        var rows = new DelimitedRows(text, delimiter);
        while (first.Count < RowsLookedAt && rows.MoveNext() && rows.Row.Start < BlockEnd.MinLength)
        {
            var cells = new string[rows.Cells.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = rows.Cells[i].In(text);
            first.Add(cells);
        }

        return first.Count == 0 ? null : new Table(delimiter, TableColumns.Of(first));
    }

    /// <summary>What every row must know of the table.</summary>
    internal sealed record Table(char Delimiter, TableColumns Columns) : BlockContext($"{Delimiter}{Columns.Key}");
}
