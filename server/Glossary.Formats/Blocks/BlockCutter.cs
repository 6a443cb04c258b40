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
    private LineWidth column;
    private BlockContext? context;

    /// <summary>What was cut off, in order.</summary>
    public ImmutableArray<TextBlock> Blocks => blocks.ToImmutable();

    /// <summary>Looks at the beginning of the text.</summary>
    /// <param name="head">As much of it as the format must see.</param>
    public void Begin(ReadOnlySpan<char> head) => context = format.ContextBefore(head[..Math.Min(head.Length, format.Reach)]);

    /// <summary>Takes the next block as it was cut off an earlier version, if it stands there again.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="number">The number of the block there.</param>
    /// <param name="text">What may be its text.</param>
    /// <param name="isRest">Whether that is all that is left.</param>
    internal bool TryTake(KnownCut before, int number, ReadOnlySpan<char> text, bool isRest)
    {
        var known = before.Blocks[number];
        var isLast = number == before.Blocks.Length - 1;
        if (known.Span.Length != text.Length || isLast != isRest || known.FirstColumn != column || known.Context?.Key != context?.Key || KeyOf(text, known.Context) != known.Key) return false;
        blocks.Add(known with { Span = new TextSpan(start, text.Length), FirstLine = line });
        start += text.Length;
        if (isLast) return true;
        var next = before.Blocks[number + 1];
        (context, line, column) = (next.Context is { IsLast: true } last ? last with { IsLast = false } : next.Context, line + next.FirstLine - known.FirstLine, next.FirstColumn);
        return true;
    }

    /// <summary>Cuts the next block off.</summary>
    /// <param name="text">What is left of the text, or as much of it as the format must see.</param>
    /// <param name="isRest">Whether it is all that is left.</param>
    /// <returns>The block's length, in UTF-16 code units; 0 where more must be seen, and nothing was cut off.</returns>
    public int Cut(ReadOnlySpan<char> text, bool isRest)
    {
        var (length, after) = format.NextBlock(text, context);
        if (length == 0 && !isRest) return 0;
        var block = length == 0 ? text : text[..length];
        var before = isRest && block.Length == text.Length && context is not null ? context with { IsLast = true } : context;
        blocks.Add(new TextBlock(new TextSpan(start, block.Length), line, KeyOf(block, before), before) { FirstColumn = column });
        context = after;
        start += block.Length;
        line += LineEnds.Count(block);
        var lineStart = block.LastIndexOfAny('\n', '\r') + 1;
        column = (lineStart == 0 ? column : default) + LineWidth.Of(block[lineStart..]);
        return block.Length;
    }

    private UInt128 KeyOf(ReadOnlySpan<char> block, BlockContext? before) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(block), unchecked((long)SeedOf(before)));

    private ulong SeedOf(BlockContext? before) =>
        before is null ? seed : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(before.Key.AsSpan()), unchecked((long)seed)) + (before.IsLast ? 1ul : 0ul);
}
