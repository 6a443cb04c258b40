using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Glossary.Formats.Blocks;

/// <summary>A glossary that is there in UTF-8; a block becomes text while it is read.</summary>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes, GlossaryFormat format, IDisposable? owner) : BlockedText
{
    private int[] ends = [];
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

        // A text has no more UTF-16 code units than bytes.
        var reach = Math.Min(Format.Reach, bytes.Length);
        var window = ArrayPool<char>.Shared.Rent(reach);
        var blockEnds = new List<int> { 0 };
        try
        {
            var (seen, length) = (0, 0);
            do
            {
                cancellation.ThrowIfCancellationRequested();
                Utf8.ToUtf16(bytes.Span[seen..], window.AsSpan(length..reach), out var read, out var written);
                (seen, length) = (seen + read, length + written);
                var block = cutter.Cut(window.AsSpan(0, length));
                blockEnds.Add(blockEnds[^1] + Encoding.UTF8.GetByteCount(block));
                window.AsSpan(block.Length..length).CopyTo(window);
                length -= block.Length;
            }
            while (blockEnds[^1] < bytes.Length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(window);
        }

        ends = [.. blockEnds];
        return blocks = cutter.Blocks;
    }

    /// <inheritdoc/>
    internal override BlockContext? ContextOf(int block) => blocks[block].Context;

    /// <inheritdoc/>
    internal override BlockText Open(int block)
    {
        var text = ArrayPool<char>.Shared.Rent(blocks[block].Span.Length);
        Utf8.ToUtf16(bytes.Span[ends[block]..ends[block + 1]], text, out _, out var length);
        return new BlockText(text.AsMemory(0, length), text);
    }
}
