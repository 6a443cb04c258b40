namespace Glossary.Core.Matching;

/// <summary>The paths of all names, those with the same first word side by side, in the order of adding.</summary>
internal sealed class PathsByRoot
{
    /// <summary>How many batches are worth a task, which has to keep a number for each word.</summary>
    private const int LeastBatches = 16;

    /// <summary>For more tasks than these there are seldom cores.</summary>
    private const int MostTasks = 4;

    private readonly int[] numbers;

    /// <summary>The rows that <see cref="TermPath"/>s read.</summary>
    private readonly int[] rows;

    /// <summary>Where the rows of each root start; and as the last element where all end.</summary>
    private readonly int[] starts;

    /// <summary>Numbers the words, those first that start a path, and sorts the paths by them.</summary>
    /// <param name="batches">The paths.</param>
    /// <param name="words">How many words there are.</param>
    public PathsByRoot(TermPaths[] batches, int words)
    {
        var shares = Share(batches);
        var lengths = new int[shares.Length][];
        Parallel.For(0, shares.Length, share => lengths[share] = LengthsIn(shares[share], words));
        (numbers, starts) = Number(lengths);
        rows = new int[starts[^1]];
        Parallel.For(0, shares.Length, share => Sort(shares[share], lengths[share]));
    }

    /// <summary>How many words start a path; their numbers are those below.</summary>
    public int Roots => starts.Length - 1;

    /// <summary>The number of each word.</summary>
    public ReadOnlySpan<int> Numbers => numbers;

    /// <summary>The path whose row starts at a place.</summary>
    public TermPath this[int row] => new(rows.AsSpan(row));

    /// <summary>Where the rows of the paths start that start with a root, and end.</summary>
    public (int From, int To) RowsOf(int root) => (starts[root], starts[root + 1]);

    private static ArraySegment<TermPaths>[] Share(TermPaths[] batches)
    {
        var count = Math.Clamp(batches.Length / LeastBatches, 1, MostTasks);
        return [.. Enumerable.Range(0, count).Select(share => new ArraySegment<TermPaths>(batches)[Start(share)..Start(share + 1)])];

        int Start(int share) => (int)((long)batches.Length * share / count);
    }

    /// <summary>How long the rows are together that start with each word.</summary>
    private static int[] LengthsIn(ArraySegment<TermPaths> batches, int words)
    {
        var lengths = new int[words];
        foreach (var batch in batches)
        {
            foreach (var path in batch) lengths[path.Words[0]] += path.Row.Length;
        }

        return lengths;
    }

    /// <summary>Gives the words their numbers, and their rows places.</summary>
    /// <param name="lengths">How long the rows of each word are in each share; afterwards, where they are to start.</param>
    private static (int[] Numbers, int[] Starts) Number(int[][] lengths)
    {
        var numbers = new int[lengths[0].Length];
        var starts = new List<int> { 0 };
        for (var word = 0; word < numbers.Length; word++)
        {
            var next = starts[^1];
            foreach (var inShare in lengths) (inShare[word], next) = (next, checked(next + inShare[word]));
            numbers[word] = next == starts[^1] ? Token.Unknown : starts.Count - 1;
            if (next > starts[^1]) starts.Add(next);
        }

        var number = starts.Count - 1;
        foreach (ref var each in numbers.AsSpan())
        {
            if (each == Token.Unknown) each = number++;
        }

        return (numbers, [.. starts]);
    }

    /// <summary>Puts the rows of a share into their places, with words by their numbers.</summary>
    /// <param name="batches">The share.</param>
    /// <param name="next">Where the next row of each word is to start.</param>
    private void Sort(ArraySegment<TermPaths> batches, int[] next)
    {
        foreach (var batch in batches)
        {
            foreach (var path in batch)
            {
                ref var at = ref next[path.Words[0]];
                var row = rows.AsSpan(at, path.Row.Length);
                at += row.Length;
                path.Row.CopyTo(row);
                foreach (ref var word in TermPath.WordsOf(row)) word = numbers[word];
            }
        }
    }
}
