using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What a block of a large file of Contextive must know of what stands before it.</summary>
/// <param name="Open">The lists and maps that are open where it begins, the outermost first: those of the contexts, of one context with its name, and of its terms.</param>
/// <param name="IsFirst">Whether nothing stands before it.</param>
internal sealed record ContextiveContext(ImmutableArray<OpenNest> Open, bool IsFirst) : BlockContext(string.Join('\n', Open.Select(nest => nest.Identity).Prepend($"{IsFirst}")))
{
    /// <summary>Where terms stand: in a map, in its contexts, in one of these, in its terms.</summary>
    public static RecordLevel Level { get; } = new(4, InMaps: false, IsSure: true);
}
