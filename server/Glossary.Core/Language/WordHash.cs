using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glossary.Core.Language;

/// <summary>A hash of a folded word, the same in every process: images keep it.</summary>
/// <remarks>
/// Eight letters are taken at a time: their lower bytes, so that a word of ASCII letters has the same hash as UTF-16 and as the bytes of a
/// <see cref="LetterBlock"/>; then, if there are any beyond Latin-1, their upper ones.
/// </remarks>
internal static class WordHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int Letters = sizeof(ulong);

    /// <summary>The hash of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start(word.Length);
        for (; word.Length >= Letters; word = word[Letters..])
        {
            hash = MixEight(hash, word);
            if (word.Length == Letters) return End(hash);
        }

        var (lower, upper) = (0UL, 0UL);
        for (var i = 0; i < word.Length; i++)
        {
            lower |= (ulong)(byte)word[i] << (8 * i);
            upper |= (ulong)(word[i] >> 8) << (8 * i);
        }

        return End(Mix(hash, lower, upper));
    }

    /// <summary>The hash of a word of one letter or sign.</summary>
    public static uint Of(char letter) => End(Mix(Start(1), (byte)letter, (ulong)(letter >> 8)));

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

    /// <summary>Mixes the lower bytes of letters in, then the upper ones if any is not zero.</summary>
    private static ulong Mix(ulong hash, ulong lower, ulong upper)
    {
        hash = Mix(hash, lower);
        return upper == 0 ? hash : Mix(hash, upper);
    }

    private static uint End(ulong hash) => (uint)(hash >> 32);

    private static ulong MixEight(ulong hash, ReadOnlySpan<char> word)
    {
        var letters = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(word[..Letters])));
        var bytes = Vector128.NarrowWithSaturation(letters & Vector128.Create((ushort)byte.MaxValue), letters >>> 8).AsUInt64();
        return Mix(hash, bytes.GetElement(0), bytes.GetElement(1));
    }
}
