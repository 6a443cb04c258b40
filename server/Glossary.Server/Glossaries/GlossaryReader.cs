using System.Collections.Immutable;
using Glossary.Cache;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Reads glossary files and compiles them; of what it read before, or was kept on disk, only what has changed. Safe for every thread.
/// </summary>
/// <param name="cache">Where compiled termbases are kept.</param>
internal sealed class GlossaryReader(TermbaseCache cache)
{
    /// <summary>So many concepts are better mapped from disk than held in memory.</summary>
    public const int ManyConcepts = 4096;

    private readonly Lock gate = new();
    private ImmutableArray<LoadedSource> loaded = [];

    // Null for an empty one, which need not be compiled before anything is read.
    private Termbase? termbase;

    /// <summary>What was read ahead and not opened from disk, until it is kept there.</summary>
    private (Termbase Termbase, ImmutableArray<LoadedSource> Sources)? ahead;

    /// <summary>Which files were asked for last, whether they can be read or not.</summary>
    private ImmutableArray<string> asked = [];

    /// <summary>What globs matched the last time.</summary>
    private FoundFiles? found;

    /// <summary>The termbase that is kept on disk as it is.</summary>
    private Termbase? kept;

    /// <summary>The stamps that are kept with it, in the order of its sources.</summary>
    private ImmutableArray<SourceStamp> keptStamps = [];

    /// <summary>The open documents that it is of, and no file.</summary>
    private ImmutableArray<SourceText?> keptTexts = [];

    /// <summary>The sources of the last termbase that was on disk, or that was tried to be kept there.</summary>
    private ImmutableArray<string> tried = [];

    /// <summary>The file from which termbases come, as long as it has not been looked through.</summary>
    private ImageFile? unverified;

    /// <summary>The file that turned out to be damaged.</summary>
    private string? damaged;

    /// <summary>Where compiled termbases are kept.</summary>
    public TermbaseCache Cache => cache;

    /// <summary>What was read last.</summary>
    public Termbase Termbase => Volatile.Read(ref termbase) ?? Termbase.Empty;

    /// <summary>
    /// Finds, reads and compiles what <paramref name="sources"/> names. A file that cannot be read counts as it was read before. Where
    /// nothing has changed since the last call, the termbase is the same.
    /// </summary>
    /// <param name="sources">What to read.</param>
    /// <param name="progress">Is told how far the reading has come; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries Read(GlossarySources sources, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var files = FilesOf(sources, cancellation);
        problems.AddRange(files.Problems);
        var paths = sources.Bundled ? WithBundled(files.Paths, problems) : files.Paths;

