using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Core.Recognition;

/// <summary>Collects the words of a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    /// <summary>So many slots are worth a task; a power of two, as their number is.</summary>
    private const int SlotsPerTask = 1 << 16;

    private readonly WordTable table = new();

    /// <summary>What each spelled word is: the first one of its spellings, or a compound as a value.</summary>
    private readonly List<int> ids = [];

    /// <summary>The compound that each spelled word is, if it is the first of its spellings; else -1.</summary>
    private readonly List<int> readings = [];

    /// <summary>The length of the shortest spelling of each spelled word that is the first of them.</summary>
    private readonly List<int> lengths = [];

    /// <summary>All spellings of each spelled word that is the first of several; else null.</summary>
    private readonly List<string[]?> spellings = [];

    /// <summary>How many spelled words there are.</summary>
    public int Count => ids.Count;

    /// <summary>The letters of a spelled word.</summary>
    public ReadOnlySpan<char> this[int word] => table[word];

    /// <summary>The spelled word for a folded one, which is added in all its spellings if it is new.</summary>
    /// <remarks>All words are to be added before the first compound.</remarks>
    public int Add(ReadOnlySpan<char> folded)
    {
        var hash = WordHash.Of(folded);
        var entry = table.Find(folded, hash);
        return entry > 0 ? entry - 1 : AddWithOthers(folded, hash, OthersOf(folded));
    }

    /// <summary>Makes room for so many words more, so that the table need not grow under way.</summary>
    public void Reserve(int more) => table.Reserve(more);

    /// <summary>Two spelled words as one, if that is not too long to be looked for.</summary>
    public bool TryMakeSolid(int first, int second, out Solid solid)
    {
        Span<char> buffer = stackalloc char[NameLimits.WordLength];
        var isMade = TryWrite(first, second, buffer, out var length);
        solid = isMade ? new Solid(first, second, WordHash.Of(buffer[..length]), OthersOf(buffer[..length])) : default;
        return isMade;
    }

    /// <summary>Notes that two spelled words may also be written as one; the first reading of a solid word is kept.</summary>
    public void Add(Solid solid)
    {
        if (table.Compounds.Count == WordSlot.MostEntries) return;
        var id = solid.Others.Length == 0 && !table.MayContain(solid.Hash)
            ? AddCompound(solid)
            : AddAfterAll(solid);
        AddSpellings(id, solid.First, solid.Second);
    }

    /// <summary>Has what will soon be read on its way for the <see cref="Add(Solid)"/> of a solid word some steps ahead.</summary>
    public void Prefetch(Solid solid) => table.Prefetch(solid.Hash);

    /// <summary>Adds a solid word that may be there already, or that has other spellings; gives its id.</summary>
    private int AddAfterAll(Solid solid)
    {
        Span<char> buffer = stackalloc char[NameLimits.WordLength];
        TryWrite(solid.First, solid.Second, buffer, out var length);
        var letters = buffer[..length];
        var entry = table.Find(letters, solid.Hash);
        return entry > 0 ? Read(entry - 1, solid.First, solid.Second)
            : entry < 0 ? Vocabulary.CompoundOf(-1 - entry)
            : solid.Others.Length > 0 ? Read(AddWithOthers(letters, solid.Hash, solid.Others), solid.First, solid.Second)
            : AddCompound(solid);
    }

    private int AddCompound(Solid solid) => Vocabulary.CompoundOf(table.AddCompound(new WordPair(solid.First, solid.Second), solid.Hash));

    private bool TryWrite(int first, int second, Span<char> buffer, out int length)
    {
        length = table[first].Length + table[second].Length;
        if (length > buffer.Length) return false;
        table[first].CopyTo(buffer);
        table[second].CopyTo(buffer[table[first].Length..]);
        return true;
    }

    /// <summary>Appends the words that a spelled word is made of: itself, or the parts of a solid compound, down to those that have none.</summary>
    public void AppendParts(int word, List<int> parts)
    {
        var id = ids[word];
        var compound = id < 0 ? Vocabulary.CompoundOf(id) : readings[id];
        if (compound < 0)
        {
            parts.Add(id);
            return;
        }

        AppendParts(table.Compounds[compound].First, parts);
        AppendParts(table.Compounds[compound].Second, parts);
    }

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="numbers">The number that each word is to have, by its first spelled word.</param>
    /// <param name="marks">What each word is in the terms, by its number.</param>
    public Vocabulary Build(ReadOnlySpan<int> numbers, WordMarks[] marks)
    {
        var words = new SpelledWord[Count + 1];
        for (var word = 0; word < Count; word++)
        {
            var id = ids[word];
            var value = id < 0 ? id : readings[id] >= 0 ? Vocabulary.CompoundOf(readings[id]) : numbers[id];
            words[word] = new SpelledWord(table.Starts[word], value);
        }

        words[Count] = new SpelledWord(table.Starts[Count], Token.Unknown);
        var slots = table.Slots.ToArray();
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

    private int AddSpelled(ReadOnlySpan<char> folded, uint hash, int id)
    {
        ids.Add(id);
        readings.Add(-1);
        lengths.Add(folded.Length);
        spellings.Add(null);
        return table.Add(folded, hash);
    }

    private static string[] OthersOf(ReadOnlySpan<char> folded) => SpellingVariants.HasOthers(folded) ? SpellingVariants.Others(folded.ToString()) : [];

    private int AddWithOthers(ReadOnlySpan<char> folded, uint hash, string[] others)
    {
        var id = AddSpelled(folded, hash, Count);
        if (others.Length == 0) return id;
        foreach (var spelling in others)
        {
            AddIfNew(spelling, id);
            lengths[id] = Math.Min(lengths[id], spelling.Length);
        }

        spellings[id] = [folded.ToString(), .. others];
        return id;
    }

    /// <summary>Reads a spelled word as a compound, unless it has been read already; gives its id.</summary>
    private int Read(int word, int first, int second)
    {
        var id = ids[word];
        if (id < 0 || readings[id] >= 0) return id;

        // So that taking apart ends: "analog ue" would be a part of itself.
        if (ShortestOf(first) >= lengths[id] || ShortestOf(second) >= lengths[id]) return id;
        readings[id] = table.Compounds.Count;
        table.Compounds.Add(new WordPair(first, second));
        return id;
    }

    private int ShortestOf(int word) => lengths[ids[word]];

    /// <summary>Adds a solid word in all spellings of its two parts.</summary>
    private void AddSpellings(int id, int first, int second)
    {
        var lefts = spellings[ids[first]];
        var rights = spellings[ids[second]];
        if (lefts is null && rights is null) return;
        foreach (var left in lefts ?? [table[first].ToString()])
        {
            foreach (var right in rights ?? [table[second].ToString()]) AddIfNew(left + right, id);
        }
    }

    private void AddIfNew(string folded, int id)
    {
        var hash = WordHash.Of(folded);
        if (table.Find(folded, hash) == 0) AddSpelled(folded, hash, id);
    }
}

/// <summary>Two words written as one.</summary>
/// <param name="First">The first, by its spelled word.</param>
/// <param name="Second">The second.</param>
/// <param name="Hash">The <see cref="WordHash"/> of both.</param>
/// <param name="Others">The other spellings of the solid word.</param>
internal readonly record struct Solid(int First, int Second, uint Hash, string[] Others);
