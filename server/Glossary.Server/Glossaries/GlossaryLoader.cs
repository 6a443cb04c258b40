using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Formats.Blocks;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Loads the glossaries beside the loop and gives each new termbase to its host when it is whole; <see cref="GlossaryUpkeep"/> does
/// what can wait. While one load is under way, of those asked for only the last one follows.
/// </summary>
internal sealed class GlossaryLoader : IDisposable
{
    /// <summary>A change is mostly followed by another one, at the next keystroke or in the next file: what can wait is not begun for each.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly GlossaryReader reader;
    private readonly GlossaryLog log;
    private readonly TimeProvider clock;
    private readonly KeepSchedule schedule;
    private readonly GlossaryUpkeep upkeep;
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Order? next;
    private Order? last;
    private CancellationTokenSource? idleWork;
    private bool isRunning;

    /// <summary>Whether what can wait was ever done.</summary>
    private bool isFinished;

    /// <summary>Whether something else than open documents was loaded since problems were last told of, which documents may depend on.</summary>
    private bool isNewToDocuments;

    /// <summary>Loads with a reader.</summary>
    /// <param name="reader">Reads the files.</param>
    /// <param name="logger">Where it is told what is wrong.</param>
    /// <param name="clock">Tells how long loading takes, and when it is time to keep what was loaded.</param>
    public GlossaryLoader(GlossaryReader reader, ILogger logger, TimeProvider clock)
    {
        this.reader = reader;
        this.clock = clock;
        Files = new SourceList(clock);
        log = new GlossaryLog(logger);
        schedule = new KeepSchedule(clock, WakeUp);
        Preparation = new CardPreparation(() => Search, clock, NoteFailure);
        upkeep = new GlossaryUpkeep(reader, new FullText(reader.Keeper.Cache.FullTextFolder, TimeSpan.MaxValue, Repeat, clock), Preparation, schedule, log, clock);
    }

    /// <summary>Which glossary files there are, to be told of what comes and goes before it is loaded.</summary>
    public SourceList Files { get; }

    /// <summary>The glossary files as they were read last.</summary>
    public ImmutableArray<LoadedSource> Loaded => reader.Last.Sources;

    /// <summary>What can be searched in the texts of the entries; null until they are indexed for the first time.</summary>
    public ITermSearch? Search => upkeep.Search;

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
        Enqueue(new Order(sources with { MayHaveOtherFiles = cause == LoadCause.OpenClose }, problems, host, cause)).Done.Task;

    /// <summary>Something has failed that ought not to. Where the reason is a damaged file of the cache, the glossaries are read anew.</summary>
    /// <remarks>The file is looked through now, not when it is opened: that takes a second where it is large, and it is seldom damaged.</remarks>
    public void Doubt() => ThreadPool.UnsafeQueueUserWorkItem(static loader => loader.FindDamage(), this, preferLocal: false);

    /// <summary>Stops a load that is under way. What it looks at is freed when it has stopped.</summary>
    public void Dispose()
    {
        stop.Cancel();
        schedule.Dispose();
        Preparation.Dispose();
        if (MayRun()) upkeep.Dispose();
    }

    /// <summary>Does the last load again, of which only what is broken is left to do.</summary>
    private void Repeat()
    {
        if (Volatile.Read(ref last) is { } order) Enqueue(order);
    }

