using System.Numerics;
using Glossary.Core.Columns;

namespace Glossary.Core.Matching;

/// <summary>A set of keys as bits: what it has not got is no member; of what is none it lets about one key in a hundred pass.</summary>
/// <remarks>A Bloom filter whose two bits for a key lie in one number, so that a look at it touches memory once.</remarks>
/// <param name="bits">The bits, as many as a power of two.</param>
internal readonly ref struct KeySet(ReadOnlySpan<ulong> bits)
{
    private const int LeastBits = 1 << 15;
    private const int MostBits = 1 << 26;
    private const int BitsPerKey = 16;

    /// <summary>How many bits of a key say which of the 64 bits of a number is its.</summary>
    private const int IndexBits = 6;

    private readonly ReadOnlySpan<ulong> bits = bits;
    private readonly int shift = ShiftOf(bits.Length);

    /// <summary>1 for a key that may be a member, else 0.</summary>
    public ulong Bit(uint key)
    {
        var first = key >> shift;
        var number = bits[(int)(first >> IndexBits)];
        return (number >> (int)first) & (number >> (int)(key >> (shift - IndexBits))) & 1;
    }

    /// <summary>Whether a key may be a member.</summary>
    public bool MayContain(uint key) => Bit(key) != 0;

    /// <summary>The column of the bits of keys.</summary>
    public static Column<ulong> ColumnOf(List<uint> keys)
    {
        var bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp((long)keys.Count * BitsPerKey, LeastBits, MostBits)) >> IndexBits];
        var shift = ShiftOf(bits.Length);
        foreach (var key in keys) bits[key >> shift >> IndexBits] |= (1UL << (int)(key >> shift)) | (1UL << (int)(key >> (shift - IndexBits)));
        return new Column<ulong>(bits);
    }

    /// <summary>What is below the bits of a key that say which number is its and which bit of it.</summary>
    private static int ShiftOf(int numbers) => 32 - IndexBits - BitOperations.Log2((uint)numbers);
}
