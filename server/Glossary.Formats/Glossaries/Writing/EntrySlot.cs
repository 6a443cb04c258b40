using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Between which entries a new one belongs.</summary>
/// <param name="Before">The entry before it; null where it comes first.</param>
/// <param name="Behind">The entry behind it; null where it comes last.</param>
internal readonly record struct EntrySlot(Entry? Before, Entry? Behind)
{
    /// <summary>The slot for an entry among those of its category, or where none has it among all.</summary>
    /// <param name="entries">The entries of a file.</param>
    /// <param name="entry">The entry.</param>
    public static EntrySlot In(IReadOnlyList<Entry> entries, NewEntry entry)
    {
        var group = entries.Where(other => string.Equals(other.Category, entry.Category, StringComparison.OrdinalIgnoreCase)).ToList();
        return Among(group.Count > 0 ? group : entries, entry.Name);
    }

    /// <summary>The slot for an entry where each entry says its own category, as in a table: by the alphabet among all, or else with those of its category if these stand together.</summary>
    /// <param name="entries">The entries of a file.</param>
    /// <param name="entry">The entry.</param>
    public static EntrySlot InTable(IReadOnlyList<Entry> entries, NewEntry entry)
    {
        if (EntryOrder.PlaceOf(entry.Name, [.. entries.Select(other => other.Title)]) is { } place) return At(entries, place);
        var own = Enumerable.Range(0, entries.Count).Where(i => entry.Category is not null && entry.Category.Equals(entries[i].Category, StringComparison.OrdinalIgnoreCase)).ToList();
        return own.Count == 0 || own[^1] - own[0] >= own.Count
            ? At(entries, entries.Count)
            : At(entries, own[0] + (EntryOrder.PlaceOf(entry.Name, [.. own.Select(i => entries[i].Title)]) ?? own.Count));
    }

    /// <summary>The slot for a name among entries.</summary>
    public static EntrySlot Among(IReadOnlyList<Entry> entries, string name) =>
        At(entries, EntryOrder.PlaceOf(name, [.. entries.Select(entry => entry.Title)]) ?? entries.Count);

    private static EntrySlot At(IReadOnlyList<Entry> entries, int place) =>
        new(place > 0 ? entries[place - 1] : null, place < entries.Count ? entries[place] : null);
}
