using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts a text into rows and cells, as RFC 4180 says, and what programs write that do not quite keep to it.</summary>
/// <remarks>
/// A library would give the cells, but not where they stand. A quote opens a cell at its start only, be it after blanks; it is closed by one that
/// a delimiter or a line end follows. One that is never closed is a sign like any other, so that it costs its own cell only and not the rest of the file:
/// <c>5",wheel</c> and <c>"5,wheel</c> are two cells each. Between tabs, where quotes are rare, a quoted cell ends in its line.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="delimiter">What stands between two cells.</param>
internal ref struct DelimitedRows(ReadOnlySpan<char> text, char delimiter)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The cells of the row that was read last.</summary>
    public List<Cell> Cells { get; } = [];

    /// <summary>The whole row that was read last, without its line end.</summary>
    public TextSpan Row { get; private set; }

    /// <summary>Where in the row that was read last a quote is never closed; null for nowhere.</summary>
    public int? UnclosedQuote { get; private set; }

    /// <summary>What stands between the cells of a text: of tab, semicolon and comma the one that its first row has most of, outside quotes.</summary>
    public static char DelimiterOf(ReadOnlySpan<char> text)
    {
        const string candidates = "\t;,"; // Of equals the one that texts hold the least.
        var rows = new DelimitedRows(text, ',');
        if (!rows.FindRow()) return candidates[^1];
        Span<int> counts = stackalloc int[candidates.Length];
        var isQuoted = false;
        foreach (var c in text[rows.at..])
        {
            if (c == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (c is '\n' or '\r') break;
            if (candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and var candidate) counts[candidate]++;
        }

        var most = Math.Max(counts[0], Math.Max(counts[1], counts[2]));
        return candidates[most == 0 ? candidates.Length - 1 : counts.IndexOf(most)];
    }

    /// <summary>Whether there is a tab in each of the first lines of a text, remarks aside, and in two at the least.</summary>
    public static bool HasTabs(ReadOnlySpan<char> text)
    {
        const int LinesLookedAt = 20;
        var rows = new DelimitedRows(text, '\t');
        var count = 0;
        for (; count < LinesLookedAt && rows.MoveNext(); count++)
        {
            if (rows.Cells.Count < 2) return false;
        }

        return count > 1;
    }

    /// <summary>Reads the next row; false at the end.</summary>
    public bool MoveNext()
    {
        if (!FindRow()) return false;
        ReadRow();
        return true;
    }

    /// <summary>Goes on to the next row that is neither blank nor a comment; false at the end.</summary>
    private bool FindRow()
    {
        while (at < text.Length)
        {
            var next = TextLines.EndOfLine(text, at);
            var line = LineEnds.WithoutEnd(text[at..next]);
            if (!line.IsWhiteSpace() && !IsComment(line)) return true;
            at = next;
        }

        return false;
    }

    /// <summary>Whether a line is a remark: <c># as of May</c>, but not <c>#pragma,a directive</c>.</summary>
    private readonly bool IsComment(ReadOnlySpan<char> line) => line[0] == '#' && (line.Length == 1 || line[1] == ' ' || !line.Contains(delimiter));

    private void ReadRow()
    {
        Cells.Clear();
        UnclosedQuote = null;
        var start = at;
        while (true)
        {
            Cells.Add(ReadCell());
            if (at == text.Length || text[at] != delimiter) break;
            at++;
        }

        Row = TextSpan.FromBounds(start, at);
        at = TextLines.EndOfLine(text, at);
    }

    /// <summary>Reads a cell up to the delimiter or the line end after it.</summary>
    private Cell ReadCell()
    {
        var start = at;
        while (start < text.Length && text[start] == ' ' && delimiter != ' ') start++;
        if (start < text.Length && text[start] == '"')
        {
            if (FindClose(start + 1) is { } close)
            {
                at = EndOfBlanks(close + 1);
                return new Cell(Trim(start + 1, close), true);
            }

            // Between tabs a quote at the start of a cell is a sign of inches, or of a title, as often as not.
            if (delimiter != '\t') UnclosedQuote ??= start;
        }

        var end = text[at..].IndexOfAny(delimiter, '\n', '\r');
        end = end < 0 ? text.Length : at + end;
        var cell = new Cell(Trim(at, end), false);
        at = end;
        return cell;
    }

    /// <summary>Finds the quote that closes a cell; null where there is none.</summary>
    private readonly int? FindClose(int start)
    {
        var isInFirstLine = true;
        for (var i = start; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny('"', '\n', '\r');
            if (next < 0) return null;
            i += next;
            if (text[i] != '"')
            {
                if (delimiter == '\t') return null;
                isInFirstLine = false;
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }
            else if (EndOfBlanks(i + 1) is var end && (end == text.Length || text[end] == delimiter || text[end] is '\n' or '\r'))
            {
                return i;
            }
            else if (!isInFirstLine)
            {
                return null; // It opens another cell: "5,wheel ⏎ "a, b",axle.
            }
        }

        return null;
    }

    private readonly int EndOfBlanks(int start)
    {
        while (start < text.Length && text[start] == ' ') start++;
        return start;
    }

    private readonly TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
