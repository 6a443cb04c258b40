using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Blocks;

/// <summary>Names the targets of relations that a file gives by id. A termbase does so itself: it knows the file that an entry is of.</summary>
internal static class NamedTargets
{
    /// <summary>The same entries with names for targets; an id that none of them has stays one.</summary>
    /// <param name="entries">All entries of a file.</param>
    public static ImmutableArray<Entry> In(ImmutableArray<Entry> entries)
    {
        if (!entries.Any(entry => entry.Relations.Any(relation => relation.IsId))) return entries;
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Id is { } id) titles.TryAdd(id, entry.Title);
            foreach (var part in entry.PartIds) titles.TryAdd(part, entry.Title);
        }

        return [.. entries.Select(entry => entry.WithNamedTargets(titles.GetValueOrDefault))];
    }
}
