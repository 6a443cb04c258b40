using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glossary.Core.Recognition;

/// <summary>A hash of a folded word, the same in every process: images keep it.</summary>
/// <remarks>
/// Eight letters are taken at a time, one byte of each, so that a word of ASCII letters has the same hash as UTF-16 and as the bytes of a
/// <see cref="LetterBlock"/>.
/// </remarks>
internal static class WordHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int Letters = sizeof(ulong);

    /// <summary>The hash of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start(word.Length);
        for (; word.Length > Letters; word = word[Letters..]) hash = Mix(hash, Narrow(word));
        if (word.Length == Letters) return End(Mix(hash, Narrow(word)));
        var rest = 0UL;
        for (var i = 0; i < word.Length; i++) rest |= (ulong)Narrow(word[i]) << (8 * i);
        return End(Mix(hash, rest));
    }

    /// <summary>The hash of a word of one letter or sign.</summary>
    public static uint Of(char letter) => End(Mix(Start(1), Narrow(letter)));

    /// <summary>The hash of a word of ASCII letters and digits.</summary>
    /// <param name="letters">Starts with the word, in small letters; eight bytes are read at a time, so it goes on behind it.</param>
    /// <param name="length">How long the word is.</param>
    public static uint Of(ReadOnlySpan<byte> letters, int length)
    {
        var hash = Start(length);
        for (; length > Letters; length -= Letters)
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(letters));
            letters = letters[Letters..];
        }

        return End(Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(letters) & (ulong.MaxValue >> (64 - (8 * length)))));
    }

    private static ulong Start(int length) => (ulong)length * Factor;

    private static ulong Mix(ulong hash, ulong letters)
    {
        hash = (hash ^ letters) * Factor;
        return hash ^ BitOperations.RotateRight(hash, 29);
    }

    private static uint End(ulong hash) => (uint)(hash >> 32);

    /// <summary>Both bytes of a letter as one.</summary>
    private static byte Narrow(char letter) => (byte)(letter ^ (letter >> 8));

    private static ulong Narrow(ReadOnlySpan<char> word)
    {
        var letters = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(word[..Letters])));
        letters ^= letters >>> 8;
        return Vector128.Narrow(letters, letters).AsUInt64().ToScalar();
    }
}
