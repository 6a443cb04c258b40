using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Between which records of a file a new one belongs.</summary>
internal sealed class RecordPlaces
{
    private readonly Dictionary<TextSpan, DataRecord> bySpan = [];
    private readonly ImmutableArray<Entry> entries;

    /// <summary>Looks at the records and entries of a file.</summary>
    public RecordPlaces(IEnumerable<DataRecord> records, ImmutableArray<Entry> entries)
    {
        foreach (var record in records) bySpan.TryAdd(record.Span, record);

        // Entries within entries are no neighbours.
        this.entries = [.. entries.Where(entry => bySpan.ContainsKey(entry.Span))];
    }

    /// <summary>The entries that are records of their own.</summary>
    public ImmutableArray<Entry> Entries => entries;

    /// <summary>The slots for an entry, the best first; none where there is no record.</summary>
    /// <param name="entry">The entry.</param>
    public IEnumerable<EntrySlot> SlotsFor(NewEntry entry)
    {
        if (entries.IsEmpty) return [];
        var (inSection, inTable) = (EntrySlot.In(entries, entry), EntrySlot.InTable(entries, entry));
        return inSection == inTable ? [inSection] : SaysCategory ? [inTable, inSection] : [inSection, inTable];
    }

    /// <summary>The record of an entry.</summary>
    public DataRecord Of(Entry entry) => bySpan[entry.Span];

    /// <summary>The records nearest to a slot; keys and values of one that are texts are no model for one with keys of its own, and the other way round.</summary>
    public IEnumerable<DataRecord> Nearest(EntrySlot slot)
    {
        var nearest = Of((slot.Before ?? slot.Behind)!);
        return EntryPlacing.Nearest(entries, slot).Select(Of).Where(record => record.Key is null == nearest.Key is null && record.Value is DataMap == nearest.Value is DataMap).Prepend(nearest).Distinct();
    }

    /// <summary>Whether records say their categories, and not the sections that they stand in.</summary>
    private bool SaysCategory => entries.Any(entry => entry.Category is not null && bySpan[entry.Span].Category is null);
}
