namespace Glossary.Core.Text;

/// <summary>
/// The items that a text consists of, such as pieces or segments. Immutable: a change copies the leaves that it touches and the root,
/// and versions share all other leaves. A text of 10 MB has some ten thousand items in some hundred leaves.
/// </summary>
/// <remarks>There is always an item. None is empty, unless it is the only one.</remarks>
internal sealed class Rope<T>
    where T : class, IMeasured
{
    /// <summary>Leaves never have more items than this, and after many changes seldom less than a quarter of it.</summary>
    internal const int MaxLeaf = 128;

    private readonly RopeNode<RopeNode<T>> root;

    private Rope(RopeNode<RopeNode<T>> root) => this.root = root;

    /// <summary>Length of all items, in UTF-16 code units.</summary>
    public int Length => root.Length;

    /// <summary>Marks of all items.</summary>
    public int Marks => root.Marks;

    /// <summary>A rope of items, of which there is at least one.</summary>
    public static Rope<T> Of(ReadOnlySpan<T> items) => new(new RopeNode<RopeNode<T>>(Divide(items)));

    /// <summary>The item that holds an offset; the last one for the end.</summary>
    public Placed<T> At(int offset)
    {
        var leaf = root.IndexAt(offset);
        return ItemAt(leaf, root.Items[leaf].IndexAt(offset - root.StartOf(leaf)));
    }

    /// <summary>The item with a mark, the first mark being 0.</summary>
    public Placed<T> AtMark(int mark)
    {
        var leaf = root.IndexOfMark(mark);
        return ItemAt(leaf, root.Items[leaf].IndexOfMark(mark - root.MarksBefore(leaf)));
    }

    /// <summary>The rope with other items in the place of some.</summary>
    /// <param name="start">Where the first item starts that goes.</param>
    /// <param name="end">Where the last one ends; at the end of the rope, one that is empty goes too.</param>
    /// <param name="items">What comes.</param>
    public Rope<T> Replace(int start, int end, ReadOnlySpan<T> items)
    {
        var (first, last) = (root.IndexAt(start), root.IndexAt(end));
        var head = root.Items[first].Items;
        if (start < root.StartOf(first + 1)) head = head[..root.Items[first].IndexAt(start - root.StartOf(first))];
        else if (start == 0) head = [];
        var tail = root.Items[last].Items;
        tail = end < root.StartOf(last + 1) ? tail[root.Items[last].IndexAt(end - root.StartOf(last))..] : [];

        // Leaves must not crumble under many small deletions.
        var isShort = head.Length + items.Length + tail.Length < MaxLeaf / 4;
        var next = isShort && last + 1 < root.Items.Length ? root.Items[++last].Items : [];
        return new Rope<T>(root.Replace(first, last + 1, Divide([.. head, .. items, .. tail, .. next])));
    }

    private Placed<T> ItemAt(int leaf, int index)
    {
        var items = root.Items[leaf];
        return new Placed<T>(items.Items[index], root.StartOf(leaf) + items.StartOf(index), root.MarksBefore(leaf) + items.MarksBefore(index));
    }

    /// <summary>Divides items into as few leaves as hold them, all of about one length.</summary>
    private static RopeNode<T>[] Divide(ReadOnlySpan<T> items)
    {
        var divided = new RopeNode<T>[(items.Length + MaxLeaf - 1) / MaxLeaf];
        for (var i = 0; i < divided.Length; i++)
        {
            var start = (int)((long)items.Length * i / divided.Length);
            var end = (int)((long)items.Length * (i + 1) / divided.Length);
            divided[i] = new RopeNode<T>(items[start..end].ToArray());
        }

        return divided;
    }
}

/// <summary>An item of a <see cref="Rope{T}"/> and where it stands.</summary>
/// <param name="Item">The item.</param>
/// <param name="Start">Its offset.</param>
/// <param name="MarksBefore">Number of marks in the items before it.</param>
internal readonly record struct Placed<T>(T Item, int Start, int MarksBefore)
    where T : class, IMeasured
{
    /// <summary>Where the item lies.</summary>
    public TextSpan Span => new(Start, Item.Length);
}
