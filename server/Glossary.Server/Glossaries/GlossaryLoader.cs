using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Formats.Blocks;
using Glossary.Server.Paths;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Loads the glossaries beside the loop and gives each new termbase to its host when it is whole; <see cref="GlossaryBackgroundWork"/> does
/// what can wait. While one load is under way, of those asked for only the last one follows.
/// </summary>
internal sealed class GlossaryLoader : IDisposable
{
    /// <summary>A change is mostly followed by another one, at the next keystroke or in the next file: what can wait is not begun for each.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly GlossaryReader reader;
    private readonly GlossaryLog log;
    private readonly TimeProvider clock;
    private readonly SaveSchedule schedule;
    private readonly GlossaryBackgroundWork background;
    private readonly CheckedSources checkedSources = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private LoadRequest? next;
    private LoadRequest? last;
    private CancellationTokenSource? idleWork;
    private bool isRunning;

    /// <summary>Whether what can wait was ever done.</summary>
    private bool isFinished;

    /// <summary>Whether something else than open documents was loaded since problems were last told of, which documents may depend on.</summary>
    private bool isNewToDocuments;

    /// <summary>Loads with a reader.</summary>
    /// <param name="reader">Reads the files.</param>
    /// <param name="logger">Where problems are reported.</param>
    /// <param name="clock">Tells how long loading takes, and when it is time to save what was loaded.</param>
    public GlossaryLoader(GlossaryReader reader, ILogger logger, TimeProvider clock)
    {
        this.reader = reader;
        this.clock = clock;
        Files = new SourceList(clock);
        log = new GlossaryLog(logger);
        schedule = new SaveSchedule(clock, WakeUp);
        Preparation = new CardPreparation(() => Search, clock, NoteFailure);
        background = new GlossaryBackgroundWork(reader, new FullText(reader.Keeper.Cache.FullTextFolder, TimeSpan.MaxValue, Repeat, clock), Preparation, schedule, log, clock);
    }

    /// <summary>Which glossary files there are, to be told of what comes and goes before it is loaded.</summary>
    public SourceList Files { get; }

    /// <summary>The glossary files as they were read last.</summary>
    public ImmutableArray<LoadedSource> Loaded => reader.Last.Sources;

    /// <summary>Whether a file is read only because glossaries import it, or would be if it were there.</summary>
    public bool IsImported(string path) => reader.Last.Imports(path);

    /// <summary>Paths of the files that are read only because glossaries import them, sorted.</summary>
    public IEnumerable<string> Imported => reader.Last.Sources.Where(source => source.IsImported).Select(source => source.Path).Order(PathNames.Comparer);

    /// <summary>The files that import a file.</summary>
    public ImmutableArray<string> ImportersOf(string path) => reader.Last.Find(path)?.ImportedBy ?? [];

    /// <summary>What can be searched in the texts of the entries; null until they are indexed for the first time.</summary>
    public ITermSearch? Search => background.Search;

    /// <summary>Prepares the cards of what is loaded.</summary>
    public CardPreparation Preparation { get; }

    /// <summary>Reads the bundled glossary, which most sessions ask for; what is read by then need not be read again.</summary>
    public void ReadAhead()
    {
        try
        {
            if (reader.ReadAhead(stop.Token) is { } read) reader.Keeper.NoteAhead(read);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
#pragma warning disable CA1031 // Nobody has asked for it yet; whoever does is told.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            log.Failure(problem);
        }
    }

    /// <summary>Loads glossaries. What has not changed since the last time is not compiled again.</summary>
    /// <param name="sources">Which.</param>
    /// <param name="problems">What is wrong with the settings that say so.</param>
    /// <param name="host">Whom they are loaded for.</param>
    /// <param name="cause">Why.</param>
    /// <returns>Completes with the termbase that there is when this is done, or given up.</returns>
    public Task<Termbase> Load(GlossarySources sources, ImmutableArray<string> problems, IGlossaryHost host, LoadCause cause) =>
        Enqueue(new LoadRequest(sources with { MayHaveOtherFiles = cause == LoadCause.OpenClose }, problems, host, cause)).Done.Task;

