using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>A glossary that is there as text.</summary>
/// <param name="text">The text.</param>
/// <param name="format">The format that it is in.</param>
/// <param name="owner">Whoever has the text; null where nobody need be told.</param>
/// <param name="before">How an earlier version of it was cut; null where none is known.</param>
internal sealed class WholeText(ReadOnlyMemory<char> text, GlossaryFormat format, IDisposable? owner, KnownCut? before) : BlockedText
{
    private ImmutableArray<TextBlock> blocks = [];

    /// <inheritdoc/>
    public override GlossaryFormat Format => format;

    /// <inheritdoc/>
    public override void Dispose()
    {
        owner?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    internal override ImmutableArray<TextBlock> Cut(CancellationToken cancellation)
    {
        var cutter = new BlockCutter(Format);
        cutter.Begin(text.Span);
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var length = Take(cutter, starts[^1]);
            if (length == 0) length = cutter.Cut(text.Span[starts[^1]..], isRest: true);
            starts.Add(starts[^1] + length);
        }
        while (starts[^1] < text.Length);
        blocks = cutter.Blocks;
        KnownCut = new KnownCut(Format, blocks, starts.ToImmutable(), isUtf8: false);
        return blocks;
    }

    /// <inheritdoc/>
    internal override BlockContext? ContextOf(int block) => blocks[block].Context;

    /// <inheritdoc/>
    internal override BlockText Open(int block) => new(text.Slice(blocks[block].Span.Start, blocks[block].Span.Length));

    /// <summary>Takes the block at a place that an earlier version has, too; gives its length, or 0 where there is none.</summary>
    private int Take(BlockCutter cutter, int place)
    {
        if (before?.IsOf(Format, inUtf8: false) != true) return 0;
        return before.Take(place, text.Length, (number, length) => cutter.TryTake(before, number, text.Span.Slice(place, length), place + length == text.Length));
    }
}
