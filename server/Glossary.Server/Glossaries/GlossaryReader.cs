using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Reads glossary files and compiles them; of what it read before, or was saved to disk, only what has changed. Safe for every thread.
/// </summary>
/// <param name="keeper">Has what is saved on disk.</param>
internal sealed class GlossaryReader(TermbaseKeeper keeper)
{
    private readonly Lock gate = new();

    // Null before anything is read, and where that was forgotten.
    private ReadGlossaries? last;

    /// <summary>Which files were requested last, whether they can be read or not.</summary>
    private ImmutableArray<string> requested = [];

    /// <summary>The version of those files that was read; null where none of them was looked at yet.</summary>
    private long? version;

    /// <summary>Has what is saved on disk.</summary>
    public TermbaseKeeper Keeper => keeper;

    /// <summary>What was read last.</summary>
    public ReadGlossaries Last => Volatile.Read(ref last) ?? ReadGlossaries.None;

    /// <summary>
    /// Reads and compiles files. One that cannot be read counts as it was read before. Where nothing has changed since the last call, the
    /// termbase is the same.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="sources">What they are read for: which of them are open, and how terms are recognised.</param>
    /// <param name="progress">Is told how far the reading has come; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries Read(SourceFiles files, GlossarySources sources, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var problems = files.Problems.ToBuilder();

