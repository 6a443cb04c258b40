using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Glossary.Formats.Blocks;

/// <summary>A glossary that is there in UTF-8; a block becomes text while it is read.</summary>
/// <param name="bytes">The text, well-formed.</param>
/// <param name="format">The format that it is in.</param>
/// <param name="owner">Whoever has the bytes; null where nobody need be told.</param>
/// <param name="before">How an earlier version of it was cut; null where none is known.</param>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes, GlossaryFormat format, IDisposable? owner, KnownCut? before) : BlockedText
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
        var blockEnds = new List<int> { 0 };
        var window = new Window(bytes, Format.Reach);
        try
        {
            window.Fill();
            cutter.Begin(window.Text);
            do
            {
                cancellation.ThrowIfCancellationRequested();
                if (Take(cutter, blockEnds[^1]) is > 0 and var taken)
                {
                    blockEnds.Add(blockEnds[^1] + taken);
                    continue;
                }

                window.MoveTo(blockEnds[^1]);
                window.Fill();
                var length = cutter.Cut(window.Text, window.IsRest);
                if (length == 0 && !window.Text.IsEmpty)
                {
                    window.Grow();
                    continue;
                }

                var size = Encoding.UTF8.GetByteCount(window.Text[..length]);
                blockEnds.Add(blockEnds[^1] + size);
                window.Pass(length, size);
            }
            while (blockEnds[^1] < bytes.Length);
        }
        finally
        {
            window.Dispose();
        }

        ends = [.. blockEnds];
        blocks = cutter.Blocks;
        KnownCut = new KnownCut(Format, blocks, [.. blockEnds], isUtf8: true);
        return blocks;
    }

    /// <summary>Takes the block at a place that an earlier version has, too; gives its length in bytes, or 0 where there is none.</summary>
    private int Take(BlockCutter cutter, int place)
    {
        if (before?.IsOf(Format, inUtf8: true) != true) return 0;
        return before.Take(place, bytes.Length, (number, length) =>
        {
            var text = ArrayPool<char>.Shared.Rent(length);
            Utf8.ToUtf16(bytes.Span.Slice(place, length), text, out _, out var written);
            var isTaken = cutter.TryTake(before, number, text.AsSpan(0, written), place + length == bytes.Length);
            ArrayPool<char>.Shared.Return(text);
            return isTaken;
        });
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

    /// <summary>The part of the bytes that is text at a time.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="reach">How much of them is seen at first, in UTF-16 code units.</param>
    private sealed class Window(ReadOnlyMemory<byte> bytes, int reach) : IDisposable
    {
        private int capacity = Math.Min(reach, bytes.Length); // A text has no more UTF-16 code units than bytes.
        private char[] letters = ArrayPool<char>.Shared.Rent(Math.Min(reach, bytes.Length));
        private int start;
        private int end;
        private int seen;
        private int passed;

        /// <summary>What is seen.</summary>
        public ReadOnlySpan<char> Text => letters.AsSpan(start..end);

        /// <summary>Whether it is all that is left.</summary>
        public bool IsRest => seen == bytes.Length;

        /// <summary>Sees as much more as there is room for.</summary>
        public void Fill()
        {
            letters.AsSpan(start..end).CopyTo(letters);
            (start, end) = (0, end - start);
            Utf8.ToUtf16(bytes.Span[seen..], letters.AsSpan(end..capacity), out var read, out var written);
            (seen, end) = (seen + read, end + written);
        }

        /// <summary>Makes room for twice as much.</summary>
        public void Grow()
        {
            capacity = (int)Math.Min(2L * capacity, bytes.Length);
            var larger = ArrayPool<char>.Shared.Rent(capacity);
            Text.CopyTo(larger);
            (start, end) = (0, end - start);
            ArrayPool<char>.Shared.Return(letters);
            letters = larger;
        }

        /// <summary>Is done with the first so many UTF-16 code units, and bytes.</summary>
        public void Pass(int length, int size) => (start, passed) = (start + length, passed + size);

        /// <summary>Goes on from a place that lies behind what is seen, or where it is.</summary>
        public void MoveTo(int place)
        {
            if (place != passed) (start, end, seen, passed) = (0, 0, place, place);
        }

        /// <inheritdoc/>
        public void Dispose() => ArrayPool<char>.Shared.Return(letters);
    }
}