    /// <summary>Something has failed that ought not to. Where the reason is a damaged file of the cache, the glossaries are read anew.</summary>
    /// <remarks>The file is looked through now, not when it is opened: that takes a second where it is large, and it is seldom damaged.</remarks>
    public void VerifyCache() => ThreadPool.UnsafeQueueUserWorkItem(static loader => loader.FindDamage(loader.stop.Token), this, preferLocal: false);

    /// <summary>Stops a load that is under way. What it looks at is freed when it has stopped.</summary>
    public void Dispose()
    {
        stop.Cancel();
        schedule.Dispose();
        Preparation.Dispose();
        if (MayRun()) background.Dispose();
    }

    /// <summary>Does the last load again, of which only what is broken is left to do.</summary>
    private void Repeat()
    {
        if (Volatile.Read(ref last) is { } request) Enqueue(request);
    }

    /// <summary>Takes in a request; gives the one that will be carried out.</summary>
    private LoadRequest Enqueue(LoadRequest request)
    {
        lock (gate)
        {
            // What was asked for before and has not begun is part of this.
            next = last = request = next is { } waiting ? request.After(waiting) : request;
            schedule.Postpone();
            idleWork?.Cancel();
        }

        WakeUp();
        return request;
    }

    /// <summary>Sees to it that what there is to do is done.</summary>
    private void WakeUp()
    {
        if (MayRun()) ThreadPool.UnsafeQueueUserWorkItem(static loader => loader.Run(), this, preferLocal: false);
    }

    /// <summary>Keeps all others from running from now on; false where somebody is.</summary>
    private bool MayRun()
    {
        lock (gate)
        {
            if (isRunning) return false;
            return isRunning = true;
        }
    }

    private void Run()
    {
        while (TakeWork() is var (host, work))
        {
            try
            {
                work();
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                // The server ends.
            }
#pragma warning disable CA1031 // Requests wait for the first load: whatever goes wrong, the host goes on with what it has.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                log.Failure(problem);
                host.KeepTermbase();
                VerifyCache();
            }
        }

