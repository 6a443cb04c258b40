using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Collects the words of a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    /// <summary>How many words ahead <see cref="Prefetch"/> is best called: far enough for memory to answer, near enough to be still in the cache.</summary>
    public const int StepsAhead = 8;

    /// <summary>The others of the last one may be too many.</summary>
    private const int MostCompounds = WordSlot.MostEntries - (1 << 10);

    private readonly WordTable table = new();

    /// <summary>What each spelled word is: the first one of its spellings, or a compound as a value.</summary>
    private readonly List<int> ids = [];

    /// <summary>The compound that each spelled word is, if it is the first of its spellings; else -1.</summary>
    private readonly List<int> readings = [];

    /// <summary>The length of the shortest spelling of each spelled word that is the first of them.</summary>
    private readonly List<int> lengths = [];

    /// <summary>All spellings of each spelled word that is the first of several.</summary>
    private readonly WordLists spellings = new();

    /// <summary>Whether each spelled word is one of several spellings.</summary>
    private readonly List<bool> haveOthers = [];

    /// <summary>The other spellings of the closed compound that is being added.</summary>
    private readonly List<(WordPair Parts, uint Hash)> others = [];

    /// <summary>How many spelled words there are.</summary>
    public int Count => ids.Count;

    /// <summary>The letters of a spelled word.</summary>
    public ReadOnlySpan<char> this[int word] => table[word];

    /// <summary>Has what will be read on its way for a word that is soon to be added.</summary>
    public void Prefetch(uint hash) => table.Prefetch(hash);

    /// <summary>Makes room for closed compounds, so that the table need not grow under way.</summary>
    /// <param name="more">How many are to come.</param>
    public void Reserve(int more) => table.Reserve(more);

    /// <summary>The spelled word for a folded one, which is added in all its spellings if it is new.</summary>
    /// <remarks>All words are to be added before the first closed compound.</remarks>
    public int Add(ReadOnlySpan<char> folded, uint hash)
    {
        if (table.Find(folded, hash) is var entry and > 0) return entry - 1;
        var word = AddSpelled(folded, hash, Count);
        if (!SpellingVariants.HasOthers(folded)) return word;
        List<int> all = [word];
        foreach (var other in SpellingVariants.Others(folded.ToString())) all.Add(AddSpelling(other, word) - 1);
        spellings.Add(word, CollectionsMarshal.AsSpan(all));
        foreach (var spelling in all) haveOthers[spelling] |= ids[spelling] == word;
        return word;
    }

    /// <summary>Notes that two spelled words may also be written as one, in all their spellings; the first reading of a closed compound is kept.</summary>
    /// <param name="parts">The two words.</param>
    /// <param name="hash">The hash of the two as one.</param>
    /// <param name="hasMore">Whether the two as one have other spellings than those of the two.</param>
    public void AddClosedCompound(WordPair parts, uint hash, bool hasMore)
    {
        if (table.Compounds.Count >= MostCompounds) return;
        if (!haveOthers[parts.First] && !haveOthers[parts.Second])
        {
            AddNamed(parts, hash, hasMore);
            return;
        }

        hasMore |= FindOthers(parts);
        var named = AddNamed(parts, hash, hasMore);
        foreach (var (other, hashOfOther) in others) AddOther(other, hashOfOther, named);
    }

    /// <summary>Appends the words that a spelled word is made of: itself, or the parts of a closed compound, down to those that have none.</summary>
    public void AppendParts(int word, List<int> parts)
    {
        var id = ids[word];
        var compound = CompoundOf(id);
        if (compound < 0)
        {
            parts.Add(id);
            return;
        }

        AppendParts(table.Compounds[compound].First, parts);
        AppendParts(table.Compounds[compound].Second, parts);
    }

    /// <summary>Makes the vocabulary. It is made of what this has, so nothing may be added any more.</summary>
    /// <param name="numbers">The number that each word is to have, by its first spelled word.</param>
    /// <param name="marks">What each word is in the terms, by its number.</param>
    public Vocabulary Build(ReadOnlySpan<int> numbers, WordMarks[] marks)
    {
        var words = new SpelledWord[Count + 1];
        for (var word = 0; word < Count; word++)
        {
            var compound = CompoundOf(ids[word]);
            words[word] = new SpelledWord(table.Starts[word], compound < 0 ? numbers[ids[word]] : Vocabulary.CompoundOf(compound));
        }

        words[Count] = new SpelledWord(table.Starts[Count], Token.Unknown);
        var compounds = default(Column<WordPair>);
        Parallel.Invoke(() => compounds = Column.Of<WordPair>(CollectionsMarshal.AsSpan(table.Compounds)), () => Mark(table.Slots, words, marks));
        return new Vocabulary(new Column<ulong>(table.Slots), new Column<SpelledWord>(words), Column.Of(table.Letters), compounds);
    }

    /// <summary>Writes into each slot what its word is in the terms.</summary>
    private static void Mark(ulong[] slots, SpelledWord[] words, WordMarks[] marks) =>
        WordTable.ByPiece(slots, piece =>
        {
            foreach (ref var slot in piece.AsSpan())
            {
                if (slot == 0) continue;
                var entry = (int)(uint)slot;
                var value = entry > 0 ? words[entry - 1].Value : Token.Unknown;
                slot = WordSlot.Of((uint)(slot >> 32), value >= 0 ? marks[value] : WordMarks.Compound, entry);
            }
        });

    /// <summary>The number of the compound that a word is, by the <see cref="ids"/>; -1 if it is none.</summary>
    private int CompoundOf(int id) => id < 0 ? Vocabulary.CompoundOf(id) : readings[id];

    private int AddSpelled(ReadOnlySpan<char> folded, uint hash, int id)
    {
        ids.Add(id);
        readings.Add(-1);
        lengths.Add(folded.Length);
        haveOthers.Add(false);
        return table.Add(folded, hash);
    }

    /// <summary>Adds a closed compound as a name has it, unless it is there; gives its id.</summary>
    private int AddNamed(WordPair parts, uint hash, bool hasMore)
    {
        if (!hasMore && !table.MayContain(hash)) return AddCompound(parts, hash);
        Span<char> buffer = stackalloc char[NameLimits.WordLength];
        var letters = Write(parts, buffer);
        var entry = table.Find(letters, hash);
        return entry > 0 ? Read(entry - 1, parts)
            : entry < 0 ? Vocabulary.CompoundOf(-1 - entry)
            : hasMore ? Read(AddWithOthers(letters, hash), parts)
            : AddCompound(parts, hash);
    }

    /// <summary>Finds the other spellings of two words as one; tells whether one of them has others than those of the two.</summary>
    private bool FindOthers(WordPair parts)
    {
        Span<char> buffer = stackalloc char[NameLimits.WordLength];
        var hasMore = false;
        others.Clear();
        foreach (var left in haveOthers[parts.First] ? spellings[ids[parts.First]] : [parts.First])
        {
            foreach (var right in haveOthers[parts.Second] ? spellings[ids[parts.Second]] : [parts.Second])
            {
                var other = new WordPair(left, right);
                if (other == parts || table[left].Length + table[right].Length > NameLimits.WordLength) continue;
                var letters = Write(other, buffer);
                others.Add((other, WordHash.Of(letters)));
                hasMore |= SpellingVariants.HasOthersAcross(letters, table[left].Length);
            }
        }

        return hasMore;
    }

    /// <summary>Adds another spelling of a closed compound; if it is a word that is there, that is read as the same compound.</summary>
    /// <param name="parts">Spellings of the two words of it.</param>
    /// <param name="hash">The hash of the two as one.</param>
    /// <param name="named">The id of the closed compound.</param>
    private void AddOther(WordPair parts, uint hash, int named)
    {
        Span<char> buffer = stackalloc char[NameLimits.WordLength];
        var compound = CompoundOf(named);
        var entry = table.MayContain(hash) ? table.Find(Write(parts, buffer), hash) : 0;
        if (entry > 0 && compound >= 0) Read(entry - 1, table.Compounds[compound]);
        if (entry != 0) return;
        if (compound >= 0 && AreSame(table.Compounds[compound], parts)) AddCompound(parts, hash);
        else AddSpelled(Write(parts, buffer), hash, named);
    }

    private bool AreSame(WordPair left, WordPair right) => ids[left.First] == ids[right.First] && ids[left.Second] == ids[right.Second];

    private int AddCompound(WordPair parts, uint hash) => Vocabulary.CompoundOf(table.AddCompound(parts, hash));

    private ReadOnlySpan<char> Write(WordPair parts, Span<char> buffer)
    {
        var first = table[parts.First];
        var second = table[parts.Second];
        first.CopyTo(buffer);
        second.CopyTo(buffer[first.Length..]);
        return buffer[..(first.Length + second.Length)];
    }

    private int AddWithOthers(ReadOnlySpan<char> folded, uint hash)
    {
        var id = AddSpelled(folded, hash, Count);
        foreach (var other in SpellingVariants.Others(folded.ToString())) AddSpelling(other, id);
        return id;
    }

    /// <summary>Adds another spelling of a spelled word, unless it is there; gives its entry.</summary>
    private int AddSpelling(string folded, int id)
    {
        lengths[id] = Math.Min(lengths[id], folded.Length);
        var hash = WordHash.Of(folded);
        return table.Find(folded, hash) is var entry and not 0 ? entry : AddSpelled(folded, hash, id) + 1;
    }

    /// <summary>Reads a spelled word as a compound, unless it has been read already; gives its id.</summary>
    private int Read(int word, WordPair parts)
    {
        var id = ids[word];
        if (CompoundOf(id) >= 0) return id;

        // So that taking apart ends: "analog ue" would be a part of itself.
        if (ShortestOf(parts.First) >= lengths[id] || ShortestOf(parts.Second) >= lengths[id]) return id;
        readings[id] = table.Compounds.Count;
        table.Compounds.Add(parts);
        return id;
    }

    private int ShortestOf(int word) => lengths[ids[word]];
}
