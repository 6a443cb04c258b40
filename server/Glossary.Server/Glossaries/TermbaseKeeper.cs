using System.Collections.Immutable;
using Glossary.Cache;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>Saves to disk what was read, and knows what of it is there. Safe for every thread.</summary>
/// <param name="cache">Where compiled termbases are saved.</param>
internal sealed class TermbaseKeeper(TermbaseCache cache)
{
    /// <summary>A termbase of at least this many concepts is better mapped from disk than held in memory.</summary>
    public const int ManyConcepts = 4096;

    /// <summary>Glossaries from outside of the workspace are saved by themselves, for all workspaces, where they are so many times as long as those in it.</summary>
    private const int TimesAsLong = 16;

    /// <summary>And from this length on, in UTF-16 code units.</summary>
    private const int LeastToShare = 1 << 20;

    private readonly Lock gate = new();

    /// <summary>What was opened or saved last.</summary>
    private SavedTermbase? saved;

    /// <summary>The file from which termbases come, as long as it has not been looked through.</summary>
    private ImageFile? unverified;

    /// <summary>The file that turned out to be damaged.</summary>
    private string? damaged;

    /// <summary>What was read ahead and is not on disk yet.</summary>
    private ReadGlossaries? ahead;

    /// <summary>Whether what was read is to be had from disk now, and whether it was opened anew for that before.</summary>
    private bool isToReopen, wasReopened;

    /// <summary>Where compiled termbases are saved.</summary>
    public TermbaseCache Cache => cache;

    /// <summary>Opens what is saved of a list of files, or of those among them that other workspaces have, too; null where there is nothing.</summary>
    /// <param name="paths">The files, in order.</param>
    /// <param name="shared">Those among them that lie in no folder of the workspace, in order.</param>
    /// <param name="problems">Receives a sentence where there is something that cannot be used.</param>
    public ReadGlossaries? Open(ImmutableArray<string> paths, ImmutableArray<string> shared, ImmutableArray<string>.Builder problems) =>
        Open(paths, problems) ?? (shared.IsEmpty || shared.Length == paths.Length ? null : Open(shared, problems));

    private ReadGlossaries? Open(ImmutableArray<string> paths, ImmutableArray<string>.Builder problems)
    {
        lock (gate)
        {
            // What is not there, as behind a link to nowhere, was no source when it was saved either.
            if (cache.Open([.. paths.Where(TextFile.IsThere)], problems) is not { } opened || opened.Image.Path == damaged) return null;
            unverified = opened.Image;
            saved = new SavedTermbase(opened.Termbase.Sources, opened.Stamps, []);
            return ReadGlossaries.Of(opened.Termbase, [.. opened.Stamps.Select(SourceOf)], saved);

            LoadedSource SourceOf(SourceStamp stamp) => new(stamp.Path, LoadedSource.NoBlocks) { Stamp = stamp, IsImported = !paths.Contains(stamp.Path) };
        }
    }

    /// <summary>What of what was read is not on disk.</summary>
    public DirtyState DirtyStateOf(ReadGlossaries read)
    {
        lock (gate)
        {
            return !HasNews(read) ? DirtyState.Nothing
                : !read.Termbase.Sources.SequenceEqual(saved?.Sources ?? []) ? DirtyState.All
                : saved is { } before && read.Sources.Any(source => source.Stamp is null && !before.Texts.Contains(source.Buffer)) ? DirtyState.Edits
                : DirtyState.Changes;
        }
    }

