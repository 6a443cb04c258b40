using System.Collections.Concurrent;
using System.Globalization;
using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;

namespace Glossary.Server.Editor;

/// <summary>The pieces of work that the editor may show and its user may cancel.</summary>
internal sealed class ProgressBoard(Client client, TimeProvider clock)
{
    private readonly ConcurrentDictionary<RequestId, WorkProgress> works = new();
    private int lastNumber;

    /// <summary>Whether the editor shows progress (LSP <c>window.workDoneProgress</c>).</summary>
    public bool IsShown { get; set; }

    /// <summary>A new piece of work.</summary>
    /// <param name="title">What it is, for the user.</param>
    /// <param name="cancellation">Is cancelled when the user does so; to be disposed of after the work.</param>
    public WorkProgress Start(string title, CancellationTokenSource cancellation)
    {
        // Clients number tokens of their own, and both kinds are compared.
        var token = RequestId.From(string.Create(CultureInfo.InvariantCulture, $"glossary-{Interlocked.Increment(ref lastNumber)}"));
        var work = new WorkProgress(this, token, title, cancellation, clock);
        works[work.Token] = work;
        return work;
    }

    /// <summary>The user wants a piece of work to end; nothing happens if it has.</summary>
    public void Cancel(RequestId token)
    {
        if (works.TryGetValue(token, out var work)) work.Cancel();
    }

    /// <summary>Asks the editor to show a piece of work; nothing happens where it cannot.</summary>
    internal void Create(RequestId token, Action created)
    {
        if (!IsShown) return;
        client.Request("window/workDoneProgress/create", new WorkDoneProgressCreateParams(token), ProtocolJson.Default.WorkDoneProgressCreateParams, answer =>
        {
            if (answer.Error.IsEmpty) created();
        });
    }

    internal void Send(ProgressParams progress) => client.Notify("$/progress", progress, ProtocolJson.Default.ProgressParams);

    internal void Remove(WorkProgress work) => works.TryRemove(work.Token, out _);
}
