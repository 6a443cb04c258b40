using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Glossary.Core.Columns;

/// <summary>Numbers for keys that are kept on disk, so they must be the same in every process.</summary>
internal static class KeyHash
{
    private const ulong Start = 0x9e3779b185ebca87ul;
    private const ulong Multiplier = 0xc2b2ae3d27d4eb4ful;
    private const int Word = sizeof(ulong);

    /// <summary>
    /// A 64-bit number that other keys have by chance only: among three million keys the odds are one in four million that any two share one.
    /// Eight bytes at a time, as XXH64 goes through the end of a text (Collet, 2012), its bits mixed at the end (Steele, Lea and Flood, SplitMix, 2014).
    /// </summary>
    public static ulong Of(ReadOnlySpan<char> key)
    {
        var bytes = MemoryMarshal.AsBytes(key);
        var hash = Start ^ (ulong)key.Length;
        for (; bytes.Length >= Word; bytes = bytes[Word..]) hash = Add(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        var rest = 0ul;
        foreach (var part in bytes) rest = (rest << 8) | part;
        return Mix(Add(hash, rest));
    }

    /// <summary>The number of one key and another one behind it.</summary>
    public static ulong With(ulong hash, ulong next) => Mix(Add(hash, next));

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ul;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebul;
        return hash ^ (hash >> 31);
    }

    private static ulong Add(ulong hash, ulong word) =>
        (BitOperations.RotateLeft(hash ^ (BitOperations.RotateLeft(word * Multiplier, 31) * Start), 27) * Start) + Multiplier;
}
