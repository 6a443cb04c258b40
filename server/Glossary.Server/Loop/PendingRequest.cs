using System.Diagnostics.CodeAnalysis;
using Glossary.Protocol.Rpc;

namespace Glossary.Server.Loop;

/// <summary>A request that is being worked on.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source has neither a timer nor a wait handle, and a query may look at the token at any time.")]
internal sealed class PendingRequest(RequestId id)
{
    private readonly CancellationTokenSource cancellation = new();
    private int isAnswered;

    /// <summary>The client's id for it.</summary>
    public RequestId Id => id;

    /// <summary>Set when the client no longer wants the answer.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    /// <summary>True for the one caller that is to answer.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref isAnswered, 1) == 0;

    /// <summary>Gives the right to answer back.</summary>
    public void Unclaim() => Volatile.Write(ref isAnswered, 0);

    /// <summary>Sets the token. What waits on it goes on elsewhere, not on the calling thread.</summary>
    public void Cancel() => _ = cancellation.CancelAsync();
}
