using System.Runtime.InteropServices;

namespace Glossary.Core.Columns;

/// <summary>An immutable list of lists, one behind the other.</summary>
/// <param name="Starts">Where each list starts among the values, and as the last element where the last one ends.</param>
/// <param name="Values">The values.</param>
internal readonly record struct ListColumn<T>(Column<int> Starts, Column<T> Values)
    where T : unmanaged
{
    /// <summary>How many lists there are.</summary>
    public int Length => Math.Max(0, Starts.Length - 1);

    /// <summary>A list.</summary>
    public ReadOnlySpan<T> this[int index] => Values.Span[Starts[index]..Starts[index + 1]];

    /// <summary>The column kept under a name.</summary>
    public static ListColumn<T> Read(IColumnSource source, string name) => new(source.Find<int>($"{name}.starts"), source.Find<T>($"{name}.values"));

    /// <summary>Hands the column over to be kept.</summary>
    public void Write(IColumnSink sink, string name)
    {
        sink.Add($"{name}.starts", Starts);
        sink.Add($"{name}.values", Values);
    }
}

/// <summary>Collects the lists of a <see cref="ListColumn{T}"/>.</summary>
internal sealed class ListColumnBuilder<T>
    where T : unmanaged
{
    private readonly List<int> starts = [0];
    private readonly List<T> values = [];

    /// <summary>Appends a value to the list under way.</summary>
    public void Add(T value) => values.Add(value);

    /// <summary>Appends values to the list under way.</summary>
    public void Add(ReadOnlySpan<T> more) => values.AddRange(more);

    /// <summary>Ends the list under way.</summary>
    public void Close() => starts.Add(values.Count);

    /// <summary>Takes away all lists, but not the memory that they took.</summary>
    public void Clear()
    {
        starts.RemoveRange(1, starts.Count - 1);
        values.Clear();
    }

    public ListColumn<T> ToColumn() => new(Column.Of<int>(CollectionsMarshal.AsSpan(starts)), Column.Of<T>(CollectionsMarshal.AsSpan(values)));
}
