using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What a block of a large file of data must know of what stands before it.</summary>
/// <param name="Level">Where the records stand.</param>
/// <param name="Shape">What their keys are.</param>
/// <param name="Open">The lists and maps that are open, the outermost first.</param>
/// <param name="IsFirst">Whether nothing stands before the block.</param>
/// <param name="IsOfValues">Whether the file is no list or map, but values one after the other, which count as a list.</param>
internal sealed record DataContext(RecordLevel Level, RecordShape Shape, ImmutableArray<OpenNest> Open, bool IsFirst, bool IsOfValues)
    : BlockContext(string.Join('\n', Open.Select(nest => nest.Identity).Prepend($"{IsFirst} {IsOfValues} {Level} {Shape.Key}")))
{
    /// <summary>What the beginning of a large file tells of all of it; null where that is not cut.</summary>
    /// <param name="root">What the beginning says.</param>
    /// <param name="isOfValues">Whether the file is no list or map, but values one after the other.</param>
    public static DataContext? Of(DataNode? root, bool isOfValues)
    {
        if (root is null || RecordFinder.Find(root, null, CancellationToken.None) is not { Level: { } level } found) return null;
        return new DataContext(level, ShapeFinder.Of([.. found.Records.SkipLast(1)], isPart: true), [], IsFirst: true, isOfValues); // The last one goes on behind the beginning.
    }

    /// <summary>The context of the next block, at whose beginning these lists and maps are open.</summary>
    public DataContext With(ImmutableArray<OpenNest> open) => !IsFirst && open.SequenceEqual(Open, SameNest.Instance) ? this : new DataContext(Level, Shape, open, IsFirst: false, IsOfValues);

    private sealed class SameNest : IEqualityComparer<OpenNest>
    {
        public static readonly SameNest Instance = new();

        public bool Equals(OpenNest? x, OpenNest? y) => ReferenceEquals(x, y) || x?.Identity == y?.Identity;

        public int GetHashCode(OpenNest nest) => nest.Identity.GetHashCode(StringComparison.Ordinal);
    }
}

/// <summary>Where the records of a file of data stand.</summary>
/// <param name="Depth">How many lists and maps they stand in.</param>
/// <param name="InMaps">Whether the innermost of these are maps.</param>
/// <param name="IsSure">Whether they are a glossary for certain, and not only because they are most of the file.</param>
internal sealed record RecordLevel(int Depth, bool InMaps, bool IsSure);
