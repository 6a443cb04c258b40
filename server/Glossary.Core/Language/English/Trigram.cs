namespace Glossary.Core.Language;

/// <summary>Three letters as a number.</summary>
/// <remarks>Only the last five bits of a letter count, in which <c>a</c> to <c>z</c> differ; so other letters may have the same number.</remarks>
internal static class Trigram
{
    /// <summary>How many letters one has.</summary>
    public const int Length = 3;

    /// <summary>Their numbers are those below.</summary>
    public const int Count = Letters * Letters * Letters;

    private const int LetterBits = 5;
    private const int Letters = 1 << LetterBits;

    /// <summary>The number of the first three letters of a text.</summary>
    public static int KeyOf(ReadOnlySpan<char> text) => (Bits(text[0]) << (2 * LetterBits)) | (Bits(text[1]) << LetterBits) | Bits(text[2]);

    /// <summary>The number of the last two of three letters and one more.</summary>
    public static int Next(int key, char letter) => ((key << LetterBits) | Bits(letter)) & (Count - 1);

    /// <summary>The number of the first three letters of a piece; one of two letters may be followed by any.</summary>
    public static int[] KeysOfBeginning(ReadOnlySpan<char> piece)
    {
        if (piece.Length >= Length) return [KeyOf(piece)];
        var key = Next(Bits(piece[0]), piece[1]) << LetterBits;
        return [.. Enumerable.Range(0, Letters).Select(letter => key | letter)];
    }

    /// <summary>The number of the last three letters of a piece; one of two letters may follow any.</summary>
    public static int[] KeysOfEnd(ReadOnlySpan<char> piece)
    {
        if (piece.Length >= Length) return [KeyOf(piece[^Length..])];
        var key = Next(Bits(piece[0]), piece[1]);
        return [.. Enumerable.Range(0, Letters).Select(letter => (letter << (2 * LetterBits)) | key)];
    }

    private static int Bits(char letter) => letter & (Letters - 1);
}
