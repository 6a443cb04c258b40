using System.Collections.Immutable;
using Glossary.Cache;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Search.FullText;

namespace Glossary.Server.Glossaries;

/// <summary>Keeps the full-text index of a termbase up to date. One thread updates; any may search.</summary>
/// <remarks>What was searched before is searched until the next index is there: its hits are keys, which the termbase knows or does not.</remarks>
/// <param name="folderOf">The folder for the index of a termbase; null to hold it in memory.</param>
/// <param name="patience">For how long to wait for another process that writes the same index.</param>
/// <param name="onBroken">Is called when a search finds the index damaged: it is built anew at the next update.</param>
/// <param name="clock">Tells when to try again what the disk has refused.</param>
/// <param name="mostInMemory">The index of more entries is not held in memory, where each takes a kilobyte or so.</param>
internal sealed class FullText(
    Func<Termbase, string?> folderOf, TimeSpan patience, Action onBroken, TimeProvider clock, int mostInMemory = FullText.MostInMemory) : IDisposable
{
    /// <summary>How many entries are indexed in memory, where they take about 20 MB.</summary>
    public const int MostInMemory = 20_000;

    /// <summary>How long to wait before looking again whether another process has done the work.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private SearchedText? searched;

    private readonly RetryPause pause = new(clock);

    /// <summary>The folder in which the index cannot be kept, and why.</summary>
    private (string Folder, string Reason)? refused;

    /// <summary>Whether the disk has refused the index at the last update that tried.</summary>
    public bool IsRefused => refused is not null;

    /// <summary>How long to wait until an update tries again what the disk has refused.</summary>
    public TimeSpan UntilNextTry => pause.Rest;

    /// <summary>What can be searched; null until there is an index, and again where it turns out to be damaged.</summary>
    public ITermSearch? Search => Volatile.Read(ref searched) is { IsBroken: false } ? new ForgivingSearch(this) : null;

    /// <summary>Brings the index to the state of a termbase.</summary>
    /// <param name="termbase">The termbase.</param>
    /// <param name="textOf">Gives the text of a source, which is disposed of afterwards.</param>
    /// <param name="progress">Is told how many of how many entries are new in the index.</param>
    /// <param name="cancellation">Ends the work; of very much, what was indexed so far is kept.</param>
    /// <param name="problem">Why there is no index, or not the one there should be, as a sentence; null where all is well.</param>
    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public bool Update(
        Termbase termbase, Func<string, GlossaryText> textOf, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation, out string? problem)
    {
        var work = new Work(termbase, textOf, progress, cancellation);
        var folder = folderOf(termbase);
        if (folder is null || refused?.Folder != folder) Forgive();
        if (folder is null) return UpdateInMemory(work, out problem);
        if (pause.Rest == TimeSpan.Zero)
        {
            var start = clock.GetTimestamp();
            try
            {
                var isUpdated = Update(folder, work, out problem);
                Forgive();
                return isUpdated;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                refused = (folder, failure.Message.TrimEnd('.'));
                pause.Fail(clock.GetElapsedTime(start));
            }
        }

        var isDone = UpdateInMemory(work, out var reason);
        problem = $"The full-text index cannot be kept in {folder}: {refused?.Reason}. {reason ?? "It is held in memory."} "
            + $"Free space or allow writing there, or set {CacheFolder.Variable} to another folder.";
        return isDone;
    }

    /// <inheritdoc/>
    public void Dispose() => Show(null);

    private void Forgive()
    {
        refused = null;
        pause.Reset();
    }

    private bool UpdateInMemory(Work work, out string? problem)
    {
        if (work.Termbase.AllEntries().Keys.Length <= mostInMemory) return Update(null, work, out problem);
        problem = "There are too many entries to index their texts in memory, so only names and what was indexed before are searched.";
        return false;
    }

    /// <exception cref="IOException">The index can neither be read nor written.</exception>
    private bool Update(string? folder, Work work, out string? problem)
    {
        problem = null;
        var before = searched;
        var isDamaged = before is { IsBroken: true } && before.Folder == folder;
        var index = before is { IsBroken: false } && before.Folder == folder ? before.Index : IndexIn(folder);
        var version = work.Termbase.VersionOfEntries();
        if (isDamaged) Show(null);
        else TryShow(folder, index);
        if (IsShown(index, version)) return false;

        FullTextWriter? writer;
        for (var waited = TimeSpan.Zero; !index.TryOpenWriter(isDamaged, out writer, out var reason); waited += Interval)
        {
            if (reason != FullTextIndex.Busy) throw new IOException(reason);
            if (waited >= patience)
            {
                problem = "Another process indexes the texts of the entries; what it has not come to yet is not found.";
                return true;
            }

            // Another window is at it, most likely with the same glossaries.
            if (work.Cancellation.WaitHandle.WaitOne(Interval)) work.Cancellation.ThrowIfCancellationRequested();
            TryShow(folder, index);
            if (IsShown(index, version)) return true;
        }

        using (writer)
        {
            work.Write(writer, searched is { IsBroken: false } other && other.Index != index ? other : null, version);
        }

        return TryShow(folder, index) ? true : throw new IOException("the new index cannot be opened");
    }

    private static FullTextIndex IndexIn(string? folder) => folder is null ? FullTextIndex.InMemory() : FullTextIndex.In(folder);

    private bool IsShown(FullTextIndex index, string version) => searched is { IsBroken: false } shown && shown.Index == index && shown.Reader.Version == version;

    /// <summary>Lets the last state of an index be searched; false where there is none.</summary>
    private bool TryShow(string? folder, FullTextIndex index)
    {
        if (searched is { IsBroken: false } shown && shown.Index == index && shown.Reader.TryRefresh()) return true;
        if (!index.TryOpenReader(out var reader, out _)) return false;
        Show(new SearchedText(folder, index, reader));
        return true;
    }

    /// <summary>Lets an index be searched instead of the one before. Searches that are under way still hold what they read of that one.</summary>
    private void Show(SearchedText? next)
    {
        var before = Interlocked.Exchange(ref searched, next);
        before?.Reader.Dispose();
        if (before?.Index != next?.Index) before?.Index.Dispose();
    }

    /// <summary>An index that is searched.</summary>
    private sealed class SearchedText(string? folder, FullTextIndex index, FullTextReader reader)
    {
        private int isBroken;

        public string? Folder => folder;

        public FullTextIndex Index => index;

        public FullTextReader Reader => reader;

        public bool IsBroken => Volatile.Read(ref isBroken) != 0;

        /// <summary>The keys of its entries; none where it turns out to be damaged, which the next search finds, too.</summary>
        public IReadOnlySet<ulong> KeysIfReadable()
        {
            try
            {
                return reader.Keys();
            }
            catch (IOException)
            {
                return ImmutableHashSet<ulong>.Empty;
            }
        }

        /// <summary>Says that it is damaged; whether nobody has said so before.</summary>
        public bool Break() => Interlocked.Exchange(ref isBroken, 1) == 0;
    }

    /// <summary>What is to be indexed.</summary>
    private sealed record Work(Termbase Termbase, Func<string, GlossaryText> TextOf, IProgress<(int Done, int Total)>? Progress, CancellationToken Cancellation)
    {
        /// <summary>Writes it.</summary>
        /// <param name="writer">The index.</param>
        /// <param name="before">The index of a termbase before this one, which may have entries in common; null where there is none.</param>
        /// <param name="version">The version to reach.</param>
        public void Write(FullTextWriter writer, SearchedText? before, string version)
        {
            var entries = Termbase.AllEntries();
            if (before is not null && writer.Keys.Count == 0 && IsMostly(before.KeysIfReadable(), entries.Keys)) writer.Copy(before.Index);
            using var texts = new EntryTexts(TextOf);
            FullTextUpdate.Run(writer, entries.Keys, place => texts.EntryOf(entries[place]), version, Environment.ProcessorCount, Progress, Cancellation);
        }
    }

    /// <summary>Whether more of an index stays than goes.</summary>
    private static bool IsMostly(IReadOnlySet<ulong> known, ImmutableArray<ulong> wanted) => 2 * wanted.Distinct().Count(known.Contains) > known.Count;

    /// <summary>Finds nothing in an index that turns out to be damaged or gone; names answer all the same.</summary>
    private sealed class ForgivingSearch(FullText owner) : ITermSearch
    {
        public ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation) =>
            Try(reader => reader.Search(query, most, withSentences, cancellation));

        public ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most) => Try(reader => reader.MoreLikeThis(key, most));

        private ImmutableArray<EntryHit> Try(Func<FullTextReader, ImmutableArray<EntryHit>> find)
        {
            while (Volatile.Read(ref owner.searched) is { IsBroken: false } shown)
            {
                try
                {
                    return find(shown.Reader);
                }
                catch (ObjectDisposedException) when (Volatile.Read(ref owner.searched) != shown)
                {
                    // The next one has just taken its place.
                }
                catch (IOException)
                {
                    if (shown.Break()) owner.NoteDamage();
                }
            }

            return [];
        }
    }

    private void NoteDamage() => onBroken();
}
