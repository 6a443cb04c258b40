using Glossary.Core.Matching;
using Xunit;

namespace Glossary.Core.Tests.Matching;

public class PathsByRootTests
{
    private const int Words = 50;

    [Theory]
    [InlineData(1, "one batch")]
    [InlineData(7, "fewer batches than are worth a task")]
    [InlineData(40, "a few tasks")]
    [InlineData(200, "as many tasks as there may be, with uneven shares")]
    public void Paths_with_one_first_word_are_side_by_side_in_the_order_of_adding(int count, string because)
    {
        var random = new Random(count);
        var added = new List<(int Item, int[] Words)>();
        var batches = new TermPaths[count];
        foreach (ref var batch in batches.AsSpan())
        {
            batch = new TermPaths();
            for (var left = random.Next(6); left > 0; left--)
            {
                // The second half of the words starts no path.
                int[] words = [random.Next(Words / 2), .. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(Words))];
                batch.Add(added.Count, asksForCapitals: false, words);
                added.Add((added.Count, words));
            }
        }

        var paths = new PathsByRoot(batches, Words);
        var numbers = paths.Numbers.ToArray();
        Assert.Equal(Enumerable.Range(0, Words), numbers.Order());
        Assert.Equal(added.Select(path => path.Words[0]).Distinct().Count(), paths.Roots);
        for (var root = 0; root < paths.Roots; root++)
        {
            var expected = added.Where(path => numbers[path.Words[0]] == root).Select(path => $"{path.Item}: {string.Join(' ', path.Words.Select(word => numbers[word]))}");
            Assert.True(RowsOf(paths, root).SequenceEqual(expected), $"{because}, root {root}");
        }
    }

    private static List<string> RowsOf(PathsByRoot paths, int root)
    {
        var found = new List<string>();
        var (from, to) = paths.RowsOf(root);
        for (var row = from; row < to; row += paths[row].Row.Length) found.Add($"{paths[row].Item}: {string.Join(' ', paths[row].Words.ToArray())}");
        return found;
    }
}
