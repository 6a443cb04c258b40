using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Core.Recognition;

/// <summary>Collects the words of a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    /// <summary>So many slots are worth a task; a power of two, as their number is.</summary>
    private const int SlotsPerTask = 1 << 16;

    /// <summary>What is to be read of memory is asked for so many words ahead.</summary>
    private const int StepsAhead = 8;

    private readonly WordTable table = new();

    /// <summary>What each spelled word is: the first one of its spellings, or a compound as a value.</summary>
    private readonly List<int> ids = [];

    /// <summary>The compound that each spelled word is, if it is the first of its spellings; else -1.</summary>
    private readonly List<int> readings = [];

    /// <summary>The length of the shortest spelling of each spelled word that is the first of them.</summary>
    private readonly List<int> lengths = [];

    /// <summary>How many spelled words there are.</summary>
    public int Count => ids.Count;

    /// <summary>Adds words that are not there yet, in all their spellings.</summary>
    /// <param name="words">The words. All of them are to be added before the first compound.</param>
    /// <param name="forms">Has their other spellings.</param>
    /// <returns>The spelled word for each.</returns>
    public int[] Add(WordTable words, WordForms forms)
    {
        var hashes = new uint[words.Count];
        for (var word = 0; word < hashes.Length; word++) hashes[word] = WordHash.Of(words[word]);
        var spelled = new int[words.Count];
        for (var word = 0; word < hashes.Length; word++)
        {
            if (word + StepsAhead < hashes.Length) table.Prefetch(hashes[word + StepsAhead]);
            spelled[word] = FindOrAdd(words[word], hashes[word], Count);
            foreach (var other in forms.SpellingsOf(word))
            {
                var id = ids[spelled[word]];
                spelled[other] = FindOrAdd(words[other], hashes[other], id);
                lengths[id] = Math.Min(lengths[id], words[other].Length);
            }
        }

        return spelled;
    }

    /// <summary>Makes room for so many words more, so that the table need not grow under way.</summary>
    public void Reserve(int more) => table.Reserve(more);

    /// <summary>Notes that words may also be written as one; the first reading of a solid word is kept.</summary>
    /// <param name="solids">The solid words, of <paramref name="words"/> by index.</param>
    /// <param name="words">Spelled words.</param>
    public void Add(ReadOnlySpan<Solid> solids, int[] words)
    {
        var named = Token.Unknown;
        for (var i = 0; i < solids.Length && table.Compounds.Count < WordSlot.MostEntries; i++)
        {
            if (i + StepsAhead < solids.Length) table.Prefetch(solids[i + StepsAhead].Hash);
            var (first, second, hash, kind) = solids[i];
            var parts = new WordPair(words[first], words[second]);
            if (kind == SolidKind.Other) AddOther(parts, hash, named);
            else named = AddNamed(parts, hash, kind == SolidKind.NamedOfMore);
        }
    }

    /// <summary>Appends the words that a spelled word is made of: itself, or the parts of a solid compound, down to those that have none.</summary>
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
        var slots = table.Slots;
        Parallel.For(0, (slots.Length + SlotsPerTask - 1) / SlotsPerTask, task =>
        {
            foreach (ref var slot in slots.AsSpan(task * SlotsPerTask, Math.Min(SlotsPerTask, slots.Length)))
            {
                if (slot == 0) continue;
                var entry = (int)(uint)slot;
                var value = entry > 0 ? words[entry - 1].Value : Token.Unknown;
                slot = WordSlot.Of((uint)(slot >> 32), value >= 0 ? marks[value] : WordMarks.Compound, entry);
            }
        });
        return new Vocabulary(new Column<ulong>(slots), new Column<SpelledWord>(words), Column.Of(table.Letters), Column.Of<WordPair>(CollectionsMarshal.AsSpan(table.Compounds)));
    }

    /// <summary>The number of the compound that a word is, by the <see cref="ids"/>; -1 if it is none.</summary>
    private int CompoundOf(int id) => id < 0 ? Vocabulary.CompoundOf(id) : readings[id];

    /// <summary>The spelled word with some letters, which is added if there is none yet.</summary>
    private int FindOrAdd(ReadOnlySpan<char> folded, uint hash, int id) => table.Find(folded, hash) is var entry and > 0 ? entry - 1 : AddSpelled(folded, hash, id);

    private int AddSpelled(ReadOnlySpan<char> folded, uint hash, int id)
    {
        ids.Add(id);
        readings.Add(-1);
        lengths.Add(folded.Length);
        return table.Add(folded, hash);
    }

    /// <summary>Adds a solid word as a name has it, unless it is there; gives its id.</summary>
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

    /// <summary>Adds another spelling of a solid word, unless it is there.</summary>
    /// <param name="parts">Spellings of the two words of it.</param>
    /// <param name="hash">The hash of the two as one.</param>
    /// <param name="named">The id of the solid word.</param>
    private void AddOther(WordPair parts, uint hash, int named)
    {
        Span<char> buffer = stackalloc char[NameLimits.WordLength];
        if (table.MayContain(hash) && table.Find(Write(parts, buffer), hash) != 0) return;
        if (CompoundOf(named) is >= 0 and var compound && AreSame(table.Compounds[compound], parts)) AddCompound(parts, hash);
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
        foreach (var spelling in SpellingVariants.Others(folded.ToString()))
        {
            var hashOfOther = WordHash.Of(spelling);
            if (table.Find(spelling, hashOfOther) == 0) AddSpelled(spelling, hashOfOther, id);
            lengths[id] = Math.Min(lengths[id], spelling.Length);
        }

        return id;
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
