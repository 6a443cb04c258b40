using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;

namespace Glossary.Server.Editor;

/// <summary>Tells the editor how far a piece of work is, if it takes long, and lets the user cancel it (LSP 3.17, Work Done Progress).</summary>
/// <remarks>Safe for every thread. What is done within half a second is not worth a word.</remarks>
internal sealed class WorkProgress : IDisposable
{
    /// <summary>What takes longer is worth a word.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ProgressBoard board;
    private readonly string title;
    private readonly CancellationTokenSource cancellation;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly Lock gate = new();
    private DisplayState state;
    private uint lastPercentage;

    internal WorkProgress(ProgressBoard board, RequestId token, string title, CancellationTokenSource cancellation, TimeProvider clock)
    {
        this.board = board;
        this.title = title;
        this.cancellation = cancellation;
        this.clock = clock;
        start = clock.GetTimestamp();
        Token = token;
    }

    /// <summary>What the editor knows the work by.</summary>
    public RequestId Token { get; }

    /// <summary>Tells how far the work is.</summary>
    /// <param name="message">A count, as <c>12,000 entries</c>.</param>
    /// <param name="done">How much is done.</param>
    /// <param name="total">Of how much.</param>
    public void Report(string message, long done, long total)
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(start) > Patience) Show();
            var percentage = (uint)(100 * done / Math.Max(1, total));
            if (state != DisplayState.Shown || percentage <= lastPercentage) return;
            lastPercentage = percentage;
            Send(new WorkDoneProgressReport(message, percentage));
        }
    }

    /// <summary>Has the work shown before there is anything to tell of it.</summary>
    public void Show()
    {
        lock (gate)
        {
            if (state != DisplayState.Hidden) return;
            state = DisplayState.Requested;
            board.Create(Token, Begin);
        }
    }

    /// <summary>The user wants the work to end; nothing happens if it has: what would be cancelled may be gone by then.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            if (state != DisplayState.Over) cancellation.Cancel();
        }
    }

    /// <summary>The work is over, done or not.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (state == DisplayState.Shown) Send(new WorkDoneProgressEnd());
            state = DisplayState.Over;
        }

        board.Remove(this);
    }

    /// <summary>Begins to tell, once the editor knows of the work.</summary>
    private void Begin()
    {
        lock (gate)
        {
            if (state != DisplayState.Requested) return;
            state = DisplayState.Shown;
            Send(new WorkDoneProgressBegin(title, Percentage: 0, Cancellable: true));
        }
    }

    private void Send(WorkDoneProgress value) => board.Send(new ProgressParams(Token, value));

    private enum DisplayState
    {
        /// <summary>Nothing was reported yet.</summary>
        Hidden,

        /// <summary>Showing it was requested from the editor.</summary>
        Requested,

        /// <summary>The editor shows it.</summary>
        Shown,

        /// <summary>There is nothing to show any more.</summary>
        Over,
    }
}
