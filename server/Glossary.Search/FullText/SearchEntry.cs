using System.Collections.Immutable;

namespace Glossary.Search.FullText;

/// <summary>What the full-text index is to know of an entry.</summary>
/// <param name="Key">A hash of the entry's source and content: an entry that changes is another one, an entry that only moves is not.</param>
/// <param name="Title">The name to show.</param>
/// <param name="Names">Its other names; the title may be among them.</param>
/// <param name="Category">Its subject field; null where it has none.</param>
/// <param name="Definition">One sentence that says what it is; null where it has none.</param>
/// <param name="Text">What it says, as it stands in the glossary.</param>
public sealed record SearchEntry(ulong Key, string Title, ImmutableArray<string> Names, string? Category, string? Definition, string Text);