        // Nobody runs after this one.
        if (stop.IsCancellationRequested) background.Dispose();
    }

    private void NoteFailure(Exception problem)
    {
        log.Failure(problem);
        VerifyCache();
    }

    private void DoDue(IGlossaryHost host, CancellationToken cancellation)
    {
        if (schedule.TakeVerification()) FindDamage(cancellation);
        background.DoDue(host, cancellation);
        Reopen();
    }

    /// <summary>Goes on with what is on disk now, in place of the same in memory.</summary>
    private void Reopen()
    {
        if (!reader.Keeper.TakeReopening()) return;
        reader.Forget();
        Repeat();
    }

    /// <summary>Looks through the file of the cache, if that was not done yet. If it is damaged, the glossaries are read anew.</summary>
    private void FindDamage(CancellationToken cancellation)
    {
        try
        {
            if (reader.Keeper.Verify(cancellation) is not { } problem) return;
            reader.Forget();
            log.Problem(problem);
            Repeat();
        }
        catch (OperationCanceledException)
        {
            // Something else comes first, or the server ends.
            if (!stop.IsCancellationRequested) schedule.PlanVerification();
        }
    }

    /// <summary>What is to be done next: the last request, or else what is due; null where there is nothing, or the server ends.</summary>
    private (IGlossaryHost Host, Action Work)? TakeWork()
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested) return null;
            (IGlossaryHost, Action)? work =
                next is { } request ? (request.Host, () => Fill(request))
                : last is { } done && schedule.IsDue ? (done.Host, () => WhileIdle(cancellation => DoDue(done.Host, cancellation)))
                : null;
            next = null;
            isRunning = work is not null;
            return work;
        }
    }

    private void Fill(LoadRequest request)
    {
        bool isLoaded;
        try
        {
            isLoaded = Load(request);
        }
        finally
        {
            request.Host.EndLoading(request.Done);
        }

        if (!isLoaded) return;
        isNewToDocuments |= request.Cause == LoadCause.Files;
        var quiet = isFinished ? Quiet : TimeSpan.Zero;
        WhileIdle(cancellation =>
        {
            ShowProblems(request.Host);
            if (cancellation.WaitHandle.WaitOne(quiet)) return;
            isFinished = true;
            Check(request.Host, cancellation);
            background.Finish(request.Host, cancellation);
            Reopen();
        });
    }

    /// <summary>Gives the host what is to be loaded, and tells of it; false where the user has cancelled it.</summary>
    private bool Load(LoadRequest request)
    {
        var start = clock.GetTimestamp();
        using var work = request.Host.Status.Begin();
        if (Read(request) is not { } read)
        {
            request.Host.Install(InsteadOf(request));
            log.Problem("Reading the glossaries was cancelled; they are read again when one of them changes.");
            return false;
        }

        request.Host.Install(read.Termbase);
        var elapsed = clock.GetElapsedTime(start);
        read = read with { Problems = request.Problems.AddRange(read.Problems) };
        var inFiles = reader.Last.Problems;
        log.Loaded(read, elapsed);
        request.Host.Status.Show(read.Termbase.ConceptCount, read.Termbase.Sources.Length, read.Problems.Length + inFiles.Sum(file => file.Problems.Length));
        return true;
    }

    /// <summary>Tells what is wrong within the files. Their texts are read for it, so that nothing waits for it; if they are loaded again before, it is told then.</summary>
    private void ShowProblems(IGlossaryHost host)
    {
        var inFiles = reader.Last.Problems;
        log.Within(inFiles, reader.TextOf);
        host.ShowProblems(checkedSources.With(reader.Last), reader.TextOf, isNewToDocuments);
        isNewToDocuments = false;
    }

    /// <summary>Tells what only all glossaries together show.</summary>
    private void Check(IGlossaryHost host, CancellationToken cancellation)
    {
        checkedSources.Check(reader.Last, cancellation);
        host.ShowProblems(checkedSources.With(reader.Last), reader.TextOf, isNewToDocuments: false);
    }

    /// <summary>Reads what is to be loaded. If that takes a while, what was loaded last serves meanwhile, at the start the bundled glossary.</summary>
    /// <returns>Null where the user has cancelled it.</returns>
    private LoadedGlossaries? Read(LoadRequest request)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        using var progress = request.Host.Progress.Start("Reading glossaries", cancellation);
        var reports = new DirectProgress<ReadingProgress>(reading =>
        {
            if (request.Sources.Bundled) request.Host.InstallFirst(reader.Last.Termbase);
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{reading.Entries:N0} entries"), reading.Done, reading.Total);
        });
        try
        {
            return reader.Read(Files.Find(request.Sources, cancellation.Token), request.Sources, reports, cancellation.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What there is for a request that was cancelled; what was only read ahead may not be wanted.</summary>
    private Termbase InsteadOf(LoadRequest request)
    {
        var termbase = reader.Last.Termbase;
        return request.Sources.Bundled || !termbase.Sources.All(BundledGlossary.Holds) ? termbase.WithOverrides(request.Sources.Terms) : Termbase.Empty;
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

    /// <summary>What to load, and for whom; what is wrong with its settings; and why to load it.</summary>
    private sealed record LoadRequest(GlossarySources Sources, ImmutableArray<string> Problems, IGlossaryHost Host, LoadCause Cause)
    {
        /// <summary>Completes when it is carried out, or is given up.</summary>
        public TaskCompletionSource<Termbase> Done { get; private init; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The request that does for one before as well.</summary>
        public LoadRequest After(LoadRequest before) => this with
        {
            Sources = Sources with { MayHaveOtherFiles = Sources.MayHaveOtherFiles || before.Sources.MayHaveOtherFiles },
            Cause = Cause > before.Cause ? Cause : before.Cause,
            Done = before.Done,
        };
    }
}
