using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glossary.Core.Language;

/// <summary>Tells the letters, hyphens and signs of a text apart, 64 characters at a time, as bits: that of the first character is the lowest.</summary>
/// <remarks>
/// UTF-16 is narrowed to bytes with saturation, so that one instruction classes 16 characters and all beyond ASCII look alike. That costs
/// less than to have UTF-8 made first, and offsets stay what they are. Vectors of 128 bits are those that every processor has for which
/// the server is compiled ahead of time; wider ones would be emulated.
/// </remarks>
internal static class LetterBlocks
{
    /// <summary>How many characters a block has.</summary>
    public const int Size = 64;

    private const int QuarterSize = Size / 4;

    /// <summary>Reads a block.</summary>
    /// <param name="text">At least <see cref="Size"/> characters.</param>
    /// <param name="letters">Receives a byte for each: a letter in small, a digit, or 0.</param>
    public static LetterBlock Read(ReadOnlySpan<char> text, Span<byte> letters)
    {
        ref var chars = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text[..Size]));
        ref var bytes = ref MemoryMarshal.GetReference(letters[..Size]);
        var (first, second) = (Quarter(ref chars, ref bytes, 0), Quarter(ref chars, ref bytes, 1));
        var (third, fourth) = (Quarter(ref chars, ref bytes, 2), Quarter(ref chars, ref bytes, 3));
        return new LetterBlock(
            Join(first.Words, second.Words, third.Words, fourth.Words),
            Join(first.Hyphens, second.Hyphens, third.Hyphens, fourth.Hyphens),
            Join(first.Others, second.Others, third.Others, fourth.Others));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Words, uint Hyphens, uint Others) Quarter(ref ushort chars, ref byte letters, nuint index)
    {
        var at = index * QuarterSize;
        var narrow = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref chars, at), Vector128.LoadUnsafe(ref chars, at + (QuarterSize / 2)));
        var small = narrow | Vector128.Create((byte)0x20);
        var words = AreWithin(small, (byte)'a', 'z' - 'a') | AreWithin(narrow, (byte)'0', '9' - '0');
        (small & words).StoreUnsafe(ref letters, at);
        var hyphens = Vector128.Equals(narrow, Vector128.Create((byte)'-')) | Vector128.Equals(narrow, Vector128.Create((byte)'_'));
        return (words.ExtractMostSignificantBits(), hyphens.ExtractMostSignificantBits(), narrow.ExtractMostSignificantBits());
    }

    /// <summary>Which bytes lie in a range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> AreWithin(Vector128<byte> bytes, byte first, byte span)
    {
        var offsets = bytes - Vector128.Create(first);
        return Vector128.Equals(Vector128.Min(offsets, Vector128.Create(span)), offsets);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(uint first, uint second, uint third, uint fourth) => (first | (second << 16)) | ((ulong)(third | (fourth << 16)) << 32);
}

/// <summary>Two blocks, one behind the other, whose words are read by the offset from the start of the first.</summary>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
/// <param name="letters">The letters of both.</param>
internal readonly ref struct BlockPair(LetterBlock first, LetterBlock second, ReadOnlySpan<byte> letters)
{
    /// <summary>How many characters they have.</summary>
    public const int Size = 2 * LetterBlocks.Size;

    private readonly LetterBlock first = first;
    private readonly LetterBlock second = second;
    private readonly ReadOnlySpan<byte> letters = letters;

    /// <summary>Where the word ends that starts at an offset; <see cref="Size"/> where that is not known, since it is long or stands at the end.</summary>
    public int EndOfWord(int start)
    {
        var words = start < LetterBlocks.Size
            ? (first.Words >> start) | ((second.Words << 1) << (LetterBlocks.Size - 1 - start))
            : second.Words >> (start - LetterBlocks.Size);
        var length = BitOperations.TrailingZeroCount(~words);
        return length == LetterBlocks.Size ? Size : start + length;
    }

    /// <summary>The <see cref="WordHash"/> of a word.</summary>
    public uint HashOf(int start, int end) => WordHash.Of(letters[start..], end - start);

    /// <summary>Whether a word that ends at an offset may go on behind it: with a hyphen, or with what is not ASCII.</summary>
    public bool IsOpen(int end)
    {
        var signs = end < LetterBlocks.Size ? first.Hyphens | first.Others : second.Hyphens | second.Others;
        return ((signs >> end) & 1) != 0;
    }
}

/// <summary>What the characters of a block are, by bit.</summary>
/// <param name="Words">ASCII letters and digits.</param>
/// <param name="Hyphens">ASCII hyphens and underscores.</param>
/// <param name="Others">All beyond ASCII.</param>
internal readonly record struct LetterBlock(ulong Words, ulong Hyphens, ulong Others);
