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
        var blockEnds = new List<int> { 0 };
        var window = new Window(bytes, Format.Reach);
        try
        {
            do
            {
                cancellation.ThrowIfCancellationRequested();
                window.Fill();
                var length = cutter.Cut(window.Text, window.IsRest);
                if (length == 0 && !window.Text.IsEmpty)
                {
                    window.Grow();
                    continue;
                }

                blockEnds.Add(blockEnds[^1] + Encoding.UTF8.GetByteCount(window.Text[..length]));
                window.Pass(length);
            }
            while (blockEnds[^1] < bytes.Length);
        }
        finally
        {
            window.Dispose();
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

        /// <summary>Is done with the first so many UTF-16 code units.</summary>
        public void Pass(int length) => start += length;

        /// <inheritdoc/>
        public void Dispose() => ArrayPool<char>.Shared.Return(letters);
    }
}