    /// <summary>
    /// Saves what was read to disk, if it is not there yet, and compiles it into one image before where it is patched. A text that is
    /// not that of its file is saved, too: the next time the file is read, and only those blocks are worked out that differ.
    /// </summary>
    /// <param name="read">What was read.</param>
    /// <param name="progress">Is told how many of how many bytes are written; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What came of it; null where there is nothing to keep.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SaveResult? Save(ReadGlossaries read, IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        lock (gate)
        {
            read = read with { Sources = [.. read.Sources.Select(source => source with { Stamp = StampOf(source, cancellation) })] };
            if (!HasNews(read)) return null;
            var termbase = read.Termbase;

            // What is damaged must not be written anew, with fingerprints that say it is whole.
            if (unverified?.Verify(cancellation) is { } damage) throw new InvalidDataException(TermbaseCache.ProblemOf(unverified, $"{damage}."));
            if (SharedOf(read) is { IsEmpty: false } shared) return SaveShared(read, shared, progress, cancellation);
            if (!termbase.IsWhole) termbase = Termbase.Build(ReadGlossaries.BlocksOf(read.Sources), termbase, termbase.Overrides, mayPatch: false, cancellation).WithLayers(termbase.Layers);
            ImmutableArray<SourceStamp> stamps = [.. read.Sources.Select(StampToSave)];
            var (isSaved, problem) = cache.Save(read.Listed, termbase, stamps, progress, cancellation);
            if (isSaved)
            {
                // What was replaced must not be held by anything; and what another window has written since may say something else.
                var unread = ImmutableArray.CreateBuilder<string>();
                var mapped = termbase.ConceptCount >= ManyConcepts ? cache.Open(read.Listed, unread) : null;
                var isMine = mapped?.Stamps.SequenceEqual(stamps) == true;
                if (isMine) termbase = mapped!.Termbase.WithOverrides(termbase.Overrides).WithLayers(termbase.Layers);
                unverified = isMine ? mapped!.Image : null;
            }

            // What is refused for good, is switched off or is being written by another process counts as kept: nothing is left to do for it.
            var isFailed = problem is not null && !IsRefusedForGood(termbase);
            if (!isFailed) saved = new SavedTermbase(termbase.Sources, stamps, [.. read.Sources.Where(source => source.Stamp is null).Select(source => source.Buffer)]);
            return new SaveResult(ReadGlossaries.Of(termbase, read.Sources, isFailed ? null : saved), isFailed, problem);
        }
    }

    /// <summary>Whether what was read takes less memory once it is opened anew. It is asked for once, and tells so once.</summary>
    public bool TakeReopening()
    {
        lock (gate)
        {
            if (!isToReopen) return false;
            (isToReopen, wasReopened) = (false, true);
            return true;
        }
    }

    /// <summary>Saves those glossaries by themselves that other workspaces have, too, unless that was done. The others are read at each start, and laid over them.</summary>
    private SaveResult SaveShared(ReadGlossaries read, ImmutableArray<LoadedSource> shared, IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        ImmutableArray<string> paths = [.. shared.Select(source => source.Path)];
        ImmutableArray<SourceStamp> stamps = [.. shared.Select(StampToSave)];
        if (saved is { } before && before.Sources.SequenceEqual(paths) && before.Stamps.Zip(stamps).All(pair => TellsAsMuch(pair.First, pair.Second))) return new SaveResult(read with { Saved = saved }, false, null);
        var termbase = Termbase.Build(ReadGlossaries.BlocksOf(shared), read.Termbase, read.Termbase.Overrides, mayPatch: false, cancellation);
        var (isSaved, problem) = cache.Save(paths, termbase, stamps, progress, cancellation);
        var isFailed = problem is not null && !IsRefusedForGood(termbase);
        if (!isFailed) saved = new SavedTermbase(paths, stamps, []);
        isToReopen = isSaved && !wasReopened;
        return new SaveResult(read with { Saved = isFailed ? null : saved }, isFailed, problem);
    }

    /// <summary>Whether a stamp is of the same content as a newer one, and no less sure.</summary>
    private static bool TellsAsMuch(SourceStamp stamp, SourceStamp newer) => (stamp.Size, stamp.Hash) == (newer.Size, newer.Hash) && (stamp.IsSure || !newer.IsSure);

    /// <summary>The sources that other workspaces have, too, where these are by far the most; else none.</summary>
    private static ImmutableArray<LoadedSource> SharedOf(ReadGlossaries read)
    {
        ImmutableArray<LoadedSource> shared = [.. read.Sources.Where(source => source.Layer != GlossaryLayer.WorkspaceFolder)];
        if (shared.IsEmpty || shared.Length == read.Sources.Length || read.Sources.Any(source => source.IsImported)) return [];
        var (all, ofShared) = (LengthOf(read.Sources), LengthOf(shared));
        return ofShared >= LeastToShare && (all - ofShared) * TimesAsLong <= ofShared ? shared : [];

        static long LengthOf(ImmutableArray<LoadedSource> sources) => sources.Sum(source => source.Blocks.Value.Sum(block => (long)block.Length));
    }

    /// <summary>Something was read ahead: where something else is asked for then, it is saved by itself, so that the next start reads it from disk.</summary>
    public void NoteAhead(ReadGlossaries read)
    {
        lock (gate) ahead = read.Saved is null ? read : null;
    }

    /// <summary>Saves to disk what was read ahead, unless just that was requested then. Where the disk refuses it, it is left to the next call.</summary>
    /// <param name="requested">What was requested.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void SaveAhead(ReadGlossaries requested, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (ahead is not { } read) return;
            ahead = null;
            if (read.Termbase.Sources.SequenceEqual(requested.Termbase.Sources)) return;
            ImmutableArray<SourceStamp> stamps = [.. read.Sources.Select(source => StampToSave(source with { Stamp = StampOf(source, cancellation) }))];
            if (cache.Save(read.Listed, read.Termbase, stamps, progress: null, cancellation).Problem is not null && !IsRefusedForGood(read.Termbase)) ahead = read;
        }
    }

    /// <summary>
    /// Looks through the file that termbases come from, once for each file. If it is damaged, it is not opened any more; what was read
    /// from it is to be forgotten.
    /// </summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="most">A file that is longer than that, in bytes, is left for another time.</param>
    /// <returns>What is wrong, as a sentence; null where nothing is.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public string? Verify(CancellationToken cancellation, long most = long.MaxValue)
    {
        lock (gate)
        {
            if (unverified is not { } image || image.Length > most) return null;
            var problem = image.Verify(cancellation);
            unverified = null;
            if (problem is null) return null;
            (damaged, saved) = (image.Path, null);
            return TermbaseCache.ProblemOf(image, $"{problem}.");
        }
    }

    /// <summary>Whether a folder is not to be used at all; a disk that is full, or may not be written for a while, is something else.</summary>
    private bool IsRefusedForGood(Termbase termbase) => cache.FullTextFolder(termbase) is null;

    /// <summary>
    /// Whether what was read differs from what is on disk. Stamps are worth being written by themselves where they save reading a file at
    /// each start.
    /// </summary>
    private bool HasNews(ReadGlossaries read) =>
        saved is null || read.Saved != saved
        || read.Sources.Any(source => source is { Guess: null, Stamp: { IsSure: true } stamp } && saved.Find(source.Path) is { } known && stamp != known);

    /// <summary>The stamp to save for a source: by now the time of its file may tell more, and what was edited may have been saved.</summary>
    private static SourceStamp? StampOf(LoadedSource source, CancellationToken cancellation) =>
        source.Stamp is { } stamp ? stamp.IsSure ? stamp : stamp.Renew(cancellation) ?? stamp
        : source.Buffer is { } buffer ? TextFile.StampOf(source.Path, buffer.ToString())
        : null;

    /// <summary>A file of which more is to be said than its blocks know is read again at the next start; its blocks are known all the same.</summary>
    private static SourceStamp StampToSave(LoadedSource source) =>
        source is { Guess: null, Stamp: { } stamp } ? stamp : SourceStamp.OfText(source.Path, source.TextNow());
}

/// <summary>What came of keeping glossaries on disk.</summary>
/// <param name="Read">The glossaries, to be had from disk where they are there.</param>
/// <param name="IsFailed">Whether the disk has refused them, so that it is worth trying again.</param>
/// <param name="Problem">Why they are not on disk, as a sentence; null where they are, or need not be.</param>
internal sealed record SaveResult(ReadGlossaries Read, bool IsFailed, string? Problem);

/// <summary>A termbase that is on disk, or counts as if it were because it never will be.</summary>
/// <param name="Sources">Its files, in order.</param>
/// <param name="Stamps">What they are said to be.</param>
/// <param name="Texts">The open documents that it is of, and no file.</param>
internal sealed record SavedTermbase(ImmutableArray<string> Sources, ImmutableArray<SourceStamp> Stamps, ImmutableArray<SourceText?> Texts)
{
    private readonly Dictionary<string, SourceStamp> byPath = Stamps.ToDictionary(stamp => stamp.Path);

    /// <summary>The stamp of a file; null where it is not on disk.</summary>
    public SourceStamp? Find(string path) => byPath.TryGetValue(path, out var stamp) ? stamp : null;
}
