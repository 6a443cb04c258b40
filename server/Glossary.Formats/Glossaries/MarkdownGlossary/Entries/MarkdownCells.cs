using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts a row of a table into cells, at pipes that are not escaped; those at either end may be missing.</summary>
internal static class MarkdownCells
{
    private const int MostCells = 100;

    /// <summary>Cuts a row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="row">The row.</param>
    /// <param name="cells">Receives its cells, without blanks at either end.</param>
    public static void Cut(ReadOnlySpan<char> text, TextSpan row, List<Cell> cells)
    {
        cells.Clear();
        var (start, end) = (row.Start, row.End);
        if (start < end && text[start] == '|') start++;
        if (start < end && text[end - 1] == '|' && !(end - 2 >= start && text[end - 2] == '\\')) end--;
        var from = start;
        for (var at = start; at < end && cells.Count < MostCells; at++)
        {
            var next = text[at..end].IndexOfAny('|', '\\');
            if (next < 0) break;
            at += next;
            if (text[at] == '\\')
            {
                at++;
                continue;
            }

            cells.Add(CellOf(text, from, at));
            from = at + 1;
        }

        cells.Add(CellOf(text, from, end));
    }

    private static Cell CellOf(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Cell(TextSpan.FromBounds(start, end), IsQuoted: false);
    }
}
