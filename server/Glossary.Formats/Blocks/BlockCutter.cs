using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Glossary.Core.Text;

namespace Glossary.Formats.Blocks;

/// <summary>Cuts one block after the other off a text.</summary>
/// <param name="format">Says where a block ends.</param>
public sealed class BlockCutter(GlossaryFormat format)
{
    private readonly ImmutableArray<TextBlock>.Builder blocks = ImmutableArray.CreateBuilder<TextBlock>();

    /// <summary>The same text is read otherwise in another format.</summary>
    private readonly ulong seed = XxHash3.HashToUInt64(MemoryMarshal.AsBytes($"{format.Name} {format.Version}".AsSpan()));

    private int start;
    private int line;
    private BlockContext? context;

    /// <summary>What was cut off, in order.</summary>
    public ImmutableArray<TextBlock> Blocks => blocks.ToImmutable();

    /// <summary>The blocks of a text, in order; they cover it without gaps. An empty text is one empty block.</summary>
    /// <param name="text">The text; anything goes.</param>
    /// <param name="format">Says where blocks end.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<TextBlock> Cut(ReadOnlySpan<char> text, GlossaryFormat format, CancellationToken cancellation = default)
    {
        var cutter = new BlockCutter(format);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            text = text[cutter.Cut(text).Length..];
        }
        while (!text.IsEmpty);
        return cutter.Blocks;
    }

    /// <summary>Cuts the next block off.</summary>
    /// <param name="text">What is left of the text, or as much of it as the format must see.</param>
    /// <returns>The block's text.</returns>
    public ReadOnlySpan<char> Cut(ReadOnlySpan<char> text)
    {
        var block = text[..format.LengthOfNextBlock(text, context)];
        var key = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(block), unchecked((long)(context is null ? seed : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(context.Key.AsSpan()), unchecked((long)seed)))));
        blocks.Add(new TextBlock(new TextSpan(start, block.Length), line, key, context));
        context = format.ContextAfter(block, context);
        start += block.Length;
        line += LineEnds.Count(block);
        return block;
    }
}
