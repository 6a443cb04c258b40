using System.Collections.Immutable;

namespace Glossary.Formats.SeedDump;

/// <summary>A dump that is there as text.</summary>
internal sealed class WholeText(ReadOnlyMemory<char> text) : DumpText
{
    private ImmutableArray<DumpBlock> blocks = [];

    /// <inheritdoc/>
    internal override ImmutableArray<DumpBlock> Cut(CancellationToken cancellation) => blocks = DumpBlocks.Cut(text.Span, cancellation);

    /// <inheritdoc/>
    internal override BlockText Open(int block) => new(text.Slice(blocks[block].Span.Start, blocks[block].Span.Length));
}
