using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>One article of a glossary file: what it says of one concept, and where it stands.</summary>
/// <remarks>Several entries, of one file or of many, may define the same concept.</remarks>
public sealed record Entry
{
    /// <summary>The line of the heading, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The last line of the entry that is not blank, counted from 1.</summary>
    public required int EndLine { get; init; }

    /// <summary>The line of the heading as it is written, without its line end.</summary>
    public required string Heading { get; init; }

    /// <summary>The heading in its file.</summary>
    public required TextSpan HeadingSpan { get; init; }

    /// <summary>The heading and the body in the file, without the last line end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name to show.</summary>
    public required string Title { get; init; }

    /// <summary>Surface forms that mean exactly this concept, best first, as they are written: <c>LoRA</c>, <c>Low-Rank Adaptation</c>.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The subject field, such as <c>metrology</c>; null where none is given.</summary>
    public string? Category { get; init; }

    /// <summary>Names of other concepts that the entry points to.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>One sentence that says what the concept is, as plain text, code in backticks; null where the entry has none.</summary>
    public string? Definition { get; init; }

    /// <summary>
    /// Where no sentence says what the concept is, the first paragraph or list of the body in a few lines, as plain text, code in backticks; null where
    /// one does, or there is no body.
    /// </summary>
    public string? Opening { get; init; }

    /// <summary>What the entry says first; null where it says nothing.</summary>
    public string? Text => Definition ?? Opening;

    /// <summary>How long the <see cref="EndLine"/> is; known of entries of a termbase.</summary>
    public LineWidth LastLine { get; init; }
}
