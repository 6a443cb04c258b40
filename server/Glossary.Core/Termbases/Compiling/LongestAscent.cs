using Glossary.Core.Text;

namespace Glossary.Core.Termbases;

/// <summary>Finds what is still in its old order in a list that was edited.</summary>
internal static class LongestAscent
{
    /// <summary>
    /// Whether each number is one of a longest selection that ascends from left to right; negative numbers are not. The least last
    /// number of selections of each length is found by halves (Fredman, 1975).
    /// </summary>
    public static bool[] Of(ReadOnlySpan<int> numbers)
    {
        // The last places of selections of one, two, ... numbers, and what stands before each place in the selection that it ends.
        var ends = new List<int>();
        var before = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 0) continue;
            var length = LengthBelow(numbers, ends, numbers[i]);
            before[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count) ends.Add(i);
            else ends[length] = i;
        }

        var isChosen = new bool[numbers.Length];
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i]) isChosen[i] = true;
        return isChosen;
    }

    /// <summary>The length of the longest selection so far that ends below a number.</summary>
    private static int LengthBelow(ReadOnlySpan<int> numbers, List<int> ends, int number) => Bisection.FirstOther(0, ends.Count, new EndsBelow(numbers, ends, number));

    private readonly ref struct EndsBelow(ReadOnlySpan<int> numbers, List<int> ends, int number) : IBisected
    {
        private readonly ReadOnlySpan<int> numbers = numbers;

        public bool Holds(int index) => numbers[ends[index]] < number;
    }
}
