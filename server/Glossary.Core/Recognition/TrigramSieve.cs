namespace Glossary.Core.Recognition;

/// <summary>Which sequences of three letters some pieces begin or end with. What has none of them holds no piece.</summary>
/// <remarks>Only the last five bits of a letter count, in which <c>a</c> to <c>z</c> differ; so other texts may pass, too.</remarks>
internal sealed class TrigramSieve
{
    private const int Length = 3;
    private const int LetterBits = 5;
    private const int Letters = 1 << LetterBits;
    private const int Trigrams = Letters * Letters * Letters;

    private readonly ulong[] bits = new ulong[Trigrams / 64];

    /// <summary>Adds the first three letters of a piece; one of two letters may be followed by any.</summary>
    public void AddBeginning(ReadOnlySpan<char> piece)
    {
        if (piece.Length >= Length) Add(KeyOf(piece));
        else for (var letter = 0; letter < Letters; letter++) Add(KeyOf([piece[0], piece[1], (char)letter]));
    }

    /// <summary>Adds the last three letters of a piece; one of two letters may follow any.</summary>
    public void AddEnd(ReadOnlySpan<char> piece)
    {
        if (piece.Length >= Length) Add(KeyOf(piece[^Length..]));
        else for (var letter = 0; letter < Letters; letter++) Add(KeyOf([(char)letter, piece[0], piece[1]]));
    }

    /// <summary>Where in a text, from an offset on, a piece may begin whose beginning was added; -1 if nowhere.</summary>
    public int NextBeginning(ReadOnlySpan<char> text, int from)
    {
        if (text.Length - from < Length) return -1;
        var key = (Bits(text[from]) << LetterBits) | Bits(text[from + 1]);
        for (var i = from + 2; i < text.Length; i++)
        {
            key = ((key << LetterBits) | Bits(text[i])) & (Trigrams - 1);
            if (Has(key)) return i - 2;
        }

        return -1;
    }

    /// <summary>Whether a text may end with a piece whose end was added.</summary>
    public bool MayEnd(ReadOnlySpan<char> text) => text.Length >= Length && Has(KeyOf(text[^Length..]));

    private static int KeyOf(ReadOnlySpan<char> text) => (Bits(text[0]) << (2 * LetterBits)) | (Bits(text[1]) << LetterBits) | Bits(text[2]);

    private static int Bits(char letter) => letter & (Letters - 1);

    private void Add(int key) => bits[key >> 6] |= 1ul << key;

    private bool Has(int key) => ((bits[key >> 6] >> key) & 1) != 0;
}
