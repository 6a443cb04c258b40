using System.Text;
using Glossary.Core.Columns;
using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>The words that terms are made of, numbered, and which of them are compounds of others.</summary>
/// <remarks>
/// A hash table with open addressing over two lists: spelled words, and compounds, whose letters are those of two spelled words one behind
/// the other. A million names have a few ten thousand words but millions of compounds (each two neighbours make some), so a compound is
/// to cost no more than two numbers and its place in the table. Nothing is read before it is asked for.
/// </remarks>
/// <param name="slots">The table, of <see cref="WordSlot"/>s. As many as a power of two.</param>
/// <param name="words">The spelled words, and one more where the last one ends.</param>
/// <param name="letters">The letters of the spelled words.</param>
/// <param name="compounds">The spelled words that each compound is made of.</param>
internal sealed class Vocabulary(Column<ulong> slots, Column<SpelledWord> words, Column<char> letters, Column<WordPair> compounds)
{
    /// <summary>Whether there are no words at all.</summary>
    public bool IsEmpty => Spellings == 0;

    /// <summary>How many spelled words there are.</summary>
    public int Spellings => words.Length - 1;

    /// <summary>How many compounds there are.</summary>
    public int Compounds => compounds.Length;

    /// <summary>Takes the vocabulary that was written to a source.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static Vocabulary Read(IColumnSource source) => new(
        source.Find<ulong>("words.slots"), source.Find<SpelledWord>("words.spelled"), source.Find<char>("words.letters"), source.Find<WordPair>("words.compounds"));

    /// <summary>Writes all of it.</summary>
    public void Write(IColumnSink sink)
    {
        sink.Add("words.slots", slots);
        sink.Add("words.spelled", words);
        sink.Add("words.letters", letters);
        sink.Add("words.compounds", compounds);
    }

    /// <summary>What a folded word is: a word's number, a compound, or <see cref="Token.Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        foreach (var slot in SlotsOf(WordHash.Of(folded)))
        {
            var entry = WordSlot.EntryOf(slot);
            if (entry > 0 && Spelling(entry - 1).SequenceEqual(folded)) return ValueOf(entry - 1);
            if (entry < 0 && IsCompound(-1 - entry, folded)) return CompoundOf(-1 - entry);
        }

        return Token.Unknown;
    }

    /// <summary>What a word of ASCII letters and digits is, in any case: a word's number, or <see cref="Token.Unknown"/>. It must be no compound.</summary>
    public int Find(ReadOnlySpan<char> written, uint hash)
    {
        foreach (var slot in SlotsOf(hash))
        {
            var entry = WordSlot.EntryOf(slot);
            if (entry > 0 && Ascii.EqualsIgnoreCase(written, Spelling(entry - 1))) return ValueOf(entry - 1);
        }

        return Token.Unknown;
    }

    /// <summary>Has the memory fetched that <see cref="MarksOf"/> and <see cref="Find(ReadOnlySpan{char}, uint)"/> read first.</summary>
    public void Prefetch(uint hash) => slots.Prefetch((int)hash & (slots.Length - 1));

    /// <summary>What a word may be in the terms, or words that it shares its hash with: enough to keep it out, not to let it in.</summary>
    public WordMarks MarksOf(uint hash)
    {
        var marks = WordMarks.None;
        foreach (var slot in SlotsOf(hash)) marks |= WordSlot.MarksOf(slot);
        return marks;
    }

    /// <summary>Whether a word is a closed compound, and the two words that it is made of, which may be compounds in turn.</summary>
    public bool TryTakeApart(int value, out WordPair parts)
    {
        parts = default;
        if (value >= Token.Unknown) return false;
        var (left, right) = compounds[CompoundOf(value)];
        parts = new WordPair(ValueOf(left), ValueOf(right));
        return true;
    }

    /// <summary>A compound as a value, below that of an unknown word; and back again.</summary>
    public static int CompoundOf(int number) => Token.Unknown - 1 - number;

    /// <summary>What a spelled word is: a word's number, or a compound as <see cref="CompoundOf"/> has it.</summary>
    public int ValueOf(int word) => words[word].Value;

    /// <summary>The spelled words that a compound is made of.</summary>
    public WordPair PartsOf(int compound) => compounds[compound];

    /// <summary>The letters of a spelled word.</summary>
    public ReadOnlySpan<char> Spelling(int word) => letters.Span[words[word].Start..words[word + 1].Start];

    private SlotProbe SlotsOf(uint hash) => new(slots.Span, hash);

    private bool IsCompound(int compound, ReadOnlySpan<char> folded)
    {
        var left = Spelling(compounds[compound].First);
        return folded.StartsWith(left) && folded[left.Length..].SequenceEqual(Spelling(compounds[compound].Second));
    }
}

/// <summary>A word of a text that is ASCII letters and digits.</summary>
/// <param name="Length">How many.</param>
/// <param name="Id">Its number, or <see cref="Token.Unknown"/>.</param>
internal readonly record struct PlainWord(int Length, int Id);

/// <summary>A word by its letters.</summary>
/// <param name="Start">Where it starts among the letters of all; it ends where the next one starts.</param>
/// <param name="Value">What it is.</param>
internal readonly record struct SpelledWord(int Start, int Value);

/// <summary>Two words by number.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
internal readonly record struct WordPair(int First, int Second);
