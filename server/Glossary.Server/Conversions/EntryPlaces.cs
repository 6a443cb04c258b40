using Glossary.Core.Terms;
using Glossary.Core.Text;
using Glossary.Protocol.Types;

namespace Glossary.Server.Conversions;

/// <summary>Where an entry stands in its file.</summary>
internal static class EntryPlaces
{
    /// <summary>The URI of the file.</summary>
    public static string UriOf(EntryReference entry) => FileUris.FromPath(entry.Source);

    /// <summary>The lines of the entry, whole: their lengths would have to be read.</summary>
    public static Range LinesOf(Entry entry) => new(new Position((uint)(entry.Line - 1), 0), new Position((uint)entry.EndLine, 0));

    /// <summary>The heading, in the client's positions.</summary>
    public static Range HeadingOf(Entry entry, PositionMapper positions)
    {
        var line = (uint)(entry.Line - 1);
        var heading = SourceText.From(entry.Heading);
        return new Range(new Position(line, 0), positions.ToPosition(heading, heading.Length) with { Line = line });
    }
}
