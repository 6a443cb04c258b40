using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>Glossaries as they were read; immutable.</summary>
/// <param name="Termbase">They, compiled.</param>
/// <param name="Sources">Their files, in the order of the termbase.</param>
/// <param name="Saved">What is on disk of just this; null where it was compiled since, or could not be kept.</param>
internal sealed record ReadGlossaries(Termbase Termbase, ImmutableArray<LoadedSource> Sources, SavedTermbase? Saved)
{
    /// <summary>Nothing was read.</summary>
    public static ReadGlossaries None { get; } = new(Termbase.Empty, [], null);

    // Made when first asked for; a copy with other sources makes its own.
    private Dictionary<string, LoadedSource>? byPath;

    /// <summary>Their files, in the order of the termbase.</summary>
    public ImmutableArray<LoadedSource> Sources { get; init => (field, byPath) = (value, null); } = Sources;

    /// <summary>Paths of the files that were listed, in order; others are there because these import them.</summary>
    public ImmutableArray<string> Listed => [.. Sources.Where(source => !source.IsImported).Select(source => source.Path)];

    /// <summary>Whether a file was read because others import it.</summary>
    public bool Imports(string path) => Find(path)?.IsImported == true || Missing.Contains(path);

    /// <summary>A source by its path; null where it was not read.</summary>
    public LoadedSource? Find(string path) => LazyInitializer.EnsureInitialized(ref byPath, () => Sources.ToDictionary(source => source.Path, PathNames.Comparer)).GetValueOrDefault(path);

    /// <summary>Paths that are imported and could not be read.</summary>
    private IEnumerable<string> Missing => Sources.Where(source => !source.ImportProblems.IsEmpty).SelectMany(source => source.Imports.Select(import => ImportTarget.PathOf(import.Import.Target, source.Path)).OfType<string>());

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
