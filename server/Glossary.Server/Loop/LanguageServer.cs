using System.IO.Pipelines;
using Glossary.Protocol.Rpc;
using Glossary.Server.Editor;
using Glossary.Server.Glossaries;
using Glossary.Server.Logging;
using Glossary.Server.State;

namespace Glossary.Server.Loop;

/// <summary>One server between an input and an output: puts its parts together and runs its loop.</summary>
internal sealed class LanguageServer : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FrameWriter writer;
    private readonly ParentWatch parent;
    private readonly GlossaryLoader loader;
    private readonly MainLoop loop;

    /// <summary>Puts a server together.</summary>
    /// <param name="input">What the editor sends.</param>
    /// <param name="output">What it is sent.</param>
    /// <param name="log">Where the log goes; opened with its first line.</param>
    /// <param name="glossaries">Reads the glossaries.</param>
    /// <param name="routes">What is served; null for <see cref="RouteTable.Create"/>.</param>
    /// <param name="clock">Tells when it is time for what can wait; null for the system's.</param>
    public LanguageServer(
        PipeReader input, Stream output, Lazy<TextWriter> log, GlossaryReader glossaries, RouteTable? routes = null, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        writer = new FrameWriter(output);
        var client = new Client(writer, clock);
        var logger = new ServerLog(new EditorLog(client), log);
        parent = new ParentWatch(Stop, logger);
        loader = new GlossaryLoader(glossaries, logger, clock);
        Session = new Session(client, parent, loader, clock);
        var requests = new RequestQueue(writer);
        var queries = new QueryRunner(requests, writer, logger, loader.VerifyCache);
        loop = new MainLoop(new FrameReader(input), writer, routes ?? RouteTable.Create(), requests, queries, Session, logger);
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

    /// <summary>Reads on the calling thread what most sessions need, while the editor says hello.</summary>
    public void ReadAhead() => loader.ReadAhead();

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
