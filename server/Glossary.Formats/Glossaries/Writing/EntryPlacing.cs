using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Puts a written entry between two others, in lines of its own.</summary>
internal static class EntryPlacing
{
    /// <summary>So many neighbours show what is usual.</summary>
    private const int MostNearest = 9;

    /// <summary>The edit for a slot: behind the entry before it, or else in front of the one behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="slot">The slot, of which one side at least is an entry.</param>
    /// <param name="written">The entry without a line end.</param>
    /// <param name="gap">What stands between two entries, line ends included.</param>
    public static Insertion At(string text, EntrySlot slot, string written, string gap) =>
        slot.Before is { } before ? new Insertion(EntryTemplate.EndOf(text, before), gap + written) : new Insertion(EntryTemplate.StartOfLine(text, slot.Behind!.Span.Start), written + gap);

    /// <summary>The entries nearest to a slot, those before it first.</summary>
    public static IEnumerable<Entry> Nearest(IReadOnlyList<Entry> entries, EntrySlot slot)
    {
        const int MostModels = 200;
        var place = slot.Before is { } before ? IndexOf(entries, before) + 1 : IndexOf(entries, slot.Behind!);
        for (var distance = 0; distance < Math.Min(MostModels, entries.Count); distance++)
        {
            if (place - 1 - distance >= 0) yield return entries[place - 1 - distance];
            if (place + distance < entries.Count) yield return entries[place + distance];
        }
    }

    /// <summary>What stands between most of the entries nearest to a slot; null where no two of them follow each other.</summary>
    public static string? GapAt(string text, IReadOnlyList<Entry> entries, EntrySlot slot) =>
        Usual(Nearest(entries, slot).Select(entry => IndexOf(entries, entry)).Where(index => index > 0).Select(index => EntryTemplate.GapBetween(text, entries[index - 1], entries[index])));

    /// <summary>What most of the first few have in common; null where there is nothing.</summary>
    /// <param name="nearest">What neighbours have, the nearest first.</param>
    /// <param name="cost">Says which of equals is the plainest; null for the one that comes first.</param>
    public static T? Usual<T>(IEnumerable<T?> nearest, Func<T, int>? cost = null)
        where T : class =>
        nearest.OfType<T>().Take(MostNearest).GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => cost?.Invoke(group.Key) ?? 0).FirstOrDefault()?.Key;

    private static int IndexOf(IReadOnlyList<Entry> entries, Entry entry)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (ReferenceEquals(entries[i], entry)) return i;
        }

        return 0;
    }
}
