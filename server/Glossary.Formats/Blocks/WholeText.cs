using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>A glossary that is there as text.</summary>
internal sealed class WholeText(ReadOnlyMemory<char> text, GlossaryFormat format) : BlockedText
{
    /// <inheritdoc/>
    public override GlossaryFormat Format => format;

    private ImmutableArray<TextBlock> blocks = [];

    /// <inheritdoc/>
    internal override ImmutableArray<TextBlock> Cut(CancellationToken cancellation) => blocks = BlockCutter.Cut(text.Span, Format, cancellation);

    /// <inheritdoc/>
    internal override BlockContext? ContextOf(int block) => blocks[block].Context;

    /// <inheritdoc/>
    internal override BlockText Open(int block) => new(text.Slice(blocks[block].Span.Start, blocks[block].Span.Length));
}