        // Of two calls at once, as at the start, the second mostly finds the first one's work done.
        lock (gate)
        {
            if (last is null || !requested.SequenceEqual(files.Paths)) Open(files.Paths, problems);
            requested = files.Paths;
            var read = Update(Last, files, version != files.Version, sources, progress, problems, cancellation);
            last = read with { Termbase = read.Termbase.WithOverrides(sources.Terms) };
            version = files.Version;
            return new LoadedGlossaries(last.Termbase, files.Counts, problems.ToImmutable());
        }
    }

    /// <summary>Reads the bundled glossary.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries ReadBundled(CancellationToken cancellation) => Read(SourceList.Bundled, GlossarySources.BundledOnly, progress: null, cancellation);

    /// <summary>Reads the bundled glossary, unless something was read already: whoever asked for that must not get another termbase in its place.</summary>
    /// <returns>What was read; null where nothing was.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ReadGlossaries? ReadAhead(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (last is not null) return null;
            ReadBundled(cancellation);
            return last;
        }
    }

    /// <summary>The text of a file as it was read last. Who asks for it later holds no termbase for that.</summary>
    public GlossaryText TextOf(string path) =>
        Last.Sources.FirstOrDefault(source => source.Path == path)?.Buffer is { } buffer ? GlossaryText.Of(buffer) : new GlossaryFileText(path);

    /// <summary>Goes on with other objects of the same content in place of what was read, unless something else was read since.</summary>
    /// <returns>Whether it does.</returns>
    public bool Replace(ReadGlossaries read, ReadGlossaries same)
    {
        lock (gate)
        {
            if (last != read) return false;
            last = same;
            return true;
        }
    }

    /// <summary>Forgets what was read, which has turned out to be damaged: the next call of <see cref="Read"/> reads all files anew.</summary>
    public void Forget()
    {
        lock (gate) (last, version) = (null, null);
    }

    /// <summary>Takes what is kept of a list of files for what was read last, if there is something.</summary>
    private void Open(ImmutableArray<string> paths, ImmutableArray<string>.Builder problems)
    {
        if (keeper.Open(paths, problems) is { } opened) (last, version) = (opened, null);
    }

    /// <summary>What was read, with what has changed since read anew and compiled.</summary>
    private static ReadGlossaries Update(
        ReadGlossaries before, SourceFiles files, bool haveChanged, GlossarySources sources, IProgress<ReadingProgress>? progress, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        var now = ReadSources(before, files, haveChanged, sources, progress, problems, cancellation);
        if (IsSame(now, before.Sources)) return before with { Sources = [.. now.Zip(before.Sources, (source, known) => source.After(known))] };
        return ReadGlossaries.Of(Termbase.Build(ReadGlossaries.BlocksOf(now), before.Termbase, sources.Terms, mayPatch: true, cancellation), now, saved: null);
    }

    /// <summary>Whether sources say what those said that were read before.</summary>
    private static bool IsSame(ImmutableArray<LoadedSource> now, ImmutableArray<LoadedSource> before) =>
        now.Length == before.Length && now.Zip(before).All(pair => pair.First.HasTextOf(pair.Second));

    /// <summary>The sources as they are now, each with its blocks.</summary>
    private static ImmutableArray<LoadedSource> ReadSources(
        ReadGlossaries before, SourceFiles files, bool haveChanged, GlossarySources sources, IProgress<ReadingProgress>? progress, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        var known = before.Sources.ToDictionary(source => source.Path, PathNames.Comparer);
        var unwatched = files.Unwatched.ToHashSet(PathNames.Comparer);
        var now = new List<SourceReading>();
        try
        {
            foreach (var path in files.Paths)
            {
                cancellation.ThrowIfCancellationRequested();
                var mayHaveChanged = haveChanged || unwatched.Contains(path);
                if (ReadSource(path, known.GetValueOrDefault(path), sources, mayHaveChanged, problems, cancellation) is { } source) now.Add(source);
            }

            ImmutableArray<LoadedSource> found = [.. now.Select(source => source.Source)];
            if (!now.Exists(source => source.IsNew) && IsSame(found, before.Sources)) return found;
            var read = GlossaryParser.ReadBlocks([.. now.Select(source => source.Text)], new BlockMemory(before.Termbase, before.Sources), progress, cancellation: cancellation);
            return [.. found.Select((source, i) => source with { Blocks = new Lazy<ImmutableArray<EntryBlock>>(BlocksOf(read[i])) })];
        }
        finally
        {
            foreach (var source in now) source.Text.Dispose();
        }
    }

    /// <summary>A source as it is now, be it unchanged; null where it cannot be read and never was.</summary>
    private static SourceReading? ReadSource(
        string path, LoadedSource? known, GlossarySources sources, bool mayHaveChanged, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        var buffer = sources.Buffers.GetValueOrDefault(path);
        var layer = SourceLayers.Of(path, sources.Globs);
        if (known?.IfSame(buffer, mayHaveChanged, cancellation) is { } same) return Unchanged(same, layer);
        var read = new LoadedSource(path, LoadedSource.NoBlocks) { Layer = layer };
        if (buffer?.ToString() is { } content)
            return new SourceReading(read with { Buffer = buffer }, BlockedText.Of(content.AsMemory(), GlossaryFormats.Of(path, content), layer), IsNew: true);
        if (TextFile.TryReadBlocked(path, layer, out var text, out var stamp, out var guess, out var problem))
            return new SourceReading(read with { Stamp = stamp, Guess = guess }, text, IsNew: true);
        problems.Add($"{path} cannot be read: {problem}");

        // What somebody had typed at another time, and never saved, is not what the file said.
        return known is null or { Buffer: null, Stamp.IsOfFile: false } ? null : Unchanged(known with { IsStale = true }, layer);
    }

    /// <summary>A source whose text is the same. It is new all the same where another layer may say otherwise what its categories are.</summary>
    private static SourceReading Unchanged(LoadedSource source, string layer)
    {
        var text = BlockedText.Unchanged(source.KnownBlocks, layer, () => source.TextNow().AsMemory(), now => GlossaryFormats.Of(source.Path, now.Span));
        return new SourceReading(source with { Layer = layer }, text, IsNew: source.Layer is { } before && before != layer);
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
    private readonly record struct SourceReading(LoadedSource Source, BlockedText Text, bool IsNew);
}

/// <summary>What was loaded.</summary>
/// <param name="Termbase">The glossaries, compiled.</param>
/// <param name="Counts">How many files were found by each glob, as sentences.</param>
/// <param name="Problems">What is wrong with finding and reading the files, as sentences.</param>
internal sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<string> Counts, ImmutableArray<string> Problems);
