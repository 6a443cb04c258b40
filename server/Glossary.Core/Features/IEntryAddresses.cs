namespace Glossary.Core.Features;

/// <summary>How people get to entries, and what they call the files that these stand in.</summary>
public interface IEntryAddresses
{
    /// <summary>The URI of an entry's heading.</summary>
    /// <param name="source">The path or URI of the file that it stands in.</param>
    /// <param name="line">Its line, counted from 1.</param>
    string LinkTo(string source, int line);

    /// <summary>What people call a place that they can write in: <c>team.glossary.txt:12</c>; null where the file is not theirs.</summary>
    /// <inheritdoc cref="LinkTo"/>
    string? PlaceOf(string source, int line);
}
