using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>What a word may be in the terms, as far as that tells where a term may start.</summary>
[Flags]
internal enum WordMarks : byte
{
    /// <summary>Nothing of it.</summary>
    None = 0,

    /// <summary>A term by itself.</summary>
    Enough = 1,

    /// <summary>A term by itself where it is written with capitals.</summary>
    EnoughInCapitals = 2,

    /// <summary>The first word of longer terms.</summary>
    Leads = 4,

    /// <summary>The second word of terms.</summary>
    Follows = 8,

    /// <summary>Two words or more in one, so that it may be all of it.</summary>
    Compound = 16,
}

/// <summary>A word in the table of a <see cref="Vocabulary"/>, in one number: its hash above, its marks, and its entry below; 0 for none.</summary>
internal static class WordSlot
{
    /// <summary>More compounds than this are not told apart; tens of millions of names have fewer.</summary>
    public const int MostEntries = 1 << (EntryBits - 1);

    private const int EntryBits = 27;
    private const int HashShift = 32;

    /// <summary>A slot.</summary>
    /// <param name="hash">The <see cref="WordHash"/>.</param>
    /// <param name="marks">What the word may be.</param>
    /// <param name="entry">The number of a spelled word from 1 up, or of a compound from -1 down.</param>
    public static ulong Of(uint hash, WordMarks marks, int entry) =>
        ((ulong)hash << HashShift) | ((ulong)marks << EntryBits) | ((uint)entry & ((1u << EntryBits) - 1));

    /// <summary>The hash of the word.</summary>
    public static uint HashOf(ulong slot) => (uint)(slot >> HashShift);

    /// <summary>What the word may be.</summary>
    public static WordMarks MarksOf(ulong slot) => (WordMarks)((uint)slot >> EntryBits);

    /// <summary>The entry of the word.</summary>
    public static int EntryOf(ulong slot) => (int)((uint)slot << (HashShift - EntryBits)) >> (HashShift - EntryBits);
}
