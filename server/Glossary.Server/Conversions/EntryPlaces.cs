using System.Collections.Concurrent;
using Glossary.Core.Terms;
using Glossary.Core.Text;
using Glossary.Protocol.Types;

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

    /// <summary>The entry from its heading to where its last line starts; how long that is would have to be read from the file.</summary>
    public static Range RangeOf(Entry entry, PositionMapper positions)
    {
        var heading = HeadingOf(entry, positions);
        return entry.EndLine == entry.Line ? heading : heading with { End = new Position((uint)(entry.EndLine - 1), 0) };
    }

    /// <summary>The heading, in the client's positions.</summary>
    public static Range HeadingOf(Entry entry, PositionMapper positions)
    {
        var line = (uint)(entry.Line - 1);
        var heading = SourceText.From(entry.Heading);
        return new Range(new Position(line, 0), positions.ToPosition(heading, heading.Length) with { Line = line });
    }
}
