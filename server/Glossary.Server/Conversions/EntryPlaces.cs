using System.Collections.Concurrent;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.Paths;

namespace Glossary.Server.Conversions;

/// <summary>Where an entry stands in its file.</summary>
internal static class EntryPlaces
{
    // Many entries stand in few files, whose paths need escaping.
    private static readonly ConcurrentDictionary<string, string> Uris = new(StringComparer.Ordinal);

    /// <summary>The URI of the file.</summary>
    public static string UriOf(EntryReference entry) => UriOf(entry.Source);

    /// <summary>The URI of a glossary's file.</summary>
    public static string UriOf(string source) => Uris.GetOrAdd(source, FileUris.FromPath);

    /// <summary>The whole entry, from its heading to the end of its last line.</summary>
    public static Range RangeOf(Entry entry, PositionMapper positions) =>
        new(new Position((uint)(entry.Line - 1), 0), new Position((uint)(entry.EndLine - 1), positions.LengthOf(entry.LastLine)));

    /// <summary>The heading, in the client's positions.</summary>
    public static Range HeadingOf(Entry entry, PositionMapper positions)
    {
        var line = (uint)(entry.Line - 1);
        var heading = SourceText.From(entry.Heading);
        return new Range(new Position(line, 0), positions.ToPosition(heading, heading.Length) with { Line = line });
    }
}
