namespace Glossary.Core.Columns;

/// <summary>Values of a column one behind the other.</summary>
/// <param name="Column">The column.</param>
/// <param name="First">The place of the first value.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct ColumnPart<T>(Column<T> Column, int First, int Count)
    where T : unmanaged
{
    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Span => Column.Span.Slice(First, Count);
}

/// <summary>Makes one column of parts of many: memory is taken once, and all cores fill it.</summary>
internal static class ColumnParts
{
    /// <summary>The values of all parts, in order.</summary>
    public static Column<T> Join<T>(ColumnPart<T>[] parts)
        where T : unmanaged
    {
        var ends = EndsOf(parts, part => part.Span.Length);
        var values = GC.AllocateUninitializedArray<T>(ends[^1]);
        Parallel.For(0, parts.Length, number => parts[number].Span.CopyTo(values.AsSpan(ends[number])));
        return new Column<T>(values);
    }

    /// <summary>Where the lists of all parts start, if their values are joined; and as the last element where the last list ends.</summary>
    /// <param name="lists">Where lists start among the values of their column, which is followed by where the last one of the part ends.</param>
    public static Column<int> JoinStarts(ColumnPart<int>[] lists)
    {
        var ends = EndsOf(lists, part => part.Span.Length);
        var valueEnds = EndsOf(lists, part => ValuesIn(part).Count);
        var starts = GC.AllocateUninitializedArray<int>(ends[^1] + 1);
        starts[^1] = valueEnds[^1];
        Parallel.For(0, lists.Length, number =>
        {
            var target = starts.AsSpan(ends[number], lists[number].Count);
            var moved = valueEnds[number] - ValuesIn(lists[number]).First;
            var source = lists[number].Span;
            for (var i = 0; i < source.Length; i++) target[i] = source[i] + moved;
        });
        return new Column<int>(starts);
    }

    /// <summary>Where the values of lists lie in their column.</summary>
    /// <param name="lists">The lists, as <see cref="JoinStarts"/> has them.</param>
    public static (int First, int Count) ValuesIn(ColumnPart<int> lists)
    {
        var first = lists.Column[lists.First];
        return (first, lists.Column[lists.First + lists.Count] - first);
    }

    /// <summary>Where each part begins among those of all, and as the last element where the last one ends.</summary>
    /// <remarks>Lengths are those of spans, which lie within their columns: numbers out of a damaged file ask for no memory.</remarks>
    private static int[] EndsOf<T>(ColumnPart<T>[] parts, Func<ColumnPart<T>, int> lengthOf)
        where T : unmanaged
    {
        var ends = new int[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++) ends[i + 1] = checked(ends[i] + lengthOf(parts[i]));
        return ends;
    }
}
