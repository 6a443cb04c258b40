using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;

namespace Glossary.Server.Glossaries;

/// <summary>Glossaries as they were read; immutable.</summary>
/// <param name="Termbase">They, compiled.</param>
/// <param name="Sources">Their files, in the order of the termbase.</param>
/// <param name="Saved">What is on disk of just this; null where it was compiled since, or could not be kept.</param>
internal sealed record ReadGlossaries(Termbase Termbase, ImmutableArray<LoadedSource> Sources, SavedTermbase? Saved)
{
    /// <summary>Nothing was read.</summary>
    public static ReadGlossaries None { get; } = new(Termbase.Empty, [], null);

    /// <summary>
    /// What is wrong within the files; it is known from blocks saved on disk, too. Of the bundled ones nothing is said: who reads them did not
    /// write them.
    /// </summary>
    public ImmutableArray<SourceProblems> Problems => [.. Sources.Where(source => !BundledGlossary.Holds(source.Path)).Select(source => source.Problems)];

    /// <summary>Files with what they were compiled into. What a whole termbase knows by itself need not be held besides.</summary>
    public static ReadGlossaries Of(Termbase termbase, ImmutableArray<LoadedSource> sources, SavedTermbase? saved)
    {
        if (!termbase.IsWhole) return new ReadGlossaries(termbase, sources, saved);
        var blocks = new Lazy<ImmutableArray<SourceBlocks>>(() => termbase.BlocksBySource());
        return new ReadGlossaries(
            termbase, [.. sources.Select((source, number) => source with { Blocks = new Lazy<ImmutableArray<EntryBlock>>(() => blocks.Value[number].Blocks) })], saved);
    }

    /// <summary>The files for a compiler.</summary>
    public static ImmutableArray<SourceBlocks> BlocksOf(IEnumerable<LoadedSource> sources) => [.. sources.Select(source => new SourceBlocks(source.Path, source.Blocks.Value))];
}
