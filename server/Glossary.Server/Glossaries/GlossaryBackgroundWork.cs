using System.Globalization;
using Glossary.Core.Features;
using Glossary.Server.Editor;

namespace Glossary.Server.Glossaries;

/// <summary>What can wait once glossaries are loaded, and ends where something else is to be loaded: they are indexed and saved to disk.</summary>
/// <param name="reader">Has read them.</param>
/// <param name="fullText">The index of their texts.</param>
/// <param name="preparation">Prepares their cards.</param>
/// <param name="schedule">When to save them.</param>
/// <param name="log">Where problems are reported.</param>
/// <param name="clock">Tells how long it takes.</param>
internal sealed class GlossaryBackgroundWork(GlossaryReader reader, FullText fullText, CardPreparation preparation, SaveSchedule schedule, GlossaryLog log, TimeProvider clock) : IDisposable
{
    /// <summary>Indexing that took this long leaves garbage that is worth giving back at once.</summary>
    private static readonly TimeSpan LongWork = TimeSpan.FromMilliseconds(100);

    /// <summary>After how many bytes of new objects memory is given back.</summary>
    private const long MuchGarbage = 64 << 20;

    /// <summary>How many bytes were allocated up to the last time that memory was given back.</summary>
    private long allocatedBefore;
    private bool isTidy;
    private bool isWarm;

    /// <summary>What can be searched in the texts of the entries; null until they are indexed for the first time.</summary>
    public ITermSearch? Search => fullText.Search;

    /// <summary>
    /// Sorts the names, so that the first completion need not, and makes the texts ready to be searched. What was never on disk is saved there
    /// before that: from there it takes less memory.
    /// </summary>
    public void Finish(IGlossaryHost host, CancellationToken cancellation)
    {
        reader.Last.Termbase.SortNames(cancellation);
        var dirty = reader.Keeper.DirtyStateOf(reader.Last);
        if (dirty == DirtyState.All && !schedule.IsFailing) Save(host, cancellation);
        else schedule.Plan(dirty);
        if (!schedule.IsFailing) reader.Keeper.SaveAhead(reader.Last, cancellation);
        if (!isTidy)
        {
            reader.Keeper.Cache.Tidy(cancellation);
            schedule.PlanVerification();
        }

        isTidy = true;
        Index(host, cancellation);
        WarmUp(cancellation);
        reader.Last.Termbase.ReadWriting();
        GiveMuchBack();
        PrepareCards(host);
    }

    /// <summary>Closes the index. Only when nothing is under way any more; who searches it then finds nothing.</summary>
    public void Dispose() => fullText.Dispose();

    /// <summary>Does what the schedule says.</summary>
    public void DoDue(IGlossaryHost host, CancellationToken cancellation)
    {
        if (schedule.TakeSave()) Save(host, cancellation);
        if (schedule.TakeIndexing()) Index(host, cancellation);
        if (schedule.TakeRemoval()) RemoveReplaced();
    }

    /// <summary>Saves to disk what was loaded.</summary>
    private void Save(IGlossaryHost host, CancellationToken cancellation)
    {
        using var userCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var progress = host.Progress.Start("Keeping glossaries for the next start", userCancellation);

        // To compile them comes first, which tells nothing of itself.
        using var patience = clock.CreateTimer(_ => progress.Show(), null, WorkProgress.Patience, Timeout.InfiniteTimeSpan);
        var reports = new DirectProgress<(long Done, long Total)>(
            written => progress.Report(string.Create(CultureInfo.InvariantCulture, $"{written.Done >> 20:N0} of {written.Total >> 20:N0} MiB"), written.Done, written.Total));
        var start = clock.GetTimestamp();
        try
        {
            var read = reader.Last;
            var saved = reader.Keeper.Save(read, reports, userCancellation.Token);
            var refusal = saved is { IsFailed: false } ? saved.Problem : null;
            log.CacheProblem(refusal ?? reader.Keeper.Cache.Problem);
            if (saved is null) return;
            if (refusal is null) log.CacheWritten("glossaries", saved.Problem);
            if (saved.IsFailed) schedule.Failed(clock.GetElapsedTime(start));
            else schedule.NoteSaved();
            if (!reader.Replace(read, saved.Read)) return;
            host.Install(saved.Read.Termbase);
            if (saved.Read.Termbase.ConceptCount >= TermbaseKeeper.ManyConcepts) GiveBack();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The user does without it, until something else is loaded.
        }
    }

    /// <summary>Removes from the disk what was replaced there, which was mapped at that time.</summary>
    private void RemoveReplaced()
    {
        if (reader.Keeper.Cache.RemoveReplaced(reader.Last.Listed)) return;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (!reader.Keeper.Cache.RemoveReplaced(reader.Last.Listed)) schedule.PlanRemoval();
    }

    /// <summary>Brings the index of the texts up to date.</summary>
    private void Index(IGlossaryHost host, CancellationToken cancellation)
    {
        using var userCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var progress = host.Progress.Start("Indexing glossaries", userCancellation);
        var reports = new DirectProgress<(int Done, int Total)>(
            indexed => progress.Report(string.Create(CultureInfo.InvariantCulture, $"{indexed.Done:N0} of {indexed.Total:N0} entries"), indexed.Done, indexed.Total));
        var start = clock.GetTimestamp();
        try
        {
            var isDone = fullText.Update(reader.Last.Termbase, reader.TextOf, reports, userCancellation.Token, out var problem);
            log.CacheWritten("the full-text index", fullText.IsRefused ? problem : null);
            if (fullText.IsRefused) schedule.PlanIndexing(fullText.UntilNextTry);
            else log.CacheProblem(problem);
            if (!isDone) return;
            var elapsed = clock.GetElapsedTime(start);
            log.Indexed(elapsed);
            if (elapsed > LongWork) GiveBack();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            log.IndexingCancelled();
        }
    }

    /// <summary>Has found what cards lead on to, as soon as there is time for it.</summary>
    private void PrepareCards(IGlossaryHost host)
    {
        if (host.Cards is { } cards) preparation.PrepareAll(cards);
    }

    /// <summary>Makes the first search of the process and the first collection, which both take several times as long as the next one, before anybody waits for them.</summary>
    private void WarmUp(CancellationToken cancellation)
    {
        if (isWarm || Search is not { } texts) return;
        isWarm = true;
        EntrySearch.Find(reader.Last.Termbase, texts, "first search", most: 1, withSentences: false, cancellation);
        GC.Collect();
    }

    /// <summary>
    /// Gives back what many small updates have left. It is large and lives for a moment only, which the collector takes for a reason to wait: after
    /// some dozens of edits hundreds of megabytes would lie there, and stay.
    /// </summary>
    private void GiveMuchBack()
    {
        if (GC.GetTotalAllocatedBytes() - allocatedBefore > MuchGarbage) GiveBack();
    }

    /// <summary>Gives memory back to the system that was needed for making something large.</summary>
    private void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        allocatedBefore = GC.GetTotalAllocatedBytes();
    }
}
