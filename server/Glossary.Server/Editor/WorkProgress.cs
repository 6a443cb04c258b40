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
    private Stage stage;
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
            if (stage != Stage.Begun || percentage <= lastPercentage) return;
            lastPercentage = percentage;
            Send(new WorkDoneProgressReport(message, percentage));
        }
    }

    /// <summary>Has the work shown before there is anything to tell of it.</summary>
    public void Show()
    {
        lock (gate)
        {
            if (stage != Stage.Quiet) return;
            stage = Stage.Asked;
            board.Create(Token, Begin);
        }
    }

    /// <summary>The user wants the work to end; nothing happens if it has: what would be cancelled may be gone by then.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            if (stage != Stage.Over) cancellation.Cancel();
        }
    }

    /// <summary>The work is over, done or not.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (stage == Stage.Begun) Send(new WorkDoneProgressEnd());
            stage = Stage.Over;
        }

        board.Remove(this);
    }

    /// <summary>Begins to tell, once the editor knows of the work.</summary>
    private void Begin()
    {
        lock (gate)
        {
            if (stage != Stage.Asked) return;
            stage = Stage.Begun;
            Send(new WorkDoneProgressBegin(title, Percentage: 0, Cancellable: true));
        }
    }

    private void Send(WorkDoneProgress value) => board.Send(new ProgressParams(Token, value));

    private enum Stage
    {
        /// <summary>Nothing was told yet.</summary>
        Quiet,

        /// <summary>The editor was asked whether it may be told.</summary>
        Asked,

        /// <summary>The editor is told.</summary>
        Begun,

        /// <summary>There is nothing to tell any more.</summary>
        Over,
    }
}
