using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>An entry that somebody wants to add to a glossary. All of it is plain text, code in backticks.</summary>
/// <param name="Name">The name to show; it may hold several, as in <c>line width roughness (LWR)</c>.</param>
/// <param name="Definition">What it means; paragraphs are parted by blank lines.</param>
public sealed record NewEntry(string Name, string Definition)
{
    /// <summary>What the name is shortened to; null for nothing.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>The subject field; null where none is given.</summary>
    public string? Category { get; init; }
}
