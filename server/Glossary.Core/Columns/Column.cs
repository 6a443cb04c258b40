using System.Runtime.Intrinsics.X86;

namespace Glossary.Core.Columns;

/// <summary>An immutable array of plain values that lies in this process or in a mapped file.</summary>
/// <remarks>
/// Reads are bounds-checked: damaged values of a file lead to an <see cref="IndexOutOfRangeException"/> at worst, never to foreign memory.
/// </remarks>
/// <typeparam name="T">A type without references, whose layout is that of the file (little-endian).</typeparam>
public readonly unsafe struct Column<T>
    where T : unmanaged
{
    /// <summary>The values, if they lie in this process; else whoever keeps them mapped.</summary>
    private readonly object? owner;
    private readonly T* start;

    /// <summary>Takes values of a mapped file where they lie.</summary>
    /// <param name="owner">
    /// Whoever keeps them mapped. A span does not hold it, so it must let some time pass between nobody holding it and unmapping.
    /// </param>
    /// <param name="start">The first value, aligned for its type.</param>
    /// <param name="length">How many there are.</param>
    public Column(object owner, T* start, int length)
    {
        this.owner = owner;
        this.start = start;
        Length = length;
    }

    internal Column(T[] values)
    {
        owner = values;
        Length = values.Length;
    }

    /// <summary>How many values there are.</summary>
    public int Length { get; }

    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Span => start == null ? (T[]?)owner : new ReadOnlySpan<T>(start, Length);

    /// <summary>The value at a place.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public T this[int index] => Span[index];

    /// <summary>Has the memory of a value fetched that is to be read soon, where the processor can.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public void Prefetch(int index)
    {
        if (!Sse.IsSupported) return;
        fixed (T* value = &Span[index]) Sse.Prefetch0(value);
    }
}

/// <summary>Makes columns in memory.</summary>
public static class Column
{
    /// <summary>A copy of values.</summary>
    public static Column<T> Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged => values.IsEmpty ? default : new Column<T>(values.ToArray());
}
