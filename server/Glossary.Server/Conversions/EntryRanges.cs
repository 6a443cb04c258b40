using System.Collections.Concurrent;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Server.Paths;

namespace Glossary.Server.Conversions;

/// <summary>Where an entry stands in its file.</summary>
internal static class EntryRanges
{
    // Many entries stand in few files, whose paths need escaping.
    private static readonly ConcurrentDictionary<string, string> Uris = new(StringComparer.Ordinal);

    /// <summary>The URI of the file.</summary>
    public static string UriOf(EntryReference entry) => UriOf(entry.Source);

    /// <summary>The URI of a glossary's file.</summary>
    public static string UriOf(string source) => Uris.GetOrAdd(source, FileUris.FromPath);

    /// <summary>The whole entry, in the client's positions.</summary>
    public static Range RangeOf(Entry entry, PositionMapper positions) => new(positions.ToPosition(entry.Location.Start), positions.ToPosition(entry.Location.End));

    /// <summary>The place in the entry to be led to, in the client's positions.</summary>
    public static Range AnchorOf(Entry entry, PositionMapper positions) => new(positions.ToPosition(entry.Location.AnchorStart), positions.ToPosition(entry.Location.AnchorEnd));
}
