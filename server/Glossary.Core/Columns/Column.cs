using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Glossary.Core.Columns;

/// <summary>An immutable array of plain values that lies in this process or in a mapped file.</summary>
/// <remarks>
/// Reads are bounds-checked: damaged values of a file lead to an <see cref="IndexOutOfRangeException"/> at worst, never to foreign memory.
/// </remarks>
/// <typeparam name="T">A type without references, whose layout is that of the file (little-endian).</typeparam>
public readonly unsafe struct Column<T>
    where T : unmanaged
{
    /// <summary>Keeps the memory in its place for as long as anybody may read it.</summary>
    private readonly object? owner;
    private readonly T* start;

    /// <summary>Takes values where they lie.</summary>
    /// <param name="owner">Whoever keeps the memory from moving and from being freed.</param>
    /// <param name="start">The first value, aligned for its type.</param>
    /// <param name="length">How many there are.</param>
    public Column(object owner, T* start, int length)
    {
        this.owner = owner;
        this.start = start;
        Length = length;
    }

    /// <summary>How many values there are.</summary>
    public int Length { get; }

    /// <summary>The values, for as long as the column is reachable.</summary>
    public ReadOnlySpan<T> Span
    {
        get
        {
            GC.KeepAlive(owner);
            return new ReadOnlySpan<T>(start, Length);
        }
    }

    /// <summary>The value at a place.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public T this[int index] => Span[index];
}

/// <summary>Makes columns in memory.</summary>
public static unsafe class Column
{
    /// <summary>A copy of values.</summary>
    public static Column<T> Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty) return default;
        var pinned = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(pinned);
        return new Column<T>(pinned, (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)), pinned.Length);
    }
}
