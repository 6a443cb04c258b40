namespace Glossary.Core.Columns;

/// <summary>Does several things at once.</summary>
internal static class InParallel
{
    /// <summary>Does all of them, on as many cores as there are.</summary>
    /// <remarks><see cref="Parallel.Invoke(ParallelOptions, Action[])"/> fails where the token is set just before its last action: it runs a task that has ended already.</remarks>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Run(CancellationToken cancellation, params Action[] actions) =>
        Parallel.For(0, actions.Length, new ParallelOptions { CancellationToken = cancellation }, number => actions[number]());
}
