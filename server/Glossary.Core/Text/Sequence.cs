namespace Glossary.Core.Text;

/// <summary>
/// The items that a text consists of, such as pieces or segments. Immutable: a change copies the rows that it touches and the list
/// of rows, and versions share all other rows. A text of 10 MB has some ten thousand items in some hundred rows.
/// </summary>
/// <remarks>There is always an item. None is empty, unless it is the only one.</remarks>
internal sealed class Sequence<T>
    where T : class, IMeasured
{
    /// <summary>Rows are never longer than this, and after many changes seldom shorter than a quarter of it.</summary>
    internal const int MaxRow = 128;

    private readonly Row<Row<T>> rows;

    private Sequence(Row<Row<T>> rows) => this.rows = rows;

    /// <summary>Length of all items, in UTF-16 code units.</summary>
    public int Length => rows.Length;

    /// <summary>Marks of all items.</summary>
    public int Marks => rows.Marks;

    /// <summary>A sequence of items, of which there is at least one.</summary>
    public static Sequence<T> Of(ReadOnlySpan<T> items) => new(new Row<Row<T>>(Divide(items)));

    /// <summary>The item that holds an offset; the last one for the end.</summary>
    public Placed<T> At(int offset)
    {
        var row = rows.IndexAt(offset);
        return Place(row, rows.Items[row].IndexAt(offset - rows.StartOf(row)));
    }

    /// <summary>The item with a mark, the first mark being 0.</summary>
    public Placed<T> AtMark(int mark)
    {
        var row = rows.IndexOfMark(mark);
        return Place(row, rows.Items[row].IndexOfMark(mark - rows.MarksBefore(row)));
    }

    /// <summary>The sequence with other items in the place of some.</summary>
    /// <param name="start">Where the first item starts that goes.</param>
    /// <param name="end">Where the last one ends; at the end of the sequence, one that is empty goes too.</param>
    /// <param name="items">What comes.</param>
    public Sequence<T> Replace(int start, int end, ReadOnlySpan<T> items)
    {
        var (first, last) = (rows.IndexAt(start), rows.IndexAt(end));
        var head = rows.Items[first].Items;
        if (start < rows.StartOf(first + 1)) head = head[..rows.Items[first].IndexAt(start - rows.StartOf(first))];
        else if (start == 0) head = [];
        var tail = rows.Items[last].Items;
        tail = end < rows.StartOf(last + 1) ? tail[rows.Items[last].IndexAt(end - rows.StartOf(last))..] : [];

        // Rows must not crumble under many small deletions.
        var isShort = head.Length + items.Length + tail.Length < MaxRow / 4;
        var next = isShort && last + 1 < rows.Items.Length ? rows.Items[++last].Items : [];
        return new Sequence<T>(rows.Replace(first, last + 1, Divide([.. head, .. items, .. tail, .. next])));
    }

    private Placed<T> Place(int row, int index)
    {
        var items = rows.Items[row];
        return new Placed<T>(items.Items[index], rows.StartOf(row) + items.StartOf(index), rows.MarksBefore(row) + items.MarksBefore(index));
    }

    /// <summary>Divides items into as few rows as hold them, all of about one length.</summary>
    private static Row<T>[] Divide(ReadOnlySpan<T> items)
    {
        var divided = new Row<T>[(items.Length + MaxRow - 1) / MaxRow];
        for (var i = 0; i < divided.Length; i++)
        {
            var start = (int)((long)items.Length * i / divided.Length);
            var end = (int)((long)items.Length * (i + 1) / divided.Length);
            divided[i] = new Row<T>(items[start..end].ToArray());
        }

        return divided;
    }
}

/// <summary>An item of a <see cref="Sequence{T}"/> and where it stands.</summary>
/// <param name="Item">The item.</param>
/// <param name="Start">Its offset.</param>
/// <param name="MarksBefore">Number of marks in the items before it.</param>
internal readonly record struct Placed<T>(T Item, int Start, int MarksBefore)
    where T : class, IMeasured
{
    /// <summary>Where the item lies.</summary>
    public TextSpan Span => new(Start, Item.Length);
}
