using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>A dump to be read: its text, or what is known of it where it has not changed, so that it need not even be opened.</summary>
public sealed class DumpText
{
    private readonly Lazy<ReadOnlyMemory<char>> text;
    private readonly ImmutableArray<KnownBlock> known;

    private DumpText(Lazy<ReadOnlyMemory<char>> text, ImmutableArray<KnownBlock> known)
    {
        this.text = text;
        this.known = known;
    }

    /// <summary>A dump of which nothing is known.</summary>
    public static DumpText Of(ReadOnlyMemory<char> text) => new(new Lazy<ReadOnlyMemory<char>>(text), default);

    /// <summary>A dump that has not changed.</summary>
    /// <param name="known">Its blocks, in order.</param>
    /// <param name="read">Gives its text; called only if a block must be read again, because what is a category elsewhere has changed.</param>
    public static DumpText Unchanged(ImmutableArray<KnownBlock> known, Func<ReadOnlyMemory<char>> read) => new(new Lazy<ReadOnlyMemory<char>>(read), known);

    /// <summary>Cuts it.</summary>
    internal ImmutableArray<DumpBlock> Cut(CancellationToken cancellation) =>
        known.IsDefault ? DumpBlocks.Cut(text.Value.Span, cancellation) : [.. known.Select(block => block.Block)];

    /// <summary>What is known of the tags of a block.</summary>
    internal TagUsage? TagsOf(int block) => known.IsDefault ? null : known[block].Tags;

    /// <summary>A part of its text; empty where it has become shorter than it was known to be.</summary>
    internal ReadOnlyMemory<char> Slice(TextSpan span) => span.End <= text.Value.Length ? text.Value.Slice(span.Start, span.Length) : default;
}

/// <summary>A block of a dump that has not changed.</summary>
/// <param name="Block">Where it lies, and its key.</param>
/// <param name="Tags">What it says of categories; null if that is not known.</param>
public readonly record struct KnownBlock(DumpBlock Block, TagUsage? Tags);
