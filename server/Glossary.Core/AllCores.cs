namespace Glossary.Core;

/// <summary>Shares work out among the cores of the processor.</summary>
public static class AllCores
{
    /// <summary>Does something for each number below <paramref name="count"/>, and returns when all is done.</summary>
    /// <remarks>On no more threads than there are cores. The pool has more, for answers that must not wait; at this work they would only take turns.</remarks>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="work">What to do, on any thread. If it fails, an <see cref="AggregateException"/> says how, unless there is one number only.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void For(int count, Action<int> work, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (count == 1) work(0);
        else Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, work);
    }
}
