using Glossary.Core.Entries;

namespace Glossary.Formats.Blocks;

/// <summary>Names the targets of relations that a file gives by id, since what is shown of a concept, and looked up, is a name of it.</summary>
internal static class NamedTargets
{
    /// <summary>The same content with names for targets; an id that no entry of it has stays one.</summary>
    public static BlockContent In(BlockContent content)
    {
        if (!content.Entries.Any(entry => entry.Relations.Any(relation => relation.IsId))) return content;
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in content.Entries) if (entry.Id is { } id) titles.TryAdd(id, entry.Title);
        return content with { Entries = [.. content.Entries.Select(entry => Named(entry, titles))] };
    }

    private static Entry Named(Entry entry, Dictionary<string, string> titles) =>
        entry.Relations.Any(relation => relation.IsId) ? entry with { Relations = [.. entry.Relations.Select(relation => Named(relation, titles)).Distinct()] } : entry;

    private static Relation Named(Relation relation, Dictionary<string, string> titles) =>
        relation.IsId && titles.TryGetValue(relation.Target, out var title) ? new Relation(relation.Kind, title) : relation;
}