        // Of two calls at once, as at the start, the second mostly finds the first one's work done.
        lock (gate)
        {
            if (termbase is null || !asked.SequenceEqual(paths)) OpenKept(paths, problems);
            asked = paths;
            Update(paths, sources, progress, problems, cancellation);
            SetOverrides(sources.Terms);
            return new LoadedGlossaries(Termbase, files.Counts, problems.ToImmutable());
        }
    }

    /// <summary>Reads the bundled glossary, unless something was read already: whoever asked for that must not get another termbase in its place.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void ReadAhead(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (termbase is not null) return;
            Read(GlossarySources.BundledOnly, progress: null, cancellation);
            if (termbase is not null && !ReferenceEquals(termbase, kept)) ahead = (termbase, loaded);
        }
    }

    /// <summary>Keeps on disk what was read ahead, where something else was asked for then: at the next start it is read ahead from there.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void KeepAhead(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (ahead is not var (read, sources)) return;
            ahead = null;
            if (read.Sources.SequenceEqual(Termbase.Sources)) return;
            cache.Keep(read, [.. sources.Select(source => StampToKeep(source with { Stamp = StampOf(source, cancellation) }))], progress: null, cancellation);
        }
    }

    /// <summary>The files that were read last.</summary>
    public ImmutableArray<LoadedSource> Loaded => loaded;

    /// <summary>
    /// What is wrong within the files that were read last; it is known from blocks kept on disk, too. Of the bundled ones nothing is said: who reads
    /// them did not write them.
    /// </summary>
    public ImmutableArray<SourceProblems> Problems => [.. loaded.Where(source => !BundledGlossary.Holds(source.Path)).Select(source => source.Problems)];

    /// <summary>What of what was read last is not on disk.</summary>
    public Unkept Unkept
    {
        get
        {
            lock (gate)
            {
                return termbase is null || !HasNews() ? Unkept.Nothing
                    : !tried.SequenceEqual(termbase.Sources) ? Unkept.All
                    : kept is not null && loaded.Any(source => source.Stamp is null && !keptTexts.Contains(source.Buffer)) ? Unkept.Edits
                    : Unkept.Changes;
            }
        }
    }

    /// <summary>
    /// Keeps what was read last on disk, if it is not kept yet, and compiles it into one image before where it is patched. A text that is
    /// not that of its file is kept, too: the next time the file is read, and only those blocks are worked out that differ.
    /// </summary>
    /// <param name="progress">Is told how many of how many bytes are written; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was read last, now to be had from disk; or null where nothing has changed. And what kept it from being kept.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="InvalidDataException">It comes from a file that is damaged: see <see cref="FindDamage"/>.</exception>
    public (Termbase? Termbase, string? Problem) Keep(IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        lock (gate)
        {
            loaded = [.. loaded.Select(source => source with { Stamp = StampOf(source, cancellation) })];
            if (termbase is null || !HasNews()) return (null, null);

            // What is damaged must not be written anew, with fingerprints that say it is whole.
            if (unverified?.Verify(cancellation) is { } damage) throw new InvalidDataException(TermbaseCache.ProblemOf(unverified, $"{damage}."));
            if (!termbase.IsWhole) Install(Termbase.Build(SourcesOf(loaded), termbase, termbase.Overrides, mayPatch: false, cancellation));
            ImmutableArray<SourceStamp> stamps = [.. loaded.Select(StampToKeep)];
            var (isKept, problem) = cache.Keep(termbase, stamps, progress, cancellation);
            if (isKept)
            {
                // What was replaced must not be held by anything; and what another window has written since may say something else.
                var unread = ImmutableArray.CreateBuilder<string>();
                var mapped = termbase.ConceptCount >= ManyConcepts ? cache.Open(termbase.Sources, unread) : null;
                var isMine = mapped?.Stamps.SequenceEqual(stamps) == true;
                if (isMine) Install(mapped!.Termbase.WithOverrides(termbase.Overrides));
                unverified = isMine ? mapped!.Image : null;
            }

            // What was cancelled before this was not tried.
            tried = termbase.Sources;
            (kept, keptStamps, keptTexts) = (termbase, stamps, [.. loaded.Where(source => source.Stamp is null).Select(source => source.Buffer)]);
            return (termbase, problem);
        }
    }

    /// <summary>
    /// Looks through the file that what was read last comes from, once for each file. If it is damaged, it is not used any more, and the
    /// next call of <see cref="Read"/> reads all glossaries anew.
    /// </summary>
    /// <returns>What is wrong, as a sentence; null where nothing is.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public string? FindDamage(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (unverified is not { } image) return null;
            var problem = image.Verify(cancellation);
            unverified = null;
            if (problem is null) return null;
            (damaged, termbase, kept, keptTexts, loaded, tried) = (image.Path, null, null, [], [], []);
            return TermbaseCache.ProblemOf(image, $"{problem}.");
        }
    }

    /// <summary>The text of a source that was read.</summary>
    public GlossaryText TextOf(string path) => loaded.FirstOrDefault(source => source.Path == path)?.Buffer is { } buffer ? GlossaryText.Of(buffer) : new GlossaryFileText(path);

    private FoundFiles FilesOf(GlossarySources sources, CancellationToken cancellation)
    {
        var files = Volatile.Read(ref found);
        if (sources.MayHaveOtherFiles || files?.Globs != sources.Globs) Volatile.Write(ref found, files = sources.Globs.Find(cancellation));
        return files;
    }

    private static ImmutableArray<string> WithBundled(ImmutableArray<string> own, ImmutableArray<string>.Builder problems)
    {
        if (BundledGlossary.Problem is { } problem) problems.Add(problem);
        return [.. own, .. BundledGlossary.Paths.Except(own, PathNames.Comparer)];
    }

    private static ImmutableArray<SourceBlocks> SourcesOf(IEnumerable<LoadedSource> sources) => [.. sources.Select(source => new SourceBlocks(source.Path, source.Blocks.Value))];

    /// <summary>
    /// Whether what was read last differs from what is on disk. Stamps are worth being written by themselves where they save reading a file
    /// at each start.
    /// </summary>
    private bool HasNews() =>
        !ReferenceEquals(termbase, kept) || loaded.Zip(keptStamps).Any(pair => pair.First is { Guess: null, Stamp: { IsSure: true } stamp } && stamp != pair.Second);

    /// <summary>The stamp to keep for a source: by now the time of its file may tell more, and what was edited may have been saved.</summary>
    private static SourceStamp? StampOf(LoadedSource source, CancellationToken cancellation) =>
        source.Stamp is { } stamp ? stamp.IsSure ? stamp : stamp.Renew(cancellation) ?? stamp
        : source.Buffer is { } buffer ? TextFile.StampOf(source.Path, buffer.ToString())
        : null;

    /// <summary>A file of which more is to be said than its blocks know is read again at the next start; its blocks are known all the same.</summary>
    private static SourceStamp StampToKeep(LoadedSource source) =>
        source is { Guess: null, Stamp: { } stamp } ? stamp : SourceStamp.OfText(source.Path, TextOf(source));

    private void SetOverrides(TermOverrides overrides)
    {
        // They are no part of what is kept.
        var built = Termbase.WithOverrides(overrides);
        if (kept is not null && ReferenceEquals(termbase, kept)) kept = built;
        termbase = built;
    }

    /// <summary>Takes the kept termbase of a list of sources for the one that was read last, if there is one.</summary>
    private void OpenKept(ImmutableArray<string> paths, ImmutableArray<string>.Builder problems)
    {
        // What is not there, as behind a link to nowhere, was no source when it was kept either.
        if (cache.Open([.. paths.Where(TextFile.IsThere)], problems) is not { } opened || opened.Image.Path == damaged) return;
        unverified = opened.Image;
        loaded = [.. opened.Stamps.Select(stamp => new LoadedSource(stamp.Path, NoBlocks) { Stamp = stamp })];
        Install(opened.Termbase);
        (kept, keptStamps, keptTexts, tried) = (termbase, opened.Stamps, [], opened.Termbase.Sources);
    }

    /// <summary>Reads what has changed, and compiles it.</summary>
    private void Update(
        ImmutableArray<string> paths, GlossarySources sources, IProgress<ReadingProgress>? progress, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        if (ReadChanged(paths, sources, progress, problems, cancellation) is not { } now) return;
        var built = Termbase.Build(SourcesOf(now), Termbase, sources.Terms, mayPatch: true, cancellation);
        loaded = now;
        Install(built);
    }

    /// <summary>The sources as they are now; null where none says anything else than before.</summary>
    private ImmutableArray<LoadedSource>? ReadChanged(
        ImmutableArray<string> paths, GlossarySources sources, IProgress<ReadingProgress>? progress, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        var before = loaded.ToDictionary(source => source.Path, PathNames.Comparer);
        var now = new List<(LoadedSource Source, BlockedText Text)>();
        try
        {
            foreach (var path in paths)
            {
                cancellation.ThrowIfCancellationRequested();
                var known = before.GetValueOrDefault(path);
                if (ReadSource(path, known, sources.Buffers.GetValueOrDefault(path), problems, cancellation) is { } source) now.Add(source);
            }

            var isAnyRead = now.Exists(source => ReferenceEquals(source.Source.Blocks, NoBlocks));
            if (!isAnyRead && IsUnchanged([.. now.Select(source => source.Source)])) return null;
            var read = GlossaryParser.ReadBlocks([.. now.Select(source => source.Text)], new BlockMemory(Termbase, loaded), progress, cancellation: cancellation);
            ImmutableArray<LoadedSource> changed = [.. now.Select((source, i) => source.Source with { Blocks = new Lazy<ImmutableArray<EntryBlock>>(BlocksOf(read[i])) })];
            return IsUnchanged(changed) ? null : changed;
        }
        finally
        {
            foreach (var (_, text) in now) text.Dispose();
        }
    }

    /// <summary>Whether sources say what those say that were read last, which then take over what else is known of them.</summary>
    private bool IsUnchanged(ImmutableArray<LoadedSource> now)
    {
        if (termbase is null || now.Length != loaded.Length || !now.Zip(loaded).All(pair => pair.First.HasTextOf(pair.Second))) return false;
        loaded = [.. now.Zip(loaded, (source, known) => source.After(known))];
        return true;
    }

    /// <summary>A source as it is now, be it unchanged; null where it cannot be read and never was.</summary>
    private static (LoadedSource Source, BlockedText Text)? ReadSource(
        string path, LoadedSource? known, SourceText? buffer, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        if (known?.IfSame(buffer, cancellation) is { } same) return (same, Unchanged(same));
        if (buffer is not null) return (new LoadedSource(path, NoBlocks) { Buffer = buffer }, BlockedText.Of(buffer.ToString().AsMemory(), GlossaryFormats.ForPath(path)));
        if (TextFile.TryReadBlocked(path, out var text, out var stamp, out var guess, out var problem)) return (new LoadedSource(path, NoBlocks) { Stamp = stamp, Guess = guess }, text);
        problems.Add($"{path} cannot be read: {problem}");

        // What somebody had typed at another time, and never saved, is not what the file said.
        return known is null or { Buffer: null, Stamp.IsOfFile: false } ? null : (known, Unchanged(known));
    }

    private static Lazy<ImmutableArray<EntryBlock>> NoBlocks { get; } = new([]);

    private static BlockedText Unchanged(LoadedSource source) => BlockedText.Unchanged(source.KnownBlocks, GlossaryFormats.ForPath(source.Path), () => TextOf(source).AsMemory());

    private static string TextOf(LoadedSource source) =>
        source.Buffer is { } buffer ? buffer.ToString() : TextFile.TryRead(source.Path, out var text, out _) ? text.Text : "";

    private static ImmutableArray<EntryBlock> BlocksOf(ImmutableArray<ReadBlock<EntryBlock>> read) =>
    [
        .. read.Select(block => block.Value with
        {
            Line = block.Block.FirstLine,
            Offset = block.Block.Span.Start,
            Length = block.Block.Span.Length,
            Notes = [.. block.Tags.ToBytes()],
        }),
    ];

    /// <summary>Takes a termbase for the one that was read last. What it knows by itself need not be held besides.</summary>
    private void Install(Termbase built)
    {
        termbase = built;
        if (!built.IsWhole) return;
        var blocks = new Lazy<ImmutableArray<SourceBlocks>>(() => built.BlocksBySource());
        loaded = [.. loaded.Select((source, number) => source with { Blocks = new Lazy<ImmutableArray<EntryBlock>>(() => blocks.Value[number].Blocks) })];
    }
}

/// <summary>What was loaded.</summary>
/// <param name="Termbase">The glossaries, compiled.</param>
/// <param name="Counts">How many files were found by each glob, as sentences.</param>
/// <param name="Problems">What is wrong with finding and reading the files, as sentences.</param>
internal sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<string> Counts, ImmutableArray<string> Problems);
