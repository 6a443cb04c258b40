using Glossary.Core.Entries;

namespace Glossary.Core.Termbases;

/// <summary>Which entries their own file tells apart (<see cref="Entry.Id"/>).</summary>
/// <param name="entries">The entries.</param>
/// <param name="sourceOf">Gives the number of the source of an entry.</param>
internal sealed class EntryIds(EntryTable entries, Func<int, int> sourceOf)
{
    /// <summary>Whether no entry has an id.</summary>
    public bool IsEmpty { get; } = entries.Ids.Bytes.Length == 0;

    /// <summary>Whether an entry has one.</summary>
    public bool Has(int entry) => !IsEmpty && !entries.Ids[entry].IsEmpty;

    /// <summary>Whether two entries are of one file, which has different ids for them.</summary>
    public bool Differ(int entry, int other) =>
        !IsEmpty && Has(entry) && Has(other) && sourceOf(entry) == sourceOf(other) && !entries.Ids[entry].SequenceEqual(entries.Ids[other]);
}
