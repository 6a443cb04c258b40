using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>A table with an entry in each row, whose columns its first row names: cells between commas, semicolons or tabs (RFC 4180, OmegaT's glossaries).</summary>
internal sealed class DelimitedText : GlossaryFormat
{
    /// <summary>How many rows are read to tell what the columns are.</summary>
    private const int RowsLookedAt = 200;

    /// <summary>After how many rows it is checked whether the reading was stopped.</summary>
    private const int RowsAtOnce = 256;

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
    public override ImmutableArray<string> Endings { get; } = [".csv", ".tsv", ".tab"];

    /// <inheritdoc/>
    public override BlockScan Scan(ReadOnlyMemory<char> text, CancellationToken cancellation) => Whole.Instance;

    /// <summary>A table is one block: any row may depend on the first.</summary>
    private sealed class Whole : BlockScan
    {
        public static readonly Whole Instance = new();

        public override BlockContent Read(ReadOnlyMemory<char> text, CategoryVocabulary categories, CancellationToken cancellation)
        {
            var delimiter = DelimitedRows.DelimiterOf(text.Span);
            var problems = ImmutableArray.CreateBuilder<Problem>();
            if (ReadColumns(text.Span, delimiter) is not { } columns) return new BlockContent([], []);
            var entries = ImmutableArray.CreateBuilder<Entry>();
            var positions = new LinePositions(text);
            var reader = new RowReader(text, columns, positions);
            var notes = new RowProblems(columns, positions, problems);
            var rows = new DelimitedRows(text.Span, delimiter);
            for (var number = 0; rows.MoveNext(); number++)
            {
                if (number % RowsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
                if (number == 0 && columns.HasHeader)
                {
                    notes.AddForHeader(rows.Row);
                    continue;
                }

                if (number == 0) notes.AddForNoHeader(rows.Row);
                var entry = reader.Read(rows.Row, rows.Cells);
                if (entry is not null) entries.Add(entry);
                notes.AddForRow(rows.Row, rows.Cells, rows.UnclosedQuote, entry, text.Span);
            }

            return new BlockContent(entries.DrainToImmutable(), problems.DrainToImmutable());
        }

        /// <summary>Finds out what the columns are; null where there is no row.</summary>
        private static TableColumns? ReadColumns(ReadOnlySpan<char> text, char delimiter)
        {
            var first = new List<string[]>();
            var rows = new DelimitedRows(text, delimiter);
            while (first.Count < RowsLookedAt && rows.MoveNext())
            {
                var cells = new string[rows.Cells.Count];
                for (var i = 0; i < cells.Length; i++) cells[i] = rows.Cells[i].In(text);
                first.Add(cells);
            }

            return first.Count == 0 ? null : TableColumns.Of(first);
        }
    }
}
