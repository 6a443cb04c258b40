using System.Runtime.CompilerServices;

namespace Glossary.Core.Matching;

/// <summary>The <see cref="WordSlot"/>s of a table whose words have a certain hash: those from the hash's own slot on, up to an empty one.</summary>
/// <param name="slots">The table, as many slots as a power of two; or none.</param>
/// <param name="hash">The hash.</param>
internal ref struct SlotProbe(ReadOnlySpan<ulong> slots, uint hash)
{
    private readonly ReadOnlySpan<ulong> slots = slots;
    private int probes;

    /// <summary>The slot that was found last.</summary>
    public ulong Current { get; private set; }

    /// <summary>Itself, for <c>foreach</c>.</summary>
    public readonly SlotProbe GetEnumerator() => this;

    /// <summary>Goes to the next slot with the hash, if there is one.</summary>
    /// <exception cref="InvalidDataException">There is no empty slot, which can be in a damaged file only: the search would go round for ever.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        for (; probes < slots.Length; probes++)
        {
            var slot = slots[((int)hash + probes) & (slots.Length - 1)];
            if (slot == 0) return false;
            if (WordSlot.HashOf(slot) != hash) continue;
            Current = slot;
            probes++;
            return true;
        }

        if (slots.IsEmpty) return false;
        throw new InvalidDataException("the table of words has no empty slot");
    }
}
