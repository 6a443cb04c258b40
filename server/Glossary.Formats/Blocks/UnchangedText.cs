using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>A text that was read before.</summary>
internal sealed class UnchangedText(ImmutableArray<KnownBlock> known, Func<ReadOnlyMemory<char>> read, Func<ReadOnlyMemory<char>, GlossaryFormat> formatOf) : BlockedText
{
    private readonly Lazy<ReadOnlyMemory<char>> text = new(read);
    private GlossaryFormat? format;

    /// <inheritdoc/>
    public override GlossaryFormat Format => format ??= formatOf(text.Value);

    /// <inheritdoc/>
    internal override ImmutableArray<TextBlock> Cut(CancellationToken cancellation) => [.. known.Select(block => block.Block)];

    /// <inheritdoc/>
    internal override TagUsage? TagsOf(int block) => known[block].Tags;

    /// <summary>The text of a block; empty where it has become shorter than it was known to be.</summary>
    internal override BlockText Open(int block)
    {
        var span = known[block].Block.Span;
        return span.End <= text.Value.Length ? new BlockText(text.Value.Slice(span.Start, span.Length)) : default;
    }

    /// <inheritdoc/>
    internal override BlockContext? ContextOf(int block)
    {
        // What was kept of a block is not its context, which the blocks before tell again.
        var context = Format.ContextBefore(text.Value.Span[..Math.Min(text.Value.Length, Format.Reach)]);
        for (var i = 0; i < block; i++) context = Format.ContextAfter(Open(i).Text.Span, context);
        return block == known.Length - 1 && context is not null ? context with { IsLast = true } : context;
    }
}
