using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>The paths of all names, those with the same first word side by side, in the order of adding.</summary>
internal sealed class PathsByRoot
{
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
        numbers = new int[words];
        numbers.AsSpan().Fill(Token.Unknown);
        starts = NumberRoots(batches);
        var next = Roots;
        foreach (ref var number in numbers.AsSpan())
        {
            if (number == Token.Unknown) number = next++;
        }

        rows = Sort(batches);
    }

    /// <summary>How many words start a path; their numbers are those below.</summary>
    public int Roots => starts.Length - 1;

    /// <summary>The number of each word.</summary>
    public ReadOnlySpan<int> Numbers => numbers;

    /// <summary>The path whose row starts at a place.</summary>
    public TermPath this[int row] => new(rows.AsSpan(row));

    /// <summary>Where the rows of the paths start that start with a root, and end.</summary>
    public (int From, int To) RowsOf(int root) => (starts[root], starts[root + 1]);

    /// <summary>Numbers the roots; gives where the rows of each are to start, and as the last element where all end.</summary>
    private int[] NumberRoots(TermPaths[] batches)
    {
        var lengths = new List<int>();
        foreach (var batch in batches)
        {
            foreach (var path in batch)
            {
                ref var number = ref numbers[path.Words[0]];
                if (number == Token.Unknown)
                {
                    number = lengths.Count;
                    lengths.Add(0);
                }

                CollectionsMarshal.AsSpan(lengths)[number] += path.Row.Length;
            }
        }

        var ends = new int[lengths.Count + 1];
        for (var root = 0; root < lengths.Count; root++) ends[root + 1] = checked(ends[root] + lengths[root]);
        return ends;
    }

    /// <summary>The rows, sorted, with words by their numbers.</summary>
    private int[] Sort(TermPaths[] batches)
    {
        var sorted = new int[starts[^1]];
        var next = starts[..^1];
        foreach (var batch in batches)
        {
            foreach (var path in batch)
            {
                ref var at = ref next[numbers[path.Words[0]]];
                var row = sorted.AsSpan(at, path.Row.Length);
                at += row.Length;
                path.Row.CopyTo(row);
                foreach (ref var word in TermPath.WordsOf(row)) word = numbers[word];
            }
        }

        return sorted;
    }
}
