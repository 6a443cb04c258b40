using System.IO.Pipelines;
using Glossary.Protocol.Rpc;
using Glossary.Server.Glossaries;
using Glossary.Server.Logging;
using Glossary.Server.State;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Loop;

/// <summary>One server between an input and an output: puts its parts together and runs its loop.</summary>
internal sealed class LanguageServer : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FrameWriter writer;
    private readonly LoggerFactory loggers;
    private readonly ParentWatch parent;
    private readonly GlossaryLoader loader;
    private readonly MainLoop loop;

    /// <summary>Puts a server together.</summary>
    /// <param name="input">What the editor sends.</param>
    /// <param name="output">What it is sent.</param>
    /// <param name="log">Where the log goes.</param>
    /// <param name="glossaries">Reads the glossaries.</param>
    /// <param name="routes">What is served; null for <see cref="RouteTable.Create"/>.</param>
    public LanguageServer(PipeReader input, Stream output, TextWriter log, GlossaryReader glossaries, RouteTable? routes = null)
    {
        writer = new FrameWriter(output);
        var client = new Client(writer);
        loggers = new LoggerFactory([new ServerLog(new EditorLog(client), log)], new LoggerFilterOptions { MinLevel = LogLevel.Information });
        parent = new ParentWatch(Stop, loggers.CreateLogger<ParentWatch>());
        loader = new GlossaryLoader(glossaries, loggers.CreateLogger<GlossaryLoader>());
        Session = new Session(client, parent, loader);
        var requests = new RequestQueue(writer);
        var queries = new QueryRunner(requests, writer, loggers.CreateLogger<QueryRunner>());
        loop = new MainLoop(new FrameReader(input), writer, routes ?? RouteTable.Create(), requests, queries, Session, loggers.CreateLogger<MainLoop>());
    }

    /// <summary>The connection's state.</summary>
    public Session Session { get; }

    /// <summary>Completes when the server has ended, with the process's exit code.</summary>
    public Task<int> Ended => ended.Task;

    /// <summary>Begins to serve.</summary>
    public void Start()
    {
        // A thread of the loop's own: with standard input, which is read on the calling thread, the loop never leaves it.
        new Thread(() => _ = RunAsync()) { Name = "loop", IsBackground = true }.Start();
    }

    /// <summary>Ends the server. It does not wait for the loop: one that sits in a blocking read ends with the process.</summary>
    public void Stop()
    {
        stop.Cancel();
        ended.TrySetResult(Session.Stage == Stage.ShutDown ? 0 : 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        loader.Dispose();
        parent.Dispose();
        loggers.Dispose();
        writer.Dispose();
    }

    private async Task RunAsync()
    {
        var code = 1;
        try
        {
            code = await loop.RunAsync(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            ended.TrySetResult(code);
        }
    }
}
