using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Server.Glossaries;
using Glossary.Server.Loop;
using Glossary.Server.State;
using Xunit;

namespace Glossary.Server.Tests.Harness;

/// <summary>An editor at the other end of two pipes: a server of its own, and what the editor sends and has been sent.</summary>
/// <remarks>It waits for messages, never for time: a test that hangs is ended by <see cref="Patience"/>.</remarks>
internal sealed class FakeEditor : IAsyncDisposable
{
    /// <summary>How long a test waits for what ought to happen at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<JsonObject> received = new();
    private readonly ConcurrentDictionary<string, JsonNode?> replies = new(StringComparer.Ordinal);
    private readonly StringWriter log = new();
    private readonly TextWriter logging;
    private readonly LanguageServer server;
    private readonly Task reading;
    private TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastId;

    /// <summary>Starts a server.</summary>
    /// <param name="routes">Its routes; null for its own.</param>
    /// <param name="cache">Where it keeps what it has compiled; null to keep nothing.</param>
    /// <param name="clock">Its clock; null for the system's.</param>
    public FakeEditor(RouteTable? routes = null, TermbaseCache? cache = null, TimeProvider? clock = null)
    {
        logging = TextWriter.Synchronized(log);
        server = new LanguageServer(
            toServer.Reader, fromServer.Writer.AsStream(), new Lazy<TextWriter>(logging), new GlossaryReader(new TermbaseKeeper(cache ?? TermbaseCache.None)), routes, clock);
        reading = ReadAsync();
        server.Start();
    }

    /// <summary>What the server has logged so far.</summary>
    public string Log
    {
        get
        {
            // A synchronized writer is its own lock.
            lock (logging) return log.ToString();
        }
    }

    /// <summary>Every message of the server so far, in order.</summary>
    public IReadOnlyCollection<JsonObject> Received => received;

    /// <summary>The server's state. Look at it only when the server has nothing to do.</summary>
    public Snapshot State => server.Session.Current;

    /// <summary>Answers the server's requests for a method from now on; others are answered with null.</summary>
    public void Reply(string method, JsonNode? result) => replies[method] = result;

    /// <summary>Sends <c>initialize</c> and <c>initialized</c>; gives the result of the former.</summary>
    public async Task<JsonNode> Initialize(object? capabilities = null, object? options = null, string? folder = null)
    {
        var result = await Request("initialize", new { processId = (int?)null, rootUri = folder is null ? null : new Uri(folder).AbsoluteUri, capabilities = capabilities ?? new { }, initializationOptions = options });
        Notify("initialized", new { });
        return result!;
    }

    /// <summary>Opens a document.</summary>
    public void Open(string uri, string text, string language = "plaintext", int version = 1) =>
        Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = language, version, text } });

    /// <summary>Changes a document; a change is <c>{range, text}</c> or <c>{text}</c>.</summary>
    public void Change(string uri, int version, params object[] contentChanges) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges });

    /// <summary>Closes a document.</summary>
    public void Close(string uri) => Notify("textDocument/didClose", new { textDocument = new { uri } });

    /// <summary>Sends a request and gives its result.</summary>
    /// <exception cref="ResponseException">The answer is an error.</exception>
    public async Task<JsonNode?> Request(string method, object? parameters = null)
    {
        var answer = await Send(NextId(), method, parameters);
        return answer["error"] is JsonObject error ? throw new ResponseException(error) : answer["result"];
    }

    /// <summary>Sends a request and gives the code of the error that it is answered with.</summary>
    public async Task<int> RequestError(string method, object? parameters = null) =>
        (await Assert.ThrowsAsync<ResponseException>(() => Request(method, parameters))).Code;

    /// <summary>Sends a request under an id, a number or a string, and gives its answer as it is.</summary>
    public Task<JsonObject> Send(JsonNode id, string method, object? parameters = null)
    {
        var answer = Expect(id);
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) });
        return answer;
    }

    /// <summary>Waits for the answer to an id.</summary>
    public Task<JsonObject> Expect(JsonNode id) =>
        answers.GetOrAdd(id.ToJsonString(), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(Patience);

    /// <summary>Sends a notification.</summary>
    public void Notify(string method, object? parameters = null) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) });

    /// <summary>Sends any body in a good frame.</summary>
    public void WriteBody(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        WriteBytes([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    /// <summary>Sends any bytes.</summary>
    public void WriteBytes(byte[] bytes)
    {
        lock (toServer)
        {
            bytes.CopyTo(toServer.Writer.GetSpan(bytes.Length));
            toServer.Writer.Advance(bytes.Length);

            var flushing = toServer.Writer.FlushAsync();
            Assert.True(flushing.IsCompleted, "The pipe takes everything at once: it never pauses its writer.");
        }
    }

    /// <summary>Waits until the server has dealt with everything that was sent before.</summary>
    public async Task Settle() => Assert.Equal(-32601, await RequestError("test/settle"));

    /// <summary>Waits for a message of the server that a condition holds for, be it here already or yet to come.</summary>
    public async Task<JsonObject> WaitFor(Func<JsonObject, bool> condition)
    {
        while (true)
        {
            var next = arrival.Task;
            if (received.FirstOrDefault(condition) is { } message) return message;
            await next.WaitAsync(Patience);
        }
    }

    /// <summary>Closes the server's input.</summary>
    public void HangUp() => toServer.Writer.Complete();

    /// <summary>Waits until the server has ended; gives its exit code.</summary>
    public Task<int> Ended() => server.Ended.WaitAsync(Patience);

    /// <summary>Sends <c>shutdown</c> and <c>exit</c>; gives the exit code.</summary>
    public async Task<int> ShutDown()
    {
        await Request("shutdown");
        Notify("exit");
        return await Ended();
    }

    /// <summary>Ends the server, however far it is.</summary>
    public async ValueTask DisposeAsync()
    {
        HangUp();
        await Ended();
        await fromServer.Writer.CompleteAsync();
        await reading;
        server.Dispose();
        log.Dispose();
    }

    private JsonValue NextId() => JsonValue.Create(Interlocked.Increment(ref lastId));

    private void Write(JsonObject message)
    {
        if (message["params"] is null) message.Remove("params");
        WriteBody(message.ToJsonString());
    }

    // What waits for a message finds that it has been responded to.
    private async Task ReadAsync()
    {
        var reader = new Protocol.Rpc.FrameReader(fromServer.Reader);
        while (await reader.ReadAsync(default) is { Kind: Protocol.Rpc.FrameKind.Body } frame) Receive(JsonNode.Parse(frame.Body.Span)!.AsObject());
    }

    private void Receive(JsonObject message)
    {
        Respond(message);
        received.Enqueue(message);
        Interlocked.Exchange(ref arrival, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private void Respond(JsonObject message)
    {
        if (message["method"] is null)
        {
            if (message["id"] is not { } answered) return;

            // A second answer to an id throws here, and the test fails at its end.
            answers.GetOrAdd(answered.ToJsonString(), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult(message);
        }
        else if (message["id"] is { } id)
        {
            Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = replies.GetValueOrDefault(message["method"]!.GetValue<string>())?.DeepClone() });
        }
    }
}

/// <summary>A request was answered with an error.</summary>
internal sealed class ResponseException(JsonObject error) : Exception(error["message"]!.GetValue<string>())
{
    /// <summary>The error's code.</summary>
    public int Code { get; } = error["code"]!.GetValue<int>();
}
