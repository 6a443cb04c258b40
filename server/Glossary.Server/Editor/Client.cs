using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Glossary.Protocol.Rpc;

namespace Glossary.Server.Editor;

/// <summary>The editor at the other end: what the server tells and asks it.</summary>
internal sealed class Client
{
    private readonly FrameWriter writer;
    private readonly ConcurrentDictionary<RequestId, Action<Message>> waiting = new();
    private long lastId;
    private volatile bool isReady;

    /// <summary>Talks to the editor through a writer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="clock">Tells what takes long.</param>
    public Client(FrameWriter writer, TimeProvider clock)
    {
        this.writer = writer;
        Progress = new ProgressBoard(this, clock);
    }

    /// <summary>The pieces of work that the editor may show.</summary>
    public ProgressBoard Progress { get; }

    /// <summary>Whether the client may be sent messages: it has been answered its <c>initialize</c>.</summary>
    public bool IsReady
    {
        get => isReady;
        set => isReady = value;
    }

    /// <summary>Sends a notification; from any thread.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        writer.Notify(method, parameters, type);
        writer.FlushSoon();
    }

    /// <summary>Sends a request; from any thread. The client's answer, be it a result or an error, goes to <paramref name="apply"/> on the loop.</summary>
    public void Request<T>(string method, T parameters, JsonTypeInfo<T> type, Action<Message> apply)
    {
        var id = RequestId.From(Interlocked.Increment(ref lastId));
        waiting[id] = apply;
        writer.Request(id, method, parameters, type);
        writer.FlushSoon();
    }

    /// <summary>Hands an answer to whoever asked; false where nobody did.</summary>
    public bool Receive(in Message response)
    {
        if (response.Id is not { } id || !waiting.TryRemove(id, out var apply)) return false;
        apply(response);
        return true;
    }
}
