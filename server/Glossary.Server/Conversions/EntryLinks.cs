using System.Globalization;

namespace Glossary.Server.Conversions;

/// <summary>Where an entry lies, for the editor.</summary>
internal static class EntryLinks
{
    /// <summary>The URI of an entry's heading, with the line as a fragment, which editors open at that line.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The heading's line, counted from 1.</param>
    public static string Of(string source, int line) => string.Create(CultureInfo.InvariantCulture, $"{EntryPlaces.UriOf(source)}#L{line}");
}
