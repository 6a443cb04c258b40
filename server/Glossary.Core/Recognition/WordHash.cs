using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>A hash of a folded word, the same in every process: images keep it.</summary>
internal static class WordHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int Letters = sizeof(ulong) / sizeof(char);

    /// <summary>The hash of a word; four letters at a time, the last four overlapping those before.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length * Factor;
        if (word.Length < Letters)
        {
            foreach (var letter in word) hash = Mix(hash, letter);
            return (uint)(hash >> 32);
        }

        for (var at = 0; at + Letters < word.Length; at += Letters) hash = Mix(hash, Load(word[at..]));
        return (uint)(Mix(hash, Load(word[^Letters..])) >> 32);
    }

    private static ulong Load(ReadOnlySpan<char> word) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(word));

    private static ulong Mix(ulong hash, ulong letters)
    {
        hash = (hash ^ letters) * Factor;
        return hash ^ BitOperations.RotateRight(hash, 29);
    }
}
