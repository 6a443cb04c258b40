using System.Numerics;
using System.Runtime.CompilerServices;
using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>A cheap key of the first letters of a word, of ASCII letters and digits in any case.</summary>
/// <remarks>It is made of eight bytes that lie side by side in a text, in a few cycles. Two words that share it cost time, never an answer.</remarks>
internal static class WordKey
{
    /// <summary>How many letters of a word the key is made of; two words that differ further on share it.</summary>
    public const int Letters = 8;

    private const uint PairFactor = 0x9E3779B1;

    private const ulong Ones = 0x0101010101010101;

    /// <summary>The first letters of the word at the start of eight bytes of a <see cref="LetterBlock"/>; 0 behind its end.</summary>
    /// <remarks>
    /// One is taken from each byte: of those that have a top bit then, the lowest is the first that was 0. All above it is cut off.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong LettersOf(ulong bytes)
    {
        var ends = (bytes - Ones) & (Ones << 7);
        return bytes & (ends ^ (ends - 1));
    }

    /// <summary>The key of all words with the same first letters.</summary>
    public static uint Of(ulong letters) => (uint)((letters * 0x9E3779B97F4A7C15) >> 32);

    /// <summary>The key of two words one behind the other, by their <see cref="WordHash"/>es.</summary>
    public static uint OfPair(uint first, uint second) => (BitOperations.RotateLeft(first, 13) ^ second) * PairFactor;

    /// <summary>Reads the first letters of the word at the start of a text, in small, the first of them lowest; 0 behind the word's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How long the word is: 0 where none starts.</param>
    public static ulong Read(ReadOnlySpan<char> text, out int length)
    {
        var letters = 0UL;
        for (length = 0; length < text.Length && char.IsAsciiLetterOrDigit(text[length]); length++)
        {
            if (length < Letters) letters |= (ulong)(text[length] | 0x20) << (8 * length);
        }

        return letters;
    }
}
