using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>One reading of glossary files: of those that are listed, and then of those that these import, and so on.</summary>
/// <param name="before">What was read before, of which only what has changed is read again.</param>
/// <param name="files">The files that are listed.</param>
/// <param name="haveChanged">Whether listed files may have changed of which somebody tells.</param>
/// <param name="sources">What they are read for.</param>
/// <param name="problems">Receives a sentence for each file that cannot be read.</param>
internal sealed class SourceReading(ReadGlossaries before, SourceFiles files, bool haveChanged, GlossarySources sources, ImmutableArray<string>.Builder problems)
{
    /// <summary>More imported files than this come from a mistake.</summary>
    private const int MostImported = 1000;

    private readonly Dictionary<string, LoadedSource> known = before.Sources.ToDictionary(source => source.Path, PathNames.Comparer);
    private readonly HashSet<string> unwatched = files.Unwatched.ToHashSet(PathNames.Comparer);

    /// <summary>The sources as they are now, each with its blocks: the higher layers first, and in each layer in the order of the list.</summary>
    /// <param name="progress">Is told how far the reading has come; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ImmutableArray<LoadedSource> Read(IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var read = Read(files.Paths.Select(path => (path, ImmutableArray<string>.Empty)), progress, cancellation);
        if (!read.Any(source => source.MayImport)) return [.. read.OrderBy(source => source.Layer)];
        var all = read.ToDictionary(source => source.Path, PathNames.Comparer);
        while (read.Any(source => source.MayImport) && all.Count < files.Paths.Length + MostImported)
        {
            var importers = ImportersIn(read, all);
            read = Read(importers.Where(import => !all.ContainsKey(import.Key)).Select(import => (import.Key, import.Value.ToImmutableArray())), progress, cancellation);
            foreach (var source in read) all.Add(source.Path, source);
        }

        return [.. all.Values.Select(source => source with { ImportProblems = ProblemsOf(source, all) }).OrderBy(source => source.Layer)];
    }

    /// <summary>Which files are imported, each with those that import it.</summary>
    private static Dictionary<string, List<string>> ImportersIn(IEnumerable<LoadedSource> read, Dictionary<string, LoadedSource> all)
    {
        var importers = new Dictionary<string, List<string>>(PathNames.Comparer);
        foreach (var source in read)
        {
            foreach (var (import, _) in source.Imports)
            {
                if (ImportTarget.PathOf(import.Target, source.Path) is not { } path) continue;
                if (!importers.TryGetValue(path, out var list)) importers.Add(path, list = []);
                if (!list.Contains(source.Path)) list.Add(source.Path);
                if (all.TryGetValue(path, out var imported) && !imported.ImportedBy.Contains(source.Path)) all[path] = imported with { ImportedBy = imported.ImportedBy.Add(source.Path) };
            }
        }

        return importers;
    }

    /// <summary>What is wrong with the imports of a source.</summary>
    private static ImmutableArray<Problem> ProblemsOf(LoadedSource source, Dictionary<string, LoadedSource> all)
    {
        if (!source.MayImport) return [];
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (import, place) in source.Imports)
        {
            var path = ImportTarget.PathOf(import.Target, source.Path);
            if (path is not null && all.ContainsKey(path)) continue;
            var message = path is null ? $"{import.Target} is not loaded: only files are imported." : $"There is no file {path} that can be read, so it is not imported.";
            problems.Add(new Problem(import.Line, import.Span, message, ProblemKind.MissingImport).In(place.Line, place.Offset));
        }

        return problems.ToImmutable();
    }

    /// <summary>Reads files.</summary>
    /// <param name="paths">Their paths, each with those of the files that import it, which are none where it is listed.</param>
    /// <param name="progress">Is told how far the reading has come; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    private ImmutableArray<LoadedSource> Read(IEnumerable<(string Path, ImmutableArray<string> Importers)> paths, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var now = new List<OpenedSource>();
        try
        {
            foreach (var (path, importers) in paths)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Open(path, importers, cancellation) is { } source) now.Add(source);
            }

            ImmutableArray<LoadedSource> found = [.. now.Select(source => source.Source)];
            if (!now.Exists(source => source.IsNew) && (found.All(source => source.IsImported) || LoadedSource.AreSame(found, [.. before.Sources.Where(source => !source.IsImported)]))) return found;
            var read = GlossaryParser.ReadBlocks([.. now.Select(source => source.Text)], new BlockMemory(before.Termbase, before.Sources), progress, cancellation: cancellation);
            return [.. found.Select((source, i) => source with { Blocks = new Lazy<ImmutableArray<EntryBlock>>(BlocksOf(read[i])), Cut = now[i].Text.KnownCut ?? source.Cut })];
        }
        finally
        {
            foreach (var source in now) source.Text.Dispose();
        }
    }

    /// <summary>A source as it is now, be it unchanged; null where it cannot be read and never was.</summary>
    private OpenedSource? Open(string path, ImmutableArray<string> importers, CancellationToken cancellation)
    {
        var isImported = !importers.IsEmpty;
        var layer = isImported ? GlossaryLayer.Imported : SourceLayers.Of(path, sources.Globs);
        var categories = SourceLayers.CategoriesOf(path, layer, sources.Globs);
        var read = new LoadedSource(path, LoadedSource.NoBlocks) { Layer = layer, Categories = categories, ImportedBy = importers, IsImported = isImported };
        var buffer = sources.Buffers.GetValueOrDefault(path);
        var last = known.GetValueOrDefault(path);
        if (last?.IfSame(buffer, haveChanged || isImported || unwatched.Contains(path), cancellation) is { } same) return Unchanged(same, read);
        if (buffer is not null)
        {
            var rented = new RentedText(buffer);
            return new OpenedSource(read with { Buffer = buffer }, BlockedText.Of(rented.Text, GlossaryFormats.Of(path, rented.Text.Span), categories, rented, last?.Cut), IsNew: true);
        }

        if (TextFile.TryReadBlocked(path, categories, last?.Cut, out var text, out var stamp, out var guess, out var problem))
            return new OpenedSource(read with { Stamp = stamp, Guess = guess }, text, IsNew: true);
        if (!isImported || last is not null) problems.Add($"{path} cannot be read: {problem}");

        // What somebody had typed at another time, and never saved, is not what the file said.
        return last is null or { Buffer: null, Stamp.IsOfFile: false } ? null : Unchanged(last with { IsStale = true }, read);
    }

    /// <summary>A source whose text is the same. It is new all the same where other files may say otherwise what its categories are.</summary>
    private static OpenedSource Unchanged(LoadedSource source, LoadedSource read)
    {
        var text = BlockedText.Unchanged(source.KnownBlocks, read.Categories!, () => source.TextNow().AsMemory(), now => GlossaryFormats.Of(source.Path, now.Span));
        var now = source with { Layer = read.Layer, Categories = read.Categories, ImportedBy = read.ImportedBy, IsImported = read.IsImported };
        return new OpenedSource(now, text, IsNew: source.Categories is { } before && before != read.Categories);
    }

    private static ImmutableArray<EntryBlock> BlocksOf(ImmutableArray<ReadBlock<EntryBlock>> read) =>
    [
        .. read.Select(block => block.Value with
        {
            Line = block.Block.FirstLine,
            Column = block.Block.FirstColumn,
            Offset = block.Block.Span.Start,
            Length = block.Block.Span.Length,
            Notes = [.. block.Tags.ToBytes()],
        }),
    ];

    /// <summary>A source that is being read: its text, and whether that may differ from what was read before.</summary>
    private readonly record struct OpenedSource(LoadedSource Source, BlockedText Text, bool IsNew);
}