    /// <summary>Takes in an order; gives the one that will be carried out.</summary>
    private Order Enqueue(Order order)
    {
        lock (gate)
        {
            // What was asked for before and has not begun is part of this.
            next = last = order = next is { } waiting ? order.After(waiting) : order;
            schedule.Postpone();
            idleWork?.Cancel();
        }

        WakeUp();
        return order;
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
                Doubt();
            }
        }

        // Nobody runs after this one.
        if (stop.IsCancellationRequested) upkeep.Dispose();
    }

    private void NoteFailure(Exception problem)
    {
        log.Failure(problem);
        Doubt();
    }

    private void FindDamage()
    {
        try
        {
            if (reader.Keeper.Verify(stop.Token) is not { } problem) return;
            reader.Forget();
            log.Problem(problem);
            Repeat();
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    /// <summary>What is to be done next: the last order, or else what is due; null where there is nothing, or the server ends.</summary>
    private (IGlossaryHost Host, Action Work)? TakeWork()
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested) return null;
            (IGlossaryHost, Action)? work =
                next is { } order ? (order.Host, () => Fill(order))
                : last is { } done && schedule.IsDue ? (done.Host, () => WhileIdle(cancellation => upkeep.DoDue(done.Host, cancellation)))
                : null;
            next = null;
            isRunning = work is not null;
            return work;
        }
    }

    private void Fill(Order order)
    {
        bool isLoaded;
        try
        {
            isLoaded = Load(order);
        }
        finally
        {
            order.Host.EndLoading(order.Done);
        }

        if (!isLoaded) return;
        isNewToDocuments |= order.Cause == LoadCause.Files;
        var quiet = isFinished ? Quiet : TimeSpan.Zero;
        WhileIdle(cancellation =>
        {
            ShowProblems(order.Host);
            if (cancellation.WaitHandle.WaitOne(quiet)) return;
            isFinished = true;
            upkeep.Finish(order.Host, cancellation);
        });
    }

    /// <summary>Gives the host what is to be loaded, and tells of it; false where the user has cancelled it.</summary>
    private bool Load(Order order)
    {
        var start = clock.GetTimestamp();
        using var work = order.Host.Status.Begin();
        if (Read(order) is not { } read)
        {
            order.Host.Install(InsteadOf(order));
            log.Problem("Reading the glossaries was cancelled; they are read again when one of them changes.");
            return false;
        }

        order.Host.Install(read.Termbase);
        var elapsed = clock.GetElapsedTime(start);
        read = read with { Problems = order.Problems.AddRange(read.Problems) };
        var inFiles = reader.Last.Problems;
        log.Loaded(read, elapsed);
        order.Host.Status.Show(read.Termbase.ConceptCount, read.Termbase.Sources.Length, read.Problems.Length + inFiles.Sum(file => file.Problems.Length));
        return true;
    }

    /// <summary>Tells what is wrong within the files. Their texts are read for it, so that nothing waits for it; if they are loaded again before, it is told then.</summary>
    private void ShowProblems(IGlossaryHost host)
    {
        var inFiles = reader.Last.Problems;
        log.Within(inFiles, reader.TextOf);
        host.ShowProblems(inFiles, reader.TextOf, isNewToDocuments);
        isNewToDocuments = false;
    }

    /// <summary>Reads what is to be loaded. If that takes a while, what was loaded last serves meanwhile, at the start the bundled glossary.</summary>
    /// <returns>Null where the user has cancelled it.</returns>
    private LoadedGlossaries? Read(Order order)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        using var progress = order.Host.Progress.Start("Reading glossaries", cancellation);
        var reports = new DirectProgress<ReadingProgress>(reading =>
        {
            if (order.Sources.Bundled) order.Host.InstallFirst(reader.Last.Termbase);
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{reading.Entries:N0} entries"), reading.Done, reading.Total);
        });
        try
        {
            return reader.Read(Files.Find(order.Sources, cancellation.Token), order.Sources, reports, cancellation.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What there is of an order that was cancelled; what was only read ahead may not be wanted.</summary>
    private Termbase InsteadOf(Order order)
    {
        var termbase = reader.Last.Termbase;
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

    /// <summary>What to load, and for whom; what is wrong with its settings; and why to load it.</summary>
    private sealed record Order(GlossarySources Sources, ImmutableArray<string> Problems, IGlossaryHost Host, LoadCause Cause)
    {
        /// <summary>Completes when it is carried out, or is given up.</summary>
        public TaskCompletionSource<Termbase> Done { get; private init; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The order that does for one before as well.</summary>
        public Order After(Order before) => this with
        {
            Sources = Sources with { MayHaveOtherFiles = Sources.MayHaveOtherFiles || before.Sources.MayHaveOtherFiles },
            Cause = Cause > before.Cause ? Cause : before.Cause,
            Done = before.Done,
        };
    }
}
