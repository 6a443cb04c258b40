using System.Runtime.ExceptionServices;

namespace Glossary.Search.FullText;

/// <summary>Brings a full-text index to the state of a termbase: takes away what is gone and adds what is new.</summary>
public static class FullTextUpdate
{
    /// <summary>After how many entries there is a commit, so that who is killed has not worked in vain.</summary>
    private const int CommitInterval = 100_000;

    /// <summary>After how many it is reported how far the work is.</summary>
    private const int ProgressInterval = 500;

    /// <summary>Fewer are added by one thread, for each thread makes a part of the index of its own, and every search looks into all of them.</summary>
    private const int WorthThreads = 1_000;

    /// <summary>Updates the index. What stays is neither read nor written again.</summary>
    /// <param name="writer">The index.</param>
    /// <param name="wanted">The keys of the termbase; one may be there several times.</param>
    /// <param name="entryAt">Gives the entry of the key at a place of <paramref name="wanted"/>, null where it cannot be had now; called by several threads.</param>
    /// <param name="version">What the caller knows the termbase by. As long as not all is done, the index has the version "".</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Is told now and then how many of how many new entries are added.</param>
    /// <param name="cancellation">Ends the work; what was committed so far stays, and the next update goes on from there.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public static void Run(
        FullTextWriter writer,
        IReadOnlyList<ulong> wanted,
        Func<int, SearchEntry?> entryAt,
        string version,
        int threads,
        IProgress<(int Done, int Total)>? progress,
        CancellationToken cancellation)
    {
        var kept = new HashSet<ulong>(wanted.Count);
        var added = new List<int>();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (kept.Add(wanted[i]) && !writer.Keys.Contains(wanted[i])) added.Add(i);
        }

        var isLittle = added.Count < WorthThreads;
        if (isLittle) writer.ExpectLittle();
        writer.Remove(writer.Keys.Where(key => !kept.Contains(key)));
        var isWhole = true;
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = isLittle ? 1 : threads, CancellationToken = cancellation };
        for (var start = 0; start < added.Count; start += CommitInterval)
        {
            if (start > 0) writer.Commit("");
            InParallel(start, Math.Min(start + CommitInterval, added.Count), options, i =>
            {
                if (entryAt(added[i]) is { } entry) writer.Add(entry);
                else Volatile.Write(ref isWhole, false);
                if (Interlocked.Increment(ref done) is var now && now % ProgressInterval == 0) progress?.Report((now, added.Count));
            });
        }

        cancellation.ThrowIfCancellationRequested();
        var reached = isWhole ? version : "";
        writer.Commit(reached);
        if (isLittle) writer.JoinSmallParts(reached);
        progress?.Report((added.Count, added.Count));
    }

    /// <summary>Does something for each number of a range, and lets the first failure through as it is.</summary>
    private static void InParallel(int from, int to, ParallelOptions options, Action<int> act)
    {
        try
        {
            Parallel.For(from, to, options, act);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
