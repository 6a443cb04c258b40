using System.Runtime.InteropServices;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects a block's <see cref="TagUsage"/>, heading by heading.</summary>
internal sealed class TagUsageBuilder
{
    private readonly Dictionary<ulong, TagCount> counts = [];
    private readonly SortedSet<ulong> tagQuestions = [];
    private readonly SortedSet<ulong> wellKnownQuestions = [];

    private readonly List<TextSpan> pieces = [];

    /// <summary>Takes a heading into account.</summary>
    public void Add(ReadOnlySpan<char> heading)
    {
        HeadingPieces.Find(heading, pieces);
        if (pieces.Count < 2) return;
        var last = NameOf(heading, pieces[^1]);
        var isPair = pieces.Count == 2;
        var count = new TagCount(last, isPair ? TagName.None : NameOf(heading, pieces[0]), isPair ? 1u : 0u);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, last, out var exists);
        known = exists ? known.With(count) : count;

        // What HeadingCategory.Find may have to know of these pieces; of two it asks nothing.
        if (isPair) return;
        tagQuestions.Add(last);
        foreach (var piece in CollectionsMarshal.AsSpan(pieces)[1..^1])
        {
            if (HeadingCategory.CanBeWellKnown(heading.Slice(piece.Start, piece.Length))) wellKnownQuestions.Add(NameOf(heading, piece));
        }
    }

    public TagUsage ToUsage() => new([.. counts.Values], [.. tagQuestions], [.. wellKnownQuestions]);

    private static ulong NameOf(ReadOnlySpan<char> heading, TextSpan piece) => TagName.Of(heading.Slice(piece.Start, piece.Length));
}
