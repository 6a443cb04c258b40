using System.Numerics;

namespace Glossary.Core.Text;

/// <summary>Something that holds for the first of some numbered things, up to a certain one.</summary>
internal interface IBisected
{
    /// <summary>Whether it holds for the thing with a number.</summary>
    bool Holds(int index);
}

/// <summary>Searches in sorted things, in as many steps as their number has binary digits.</summary>
internal static class Bisection
{
    /// <summary>The first of the things from <paramref name="low"/> up to <paramref name="high"/> for which a test does not hold; the end if it holds for all.</summary>
    public static int FirstOther<T>(int low, int high, T test)
        where T : struct, IBisected, allows ref struct
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (test.Holds(middle)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>How many of ascending values are less than another one.</summary>
    public static int CountBelow<T>(ReadOnlySpan<T> values, T value)
        where T : IComparisonOperators<T, T, bool> => FirstOther(0, values.Length, new IsBelow<T>(values, value));

    /// <summary>How many of ascending values are not greater than another one.</summary>
    public static int CountUpTo<T>(ReadOnlySpan<T> values, T value)
        where T : IComparisonOperators<T, T, bool> => FirstOther(0, values.Length, new IsUpTo<T>(values, value));

    private readonly ref struct IsBelow<T>(ReadOnlySpan<T> values, T value) : IBisected
        where T : IComparisonOperators<T, T, bool>
    {
        private readonly ReadOnlySpan<T> values = values;

        public bool Holds(int index) => values[index] < value;
    }

    private readonly ref struct IsUpTo<T>(ReadOnlySpan<T> values, T value) : IBisected
        where T : IComparisonOperators<T, T, bool>
    {
        private readonly ReadOnlySpan<T> values = values;

        public bool Holds(int index) => values[index] <= value;
    }
}
