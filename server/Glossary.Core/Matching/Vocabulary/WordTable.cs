using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Core.Matching;

/// <summary>Words by their letters: a hash table that grows.</summary>
internal sealed class WordTable
{
    /// <summary>How many slots one task takes; a power of two, as their number is.</summary>
    private const int SlotsPerTask = 1 << 16;

    private readonly List<int> starts = [0];
    private char[] letters = new char[256];
    private ulong[] slots = NewSlots(64);
    private int length;
    private int count;

    /// <summary>The words that stand for two others, one behind the other.</summary>
    public List<WordPair> Compounds { get; } = [];

    /// <summary>How many words have letters of their own.</summary>
    public int Count => starts.Count - 1;

    /// <summary>The table: for each word its hash above and its entry below; 0 for none.</summary>
    public ulong[] Slots => slots;

    /// <summary>Where each word starts among the letters, and where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(starts);

    /// <summary>The letters of the words, one behind the other.</summary>
    public ReadOnlySpan<char> Letters => letters.AsSpan(0, length);

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> this[int word] => letters.AsSpan(starts[word]..starts[word + 1]);

    /// <summary>The entry of a word: its number from 1 up, a compound's from -1 down; 0 where there is none.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        for (var at = hash & (slots.Length - 1); slots[at] is var slot and not 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slot >> 32 != hash) continue;
            var entry = (int)(uint)slot;
            if (entry > 0 ? this[entry - 1].SequenceEqual(word) : IsCompound(Compounds[-1 - entry], word)) return entry;
        }

        return 0;
    }

    /// <summary>Whether there is a word with a hash.</summary>
    public bool MayContain(uint hash)
    {
        for (var at = hash & (slots.Length - 1); slots[at] is var slot and not 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slot >> 32 == hash) return true;
        }

        return false;
    }

    /// <summary>Has the place of a hash on its way from memory, where waiting for it takes longer than all else.</summary>
    public void Prefetch(uint hash) => new Column<ulong>(slots).Prefetch((int)(hash & (slots.Length - 1)));

    /// <summary>Adds a word that is new; gives its number.</summary>
    public int Add(ReadOnlySpan<char> word, uint hash)
    {
        if (letters.Length - length < word.Length) Array.Resize(ref letters, Math.Max(2 * letters.Length, length + word.Length));
        word.CopyTo(letters.AsSpan(length));
        length += word.Length;
        starts.Add(length);
        Put(hash, Count);
        return Count - 1;
    }

    /// <summary>Adds a compound that is new; gives its number.</summary>
    public int AddCompound(WordPair parts, uint hash)
    {
        Compounds.Add(parts);
        Put(hash, -Compounds.Count);
        return Compounds.Count - 1;
    }

    /// <summary>Makes room for compounds.</summary>
    /// <param name="more">How many are to come.</param>
    public void Reserve(int more)
    {
        Compounds.EnsureCapacity(Compounds.Count + more);
        var length = slots.Length;
        while (length < 2 * (count + more)) length = checked(2 * length);
        if (length > slots.Length) Grow(length);
    }

    /// <summary>Has all cores do something with the slots of a table, a piece each.</summary>
    public static void ByPiece(ulong[] slots, Action<ArraySegment<ulong>> work)
    {
        var length = Math.Min(SlotsPerTask, slots.Length);
        Parallel.For(0, slots.Length / length, piece => work(new ArraySegment<ulong>(slots, piece * length, length)));
    }

    private bool IsCompound(WordPair parts, ReadOnlySpan<char> word)
    {
        var left = this[parts.First];
        return word.StartsWith(left) && word[left.Length..].SequenceEqual(this[parts.Second]);
    }

    private void Put(uint hash, int entry)
    {
        if (2 * ++count > slots.Length) Grow(2 * slots.Length);
        Put(slots, ((ulong)hash << 32) | (uint)entry);
    }

    private void Grow(int length)
    {
        var old = slots;
        slots = NewSlots(length);
        foreach (var slot in old)
        {
            if (slot != 0) Put(slots, slot);
        }
    }

    /// <remarks>
    /// Each slot is read before it is written. Memory that was never written is then mapped twice, and all cores are stopped for the second
    /// time; so it is written first. To have so much memory handed out by the system takes long, so all cores ask for it.
    /// </remarks>
    private static ulong[] NewSlots(int length)
    {
        var slots = GC.AllocateUninitializedArray<ulong>(length);
        ByPiece(slots, piece => piece.AsSpan().Clear());
        return slots;
    }

    private static void Put(ulong[] slots, ulong slot)
    {
        var at = (int)(slot >> 32) & (slots.Length - 1);
        while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
        slots[at] = slot;
    }
}
