namespace Glossary.Core.Language;

/// <summary>
/// How many letters must be added, left out, changed or exchanged with their neighbour to make one word of another (Damerau 1964; no
/// letter is touched twice), row by row.
/// </summary>
/// <remarks>Element <c>i</c> of a row is the distance between the letters read so far and the first <c>i</c> letters of the word.</remarks>
internal static class EditDistance
{
    /// <summary>This distance and any larger one.</summary>
    public const byte Far = byte.MaxValue - 1;

    /// <summary>Fills the row before any letter is read.</summary>
    public static void FirstRow(Span<byte> row)
    {
        for (var i = 0; i < row.Length; i++) row[i] = (byte)Math.Min(i, Far);
    }

    /// <summary>Fills elements of the row after one more letter.</summary>
    /// <param name="row">The row, of one element more than the word has letters.</param>
    /// <param name="from">The first element to fill.</param>
    /// <param name="to">The last element to fill.</param>
    /// <param name="above">The row before.</param>
    /// <param name="twoAbove">The one before that; empty for the first letter.</param>
    /// <param name="word">The word.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="before">The letter before it.</param>
    /// <returns>The least of these elements.</returns>
    public static int NextRow<T>(Span<byte> row, int from, int to, ReadOnlySpan<byte> above, ReadOnlySpan<byte> twoAbove, ReadOnlySpan<T> word, T letter, T before)
        where T : struct, IEquatable<T>
    {
        var least = (int)Far;
        for (var i = from; i <= to; i++)
        {
            var distance = above[i] + 1;
            if (i > 0)
            {
                distance = word[i - 1].Equals(letter) ? above[i - 1] : Math.Min(Math.Min(row[i - 1] + 1, distance), above[i - 1] + 1);
                var isExchanged = i > 1 && !twoAbove.IsEmpty && word[i - 1].Equals(before) && word[i - 2].Equals(letter);
                if (isExchanged) distance = Math.Min(distance, twoAbove[i - 2] + 1);
            }

            row[i] = (byte)Math.Min(distance, Far);
            least = Math.Min(least, row[i]);
        }

        return least;
    }

    /// <summary>The distance between two words, at most <see cref="Far"/>.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<byte> rows = right.Length < 256 ? stackalloc byte[3 * 256] : new byte[3 * (right.Length + 1)];
        var length = right.Length + 1;
        var row = rows[..length];
        var above = rows.Slice(length, length);
        var twoAbove = rows.Slice(2 * length, length);
        FirstRow(row);
        for (var i = 0; i < left.Length; i++)
        {
            var free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
            NextRow(row, 0, right.Length, above, i > 0 ? twoAbove : [], right, left[i], i > 0 ? left[i - 1] : '\0');
        }

        return row[^1];
    }
}
