namespace Glossary.Core.Text;

/// <summary>Some items of a <see cref="Rope{T}"/>, or some of its leaves, with the sums that say which of them holds an offset or a mark. Immutable.</summary>
internal sealed class RopeNode<T> : IMeasured
    where T : class, IMeasured
{
    private readonly T[] items;

    /// <summary>Length of the items before each, and of all as the last element.</summary>
    private readonly int[] starts;

    /// <summary>Marks of the items before each, and of all as the last element.</summary>
    private readonly int[] marks;

    /// <summary>Takes the array over.</summary>
    public RopeNode(T[] items)
        : this(items, new int[items.Length + 1], new int[items.Length + 1]) => Sum(0, items.Length);

    private RopeNode(T[] items, int[] starts, int[] marks)
    {
        this.items = items;
        this.starts = starts;
        this.marks = marks;
    }

    public int Length => starts[^1];

    public int Marks => marks[^1];

    public ReadOnlySpan<T> Items => items;

    /// <summary>Offset of an item; the node's length after the last one.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>Number of marks before an item.</summary>
    public int MarksBefore(int index) => marks[index];

    /// <summary>Index of the item that holds an offset; the last one for the node's end.</summary>
    public int IndexAt(int offset) => LastUpTo(starts, offset);

    /// <summary>Index of the item with a mark, the first mark being 0.</summary>
    public int IndexOfMark(int mark) => LastUpTo(marks, mark);

    /// <summary>The node with other items in the place of those from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public RopeNode<T> Replace(int first, int end, ReadOnlySpan<T> replacement)
    {
        // The sums are moved along, for asking every item anew takes longer.
        T[] replaced = [.. items[..first], .. replacement, .. items[end..]];
        var node = new RopeNode<T>(replaced, new int[replaced.Length + 1], new int[replaced.Length + 1]);
        Array.Copy(starts, node.starts, first + 1);
        Array.Copy(marks, node.marks, first + 1);
        var last = first + replacement.Length;
        node.Sum(first, last);
        Move(starts.AsSpan(end), node.starts.AsSpan(last));
        Move(marks.AsSpan(end), node.marks.AsSpan(last));
        return node;
    }

    /// <summary>Copies sums behind the first, which is known already, by as much further on as that is.</summary>
    private static void Move(ReadOnlySpan<int> sums, Span<int> moved)
    {
        var delta = moved[0] - sums[0];
        for (var i = 1; i < sums.Length; i++) moved[i] = sums[i] + delta;
    }

    /// <summary>Sums up from one item to before another.</summary>
    private void Sum(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            starts[i + 1] = starts[i] + items[i].Length;
            marks[i + 1] = marks[i] + items[i].Marks;
        }
    }

    /// <summary>The last item before which there is not more than <paramref name="value"/>.</summary>
    private int LastUpTo(int[] sums, int value) => Bisection.CountUpTo(sums.AsSpan(1, Math.Max(0, items.Length - 1)), value);
}
