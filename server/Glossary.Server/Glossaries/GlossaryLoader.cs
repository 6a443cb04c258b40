using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Glossary.Core.Features;
using Glossary.Core.Terms;
using Glossary.Core.Text;
using Glossary.Formats.SeedDump;
using Glossary.Server.Conversions;
using Glossary.Server.Loop;
using Glossary.Server.State;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Loads the glossaries beside the loop and puts each new termbase into the session when it is whole; then indexes its texts and, when
/// that is worth it, keeps it on disk. While one load is under way, of those asked for only the last one follows.
/// </summary>
internal sealed partial class GlossaryLoader : IDisposable
{
    /// <summary>Indexing that took this long leaves garbage that is worth giving back at once.</summary>
    private static readonly TimeSpan LongWork = TimeSpan.FromMilliseconds(100);

    /// <summary>What takes longer is told each time, else only the first time.</summary>
    private static readonly TimeSpan Notable = TimeSpan.FromMilliseconds(500);

    private readonly GlossaryReader reader;
    private readonly FullText fullText;
    private readonly ILogger logger;
    private readonly TimeProvider clock;
    private readonly KeepSchedule schedule;
    private readonly SaidProblems standing = new();
    private readonly HashSet<string> saidOfCache = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Order? next;
    private Order? last;
    private CancellationTokenSource? idleWork;
    private bool isRunning;
    private bool isTidy;
    private bool isWarm;
    private bool isLoadTold;
    private bool isIndexTold;

    /// <summary>Loads with a reader.</summary>
    /// <param name="reader">Reads the files.</param>
    /// <param name="logger">Where it is told what is wrong.</param>
    /// <param name="clock">Tells how long loading takes, and when it is time to keep what was loaded.</param>
    public GlossaryLoader(GlossaryReader reader, ILogger logger, TimeProvider clock)
    {
        this.reader = reader;
        this.logger = logger;
        this.clock = clock;
        schedule = new KeepSchedule(clock, WakeUp);
        fullText = new FullText(reader.Cache.FullTextFolder, TimeSpan.MaxValue, Repeat);
    }

    /// <summary>What can be searched in the texts of the entries; null until they are indexed for the first time.</summary>
    public ITermSearch? Search => fullText.Search;

