using System.Globalization;
using Glossary.Core.Terms;

namespace Glossary.Server.Conversions;

/// <summary>Where an entry lies, for the editor.</summary>
internal static class EntryLinks
{
    /// <summary>The URI of an entry's heading, with the line as a fragment, which editors open at that line.</summary>
    public static string Of(EntryReference reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{EntryPlaces.UriOf(reference)}#L{reference.Entry.Line}");
}
