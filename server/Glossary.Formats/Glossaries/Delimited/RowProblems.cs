using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells what of a table is not used as it may have been meant.</summary>
/// <param name="columns">The table's columns.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class RowProblems(TableColumns columns, FileProblems problems)
{
    private readonly string nameColumns = string.Join(
        " or ", columns.Columns.Where(column => column.Role is FieldRole.Term or FieldRole.Abbreviation).Select(column => $"“{column.Header}”").DefaultIfEmpty("the first column"));

    /// <summary>Says where a header does not tell which column has the terms.</summary>
    public void AddForHeader(TextSpan row)
    {
        if (!columns.HaveTerms) problems.Add(row, "No column of this table is called “term” or the like, so it has no entries. Name the column with the terms “term” in this row.", ProblemKind.NoEntry);
    }

    /// <summary>Says how a table without a header is read.</summary>
    public void AddForNoHeader(TextSpan row) => problems.Add(
        row,
        $"This row names no columns, so it is read as an entry: {string.Join(", ", columns.Columns.Select(column => Describe(column.Role)))}. If that is wrong, write a first row such as term,definition,note.",
        ProblemKind.NoHeader);

    /// <summary>Says what is wrong with a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="unclosedQuote">Where a quote is never closed; null for nowhere.</param>
    /// <param name="entry">What was read of it; null for nothing.</param>
    /// <param name="text">The text.</param>
    public void AddForRow(TextSpan row, IReadOnlyList<Cell> cells, int? unclosedQuote, Entry? entry, ReadOnlySpan<char> text)
    {
        if (unclosedQuote is { } quote) problems.Add(new TextSpan(quote, 1), "This quote is never closed, so it counts as a sign of the cell. Close it, or write it twice within quotes.", ProblemKind.UnclosedQuote);
        var expected = columns.Columns.Length;
        if (entry is null && columns.HaveTerms && SaysSomething(cells, text)) problems.Add(row, $"This row has no term in {nameColumns}, so it is left out.", ProblemKind.NoName);
        else if (cells.Count < expected && entry is { Text: null } && Array.Exists([.. columns.Columns[cells.Count..]], column => column.Role == FieldRole.Definition))
            problems.Add(row, string.Create(CultureInfo.InvariantCulture, $"This row ends before its definition: it has {Cells(cells.Count)}, the first row {expected}."), ProblemKind.ShortRow);
        if (columns.HasHeader && cells.Skip(expected).Where(cell => cell.Span.Length > 0).ToList() is [var first, ..])
            problems.Add(first.Span, string.Create(CultureInfo.InvariantCulture, $"This cell is not used: the row has {Cells(cells.Count)}, the first row {expected}. Put quotes around a text that holds the sign between cells."), ProblemKind.LongRow);
    }

    private static string Cells(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "cell" : "cells")}");

    private static bool SaysSomething(IReadOnlyList<Cell> cells, ReadOnlySpan<char> text)
    {
        foreach (var cell in cells)
        {
            if (cell.In(text).Length > 0) return true;
        }

        return false;
    }

    private static string Describe(FieldRole? role) => role switch
    {
        FieldRole.Term => "term",
        FieldRole.Synonyms => "other names",
        FieldRole.Definition => "definition",
        _ => "note",
    };
}