    /// <summary>Reads the bundled glossary, which most sessions ask for; what is read by then need not be read again.</summary>
    public void ReadAhead()
    {
        try
        {
            reader.ReadAhead(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
#pragma warning disable CA1031 // Nobody has asked for it yet; whoever does is told.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailure(problem);
        }
    }

    /// <summary>Loads what the session asks for. What has not changed since the last time is not compiled again.</summary>
    public void Load(Session session) => Enqueue(new Order(SourcesOf(session.Current), session.Current.Settings.Exclusions.Problems, session));

    /// <summary>Loads again if <paramref name="document"/>, whose text has changed, is one of the glossaries.</summary>
    public void Refresh(Session session, OpenDocument document)
    {
        if (document.Path is not { } path) return;
        var termbase = session.Current.Termbase;
        var isGlossary = termbase.IsCompletedSuccessfully && termbase.Result.Sources.Contains(path, PathNames.Comparer);
        if (isGlossary || IsGlossary(session.Current, path)) Load(session);
    }

    /// <summary>Something has failed that ought not to. Where the reason is a damaged file of the cache, the glossaries are read anew.</summary>
    /// <remarks>The file is looked through now, not when it is opened: that takes a second where it is large, and it is seldom damaged.</remarks>
    public void Doubt() => ThreadPool.UnsafeQueueUserWorkItem(static loader => loader.FindDamage(), this, preferLocal: false);

    /// <summary>Stops a load that is under way. What it waits on is not freed, for it may still look at it.</summary>
    public void Dispose()
    {
        stop.Cancel();
        schedule.Dispose();
    }

    private static bool IsGlossary(Snapshot snapshot, string path) =>
        (snapshot.Settings.Bundled && BundledGlossary.Holds(path)) || snapshot.Settings.Globs.Match(Folders(snapshot), path);

    private static GlossarySources SourcesOf(Snapshot snapshot)
    {
        var buffers = ImmutableDictionary.CreateBuilder<string, SourceText>(PathNames.Comparer);
        foreach (var document in snapshot.Documents.All)
        {
            if (document.Path is { } path && IsGlossary(snapshot, path)) buffers[path] = document.Text;
        }

        return new GlossarySources(snapshot.Settings.Bundled, snapshot.Settings.Files, Folders(snapshot), buffers.ToImmutable(), snapshot.Settings.Terms);
    }

    private static ImmutableArray<string> Folders(Snapshot snapshot) => [.. snapshot.Folders.Select(FileUris.ToPath).OfType<string>()];

    /// <summary>Does the last load again, of which only what is broken is left to do.</summary>
    private void Repeat()
    {
        if (Volatile.Read(ref last) is { } order) Enqueue(order);
    }

    private void Enqueue(Order order)
    {
        lock (gate)
        {
            next = last = order;
            schedule.Postpone();
            idleWork?.Cancel();
        }

        WakeUp();
    }

    /// <summary>Sees to it that what there is to do is done.</summary>
    private void WakeUp()
    {
        lock (gate)
        {
            if (isRunning) return;
            isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static loader => loader.Run(), this, preferLocal: false);
    }

    private void Run()
    {
        while (TakeWork() is var (session, work))
        {
            try
            {
                work();
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Requests wait for the first load: whatever goes wrong, the session goes on with what it has.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                LogFailure(problem);
                session.KeepTermbase();
                Doubt();
            }
        }
    }

    private void FindDamage()
    {
        try
        {
            if (reader.FindDamage(stop.Token) is not { } problem) return;
            LogProblem(problem);
            Repeat();
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    /// <summary>What is to be done next: the last order, or else what is due; null where there is nothing.</summary>
    private (Session Session, Action Work)? TakeWork()
    {
        lock (gate)
        {
            (Session, Action)? work =
                next is { } order ? (order.Session, () => Fill(order))
                : last is { } done && schedule.IsDue ? (done.Session, () => WhileIdle(cancellation => DoDue(done.Session, cancellation)))
                : null;
            next = null;
            isRunning = work is not null;
            return work;
        }
    }

    private void Fill(Order order)
    {
        var start = clock.GetTimestamp();
        if (Read(order) is not var (termbase, problems))
        {
            order.Session.Install(InsteadOf(order));
            LogProblem("Reading the glossaries was cancelled; they are read again when one of them changes.");
            return;
        }

        order.Session.Install(termbase);
        var elapsed = clock.GetElapsedTime(start);
        foreach (var problem in standing.News(order.Problems.AddRange(problems)).Concat(reader.NewProblems())) LogProblem(problem);
        if (IsNotable(elapsed, ref isLoadTold)) LogLoaded(termbase.ConceptCount, termbase.Sources.Length, (int)elapsed.TotalMilliseconds);
        WhileIdle(cancellation => Finish(order.Session, cancellation));
    }

    /// <summary>Reads what is to be loaded. If that takes a while, what was loaded last serves meanwhile, at the start the bundled glossary.</summary>
    /// <returns>Null where the user has cancelled it.</returns>
    private LoadedGlossaries? Read(Order order)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        using var progress = order.Session.Client.Progress.Start("Reading glossaries", cancellation);
        var reports = new Reports<ReadingProgress>(reading =>
        {
            if (order.Sources.Bundled) order.Session.InstallFirst(reader.Termbase);
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{reading.Entries:N0} entries"), reading.Done, reading.Total);
        });
        try
        {
            return reader.Read(order.Sources, reports, cancellation.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What there is of an order that was cancelled; what was only read ahead may not be wanted.</summary>
    private Termbase InsteadOf(Order order)
    {
        var termbase = reader.Termbase;
        return order.Sources.Bundled || !termbase.Sources.All(BundledGlossary.Holds) ? termbase.WithOverrides(order.Sources.Terms) : Termbase.Empty;
    }

    /// <summary>Does what can wait, unless or until something else is to be loaded.</summary>
    private void WhileIdle(Action<CancellationToken> work)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        lock (gate)
        {
            if (next is not null) return;
            idleWork = idle;
        }

        try
        {
            work(idle.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Either there is another chance when the next load is done, or the user did not want it.
        }
        finally
        {
            lock (gate) idleWork = null;
        }
    }

    /// <summary>
    /// Sorts the names, so that the first completion need not, and makes the texts ready to be searched. What was never on disk is kept there
    /// before that: from there it takes less memory.
    /// </summary>
    private void Finish(Session session, CancellationToken cancellation)
    {
        reader.Termbase.SortNames(cancellation);
        var unkept = reader.Unkept;
        if (unkept == Unkept.All) Keep(session, cancellation);
        else schedule.Plan(unkept);
        if (!isTidy) reader.Cache.Tidy(cancellation);
        isTidy = true;
        Index(session, cancellation);
        WarmUp(cancellation);
    }

    private void DoDue(Session session, CancellationToken cancellation)
    {
        if (schedule.TakeKeep()) Keep(session, cancellation);
        if (schedule.TakeRemoval()) RemoveReplaced();
    }

    /// <summary>Keeps on disk what was loaded.</summary>
    private void Keep(Session session, CancellationToken cancellation)
    {
        using var userCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var progress = session.Client.Progress.Start("Keeping glossaries for the next start", userCancellation);

        // To compile them comes first, which tells nothing of itself.
        using var patience = clock.CreateTimer(_ => progress.Show(), null, WorkProgress.Patience, Timeout.InfiniteTimeSpan);
        var reports = new Reports<(long Done, long Total)>(
            written => progress.Report(string.Create(CultureInfo.InvariantCulture, $"{written.Done >> 20:N0} of {written.Total >> 20:N0} MiB"), written.Done, written.Total));
        try
        {
            var (termbase, problem) = reader.Keep(reports, userCancellation.Token);
            LogOnce(problem ?? reader.Cache.Problem);
            if (termbase is null) return;
            session.Install(termbase);
            if (termbase.ConceptCount >= GlossaryReader.ManyConcepts) GiveBack();
            schedule.Kept();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The user does without it, until something else is loaded.
        }
    }

    /// <summary>Removes from the disk what was replaced there, which was mapped at that time.</summary>
    private void RemoveReplaced()
    {
        if (reader.Cache.RemoveReplaced(reader.Termbase)) return;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (!reader.Cache.RemoveReplaced(reader.Termbase)) schedule.PlanRemoval();
    }

    /// <summary>Brings the index of the texts up to date.</summary>
    private void Index(Session session, CancellationToken cancellation)
    {
        using var userCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var progress = session.Client.Progress.Start("Indexing glossaries", userCancellation);
        var reports = new Reports<(int Done, int Total)>(
            indexed => progress.Report(string.Create(CultureInfo.InvariantCulture, $"{indexed.Done:N0} of {indexed.Total:N0} entries"), indexed.Done, indexed.Total));
        var start = Stopwatch.GetTimestamp();
        if (!fullText.Update(reader.Termbase, reader.TextOf, reports, userCancellation.Token, out var problem)) return;
        LogOnce(problem);
        var elapsed = Stopwatch.GetElapsedTime(start);
        LogIndexed((int)elapsed.TotalMilliseconds);
        if (elapsed > LongWork) GiveBack();
    }

    /// <summary>Makes the first search of the process and the first collection, which both take several times as long as the next one, before anybody waits for them.</summary>
    private void WarmUp(CancellationToken cancellation)
    {
        if (isWarm || Search is not { } texts) return;
        isWarm = true;
        EntrySearch.Find(reader.Termbase, texts, "first search", most: 1, withSentences: false, cancellation);
        GC.Collect();
    }

    /// <summary>Gives memory back to the system that was needed for making something large.</summary>
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>A cache that cannot be used is worth a word, but not at every change.</summary>
    private void LogOnce(string? problem)
    {
        if (problem is not null && !standing.Holds(problem) && saidOfCache.Add(problem)) LogCache(problem);
    }

    private void LogIndexed(int milliseconds)
    {
        if (IsNotable(TimeSpan.FromMilliseconds(milliseconds), ref isIndexTold)) LogTextsIndexed(milliseconds);
    }

    /// <summary>Whether work is worth a word: the first time, and where somebody may have waited for it.</summary>
    private static bool IsNotable(TimeSpan elapsed, ref bool isTold)
    {
        var isFirst = !isTold;
        isTold = true;
        return isFirst || elapsed > Notable;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Concepts} concepts from {Files} files in {Milliseconds} ms.")]
    private partial void LogLoaded(int concepts, int files, int milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexed the texts of the entries in {Milliseconds} ms.")]
    private partial void LogTextsIndexed(int milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Problem}")]
    private partial void LogCache(string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The glossaries could not be loaded; those loaded before stay.")]
    private partial void LogFailure(Exception problem);

    /// <summary>What to load, and for which session; and what is wrong with the rest of its settings.</summary>
    private sealed record Order(GlossarySources Sources, ImmutableArray<string> Problems, Session Session);

    /// <summary>Hands on what it is told at once, on whatever thread.</summary>
    private sealed class Reports<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
