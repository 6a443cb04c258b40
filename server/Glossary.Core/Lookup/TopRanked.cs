namespace Glossary.Core.Lookup;

/// <summary>Gives the rows of some ranges of a table in the order of their ranks, then as they are sorted. What is not asked for costs nothing.</summary>
/// <remarks>Keeps the best row of each range; when it is taken, what is left and right of it are ranges again.</remarks>
internal sealed class TopRanked
{
    private readonly PriorityQueue<RowRange, (byte Rank, int Row)> ranges = new();

    /// <summary>Whether no row is left.</summary>
    public bool IsEmpty => ranges.Count == 0;

    /// <summary>Adds a range of rows.</summary>
    public void Add(SortedKeys rows, int low, int high)
    {
        if (low >= high) return;
        var best = rows.Ranks.LeastIn(low, high);
        ranges.Enqueue(new RowRange(rows, low, high), (rows.Ranks.Values[best], best));
    }

    /// <summary>Takes the best row that is left.</summary>
    public bool TryTake(out SortedKeys rows, out int row)
    {
        var isTaken = ranges.TryDequeue(out var best, out var priority);
        (rows, row) = (best.Rows, priority.Row);
        if (!isTaken) return false;
        Add(best.Rows, best.Low, row);
        Add(best.Rows, row + 1, best.High);
        return true;
    }

    private readonly record struct RowRange(SortedKeys Rows, int Low, int High);
}
