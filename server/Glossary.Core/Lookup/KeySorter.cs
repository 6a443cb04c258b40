using System.Buffers.Binary;
using Glossary.Core.Columns;

namespace Glossary.Core.Lookup;

/// <summary>Sorts words in keys by what they and the words behind them are.</summary>
internal static class KeySorter
{
    /// <summary>The sorted rows. Of equal ones those of earlier keys come first.</summary>
    /// <remarks>
    /// Sorts numbers instead of texts: all rows by their first 8 bytes, then each run of equals by the next 8, and so on. So each byte is
    /// read once, however much the keys have in common.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SortedKeys Sort(TextColumn texts, ReadOnlySpan<WordPosition> positions, CancellationToken cancellation)
    {
        var heads = new ulong[positions.Length];
        var order = new int[positions.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        SortBy(texts, positions, 0, heads, order);
        SortRuns(texts, positions, heads, order, cancellation);

        var keys = new int[positions.Length];
        var ranks = new byte[positions.Length];
        var offsets = new ushort[positions.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var (key, offset) = positions[order[i]];
            (keys[i], offsets[i], ranks[i]) = (key, offset, (byte)Math.Min(byte.MaxValue, texts[key].Length));
        }

        var hasOffsets = offsets.AsSpan().ContainsAnyExcept((ushort)0);
        return new SortedKeys(texts, new Column<ulong>(heads), new Column<int>(keys), hasOffsets ? new Column<ushort>(offsets) : default, RankColumn.Of(ranks));
    }

    private static void SortRuns(TextColumn texts, ReadOnlySpan<WordPosition> positions, ulong[] heads, int[] order, CancellationToken cancellation)
    {
        var next = new ulong[heads.Length];
        var runs = new Stack<Run>();
        PushRuns(heads, 0, 0, runs);
        while (runs.TryPop(out var run))
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = order.AsSpan(run.Low..run.High);
            if (run.IsEnd)
            {
                rows.Sort();
                continue;
            }

            var behind = next.AsSpan(run.Low..run.High);
            SortBy(texts, positions, run.Depth, behind, rows);
            PushRuns(behind, run.Low, run.Depth, runs);
        }
    }

    private static void SortBy(TextColumn texts, ReadOnlySpan<WordPosition> positions, int depth, Span<ulong> heads, Span<int> rows)
    {
        var starts = texts.Starts.Span;
        var bytes = texts.Bytes.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            var (key, offset) = positions[rows[i]];
            var at = Math.Min(starts[key + 1], starts[key] + offset + depth);
            heads[i] = starts[key + 1] - at >= SortedKeys.HeadLength ? BinaryPrimitives.ReadUInt64BigEndian(bytes[at..]) : SortedKeys.HeadOf(bytes[at..starts[key + 1]]);
        }

        heads.Sort(rows);
    }

    /// <summary>Pushes the runs of equal heads.</summary>
    private static void PushRuns(ReadOnlySpan<ulong> heads, int first, int depth, Stack<Run> runs)
    {
        for (var low = 0; low < heads.Length;)
        {
            var high = low + 1;
            while (high < heads.Length && heads[high] == heads[low]) high++;
            if (high - low > 1) runs.Push(new Run(first + low, first + high, depth + SortedKeys.HeadLength, (byte)heads[low] == 0));
            low = high;
        }
    }

    /// <summary>Rows that are equal up to a depth, in bytes; and whether they end before it.</summary>
    private readonly record struct Run(int Low, int High, int Depth, bool IsEnd);
}
