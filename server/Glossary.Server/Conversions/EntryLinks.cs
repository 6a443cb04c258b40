using System.Globalization;
using Glossary.Core.Features;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Conversions;

/// <summary>Where entries lie, for people and editors.</summary>
internal sealed class EntryLinks : IEntryAddresses
{
    /// <summary>Those of all files.</summary>
    public static EntryLinks Instance { get; } = new();

    /// <summary>The URI of an entry's heading, with the line as a fragment, which editors open at that line.</summary>
    public string LinkTo(string source, int line) => string.Create(CultureInfo.InvariantCulture, $"{EntryRanges.UriOf(source)}#L{line}");

    /// <summary>The file's name and the heading's line, as readers of compilers' messages know it; null for the bundled glossary.</summary>
    public string? PlaceOf(string source, int line) =>
        BundledGlossary.Holds(source) ? null : string.Create(CultureInfo.InvariantCulture, $"{source[(source.LastIndexOfAny(['/', '\\']) + 1)..]}:{line}");
}
