using Glossary.Core.Columns;

namespace Glossary.Core.Lookup;

/// <summary>Small numbers, of any stretch of which the least one is found without reading them all.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Blocks">The least of each block of <see cref="Fanout"/> numbers.</param>
/// <param name="Groups">The least of each group of as many blocks.</param>
internal readonly record struct RankColumn(Column<byte> Values, Column<byte> Blocks, Column<byte> Groups)
{
    private const int Fanout = 64;

    /// <summary>Takes the numbers, which are not to be changed any more.</summary>
    public static RankColumn Of(byte[] values)
    {
        var blocks = LeastOfEach(values);
        return new RankColumn(new Column<byte>(values), new Column<byte>(blocks), new Column<byte>(LeastOfEach(blocks)));
    }

    /// <summary>Index of the least number from <paramref name="low"/> up to <paramref name="high"/>, the first one among equals; there is at least one.</summary>
    public int LeastIn(int low, int high) => LeastIn(Values.Span, Blocks.Span, Groups.Span, low, high);

    private static int LeastIn(ReadOnlySpan<byte> values, ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> groups, int low, int high)
    {
        if (blocks.IsEmpty || high - low <= 2 * Fanout) return low + FirstLeast(values[low..high]);

        // What is left and right of whole blocks is read number by number.
        var firstBlock = (low + Fanout - 1) / Fanout;
        var endBlock = high / Fanout;
        var block = LeastIn(blocks, groups, [], firstBlock, endBlock);
        var best = (block * Fanout) + FirstLeast(values.Slice(block * Fanout, Fanout));
        if (low < firstBlock * Fanout)
        {
            var left = low + FirstLeast(values[low..(firstBlock * Fanout)]);
            if (values[left] <= values[best]) best = left;
        }

        if (endBlock * Fanout < high)
        {
            var right = (endBlock * Fanout) + FirstLeast(values[(endBlock * Fanout)..high]);
            if (values[right] < values[best]) best = right;
        }

        return best;
    }

    private static int FirstLeast(ReadOnlySpan<byte> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[best]) best = i;
        }

        return best;
    }

    private static byte[] LeastOfEach(ReadOnlySpan<byte> values)
    {
        var least = new byte[(values.Length + Fanout - 1) / Fanout];
        for (var i = 0; i < least.Length; i++)
        {
            var block = values[(i * Fanout)..Math.Min(values.Length, (i + 1) * Fanout)];
            least[i] = block[FirstLeast(block)];
        }

        return least;
    }
}
