using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;

namespace Glossary.Protocol.Rpc;

/// <summary>Writes messages as frames, each whole and in the order of the calls. All members may be called from every thread.</summary>
/// <remarks>
/// A message is queued when it is composed, which never blocks. Some thread then carries the queue to the output:
/// <see cref="Flush"/> on the calling thread, <see cref="FlushSoon"/> on one of the writer's own. The thread that reads the input
/// uses only the latter: a client that does not read its answers for a while must not keep the server from reading.
/// </remarks>
public sealed class FrameWriter : IDisposable
{
    /// <summary>Most buffers that are kept for later messages; a client that reads late has let many more pile up.</summary>
    private const int MostSpare = 16;

    private readonly Stream output;
    private readonly AutoResetEvent wanted = new(initialState: false);
    private readonly ConcurrentQueue<FrameBuffer> queue = new();
    private readonly ConcurrentQueue<FrameBuffer> spare = new();
    private readonly Lock gate = new();
    private volatile bool isBroken;
    private volatile bool isDisposed;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where the frames go.</param>
    public FrameWriter(Stream output)
    {
        this.output = output;

        // Not the pool's: that may be busy, above all at the start, when its threads are still to be made.
        new Thread(FlushWhenWanted) { Name = "writer", IsBackground = true }.Start();
    }

    /// <summary>Queues the answer to a request. A null result is written as <c>null</c>.</summary>
    public void Result<T>(RequestId id, T? result, JsonTypeInfo<T> type) =>
        Enqueue(buffer => buffer.ComposeResult(id, result, type));

    /// <summary>Queues the error answer to a request, or with a null id to something that was no request.</summary>
    public void Error(RequestId? id, int code, string message) =>
        Enqueue(buffer => buffer.ComposeError(id, code, message));

    /// <summary>Queues a notification.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        Enqueue(buffer => buffer.ComposeCall(null, method, parameters, type));

    /// <summary>Queues a request to the client.</summary>
    public void Request<T>(RequestId id, string method, T parameters, JsonTypeInfo<T> type) =>
        Enqueue(buffer => buffer.ComposeCall(id, method, parameters, type));

    /// <summary>Writes what is queued, unless another thread is writing already: then that one does it.</summary>
    public void Flush()
    {
        // The queue is looked at again after the gate is left: what came in between had no other thread to write it.
        while (!queue.IsEmpty && gate.TryEnter())
        {
            try
            {
                WriteQueue();
            }
            finally
            {
                gate.Exit();
            }
        }
    }

    /// <summary>Has the writer's thread write what is queued.</summary>
    public void FlushSoon()
    {
        if (!queue.IsEmpty && !isDisposed) wanted.Set();
    }

    /// <summary>Writes what is queued, waiting for a thread that is writing; false where that takes longer than <paramref name="patience"/>.</summary>
    public bool FlushWithin(TimeSpan patience)
    {
        if (!gate.TryEnter(patience)) return false;
        try
        {
            WriteQueue();
            return true;
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>Ends the writer's thread; what is queued then is not written.</summary>
    public void Dispose()
    {
        isDisposed = true;
        wanted.Set();
    }

    private void FlushWhenWanted()
    {
        while (wanted.WaitOne() && !isDisposed) Flush();
    }

    private void Enqueue(Action<FrameBuffer> compose)
    {
        if (!spare.TryDequeue(out var buffer)) buffer = new FrameBuffer();
        compose(buffer);
        queue.Enqueue(buffer);
    }

    private void WriteQueue()
    {
        try
        {
            WriteAll();
        }
        catch (Exception closed) when (closed is IOException or InvalidOperationException)
        {
            // The client has closed its end, or this end was completed, which a pipe says by the latter. The end of the input will say so too; until
            // then nobody listens, and what is left is dropped.
            isBroken = true;
            WriteAll();
        }
    }

    private void WriteAll()
    {
        while (queue.TryDequeue(out var buffer))
        {
            if (!isBroken) output.Write(buffer.Frame);
            if (buffer.IsWorthKeeping && spare.Count < MostSpare) spare.Enqueue(buffer);
        }

        if (!isBroken) output.Flush();
    }
}
