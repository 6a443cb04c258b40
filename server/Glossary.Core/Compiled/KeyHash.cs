using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Glossary.Core.Compiled;

/// <summary>Numbers for keys that are kept on disk, so they must be the same in every process.</summary>
internal static class KeyHash
{
    private const ulong Start = 0x9e3779b97f4a7c15ul;
    private const ulong Multiplier = 0xa0761d6478bd642ful;
    private const int Word = sizeof(ulong);

    /// <summary>
    /// A 64-bit number that other keys have by chance only: among three million keys the odds are one in four million that any two share one.
    /// Eight bytes at a time are multiplied to 128 bits, which are folded to 64 (Wang Yi, wyhash, 2019).
    /// </summary>
    public static ulong Of(ReadOnlySpan<char> key)
    {
        var bytes = MemoryMarshal.AsBytes(key);
        var hash = Mix(Start ^ (ulong)key.Length);
        for (; bytes.Length >= Word; bytes = bytes[Word..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        if (bytes.IsEmpty) return hash;
        var rest = 0ul;
        foreach (var part in bytes) rest = (rest << 8) | part;
        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Start, Multiplier, out var low);
        return high ^ low;
    }
}
