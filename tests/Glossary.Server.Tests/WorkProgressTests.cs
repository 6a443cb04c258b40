using Glossary.Protocol.Rpc;
using Glossary.Server.Editor;
using Glossary.Server.Handlers;
using Glossary.Server.Loop;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Pieces of work that the user may cancel.</summary>
public sealed class WorkProgressTests : IDisposable
{
    private readonly FrameWriter writer = new(Stream.Null);

    [Theory]
    [InlineData(false, true, "it goes on")]
    [InlineData(true, false, "it has ended, and its source is gone")]
    public void Only_work_that_goes_on_is_cancelled(bool isOver, bool isCancelled, string because)
    {
        var board = new ProgressBoard(new Client(writer, TimeProvider.System), TimeProvider.System);
        var wasCancelled = false;
        using var source = new CancellationTokenSource();
        source.Token.Register(() => wasCancelled = true);
        using var work = board.Start("Work", source);
        if (isOver)
        {
            work.Dispose();
            source.Dispose();
        }

        // By its token, and by who has looked it up just before it ended.
        board.Cancel(work.Token);
        work.Cancel();
        Assert.True(isCancelled == wasCancelled, because);
    }

    [Fact]
    public async Task Work_can_be_shown_before_there_is_anything_to_tell()
    {
        using var source = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Token.Register(cancelled.SetResult);
        WorkProgress? work = null;
        var routes = new RouteTable(
            [
                Route.Notification("test/work", (session, _) =>
                {
                    session.Client.Progress.IsShown = true;
                    work = session.Client.Progress.Start("Work", source);
                    work.Show();
                    work.Show();
                }),
                Route.Notification("window/workDoneProgress/cancel", static json => json.WorkDoneProgressCancelParams, WorkDoneProgressCancelHandler.Apply),
            ],
            [Route.Mutation("initialize", static json => json.InitializeParams, static json => json.InitializeResult, InitializeHandler.Apply)]);
        await using var editor = new FakeEditor(routes);
        await editor.Initialize(options: new { bundled = false });
        editor.Notify("test/work");
        var begun = await editor.WaitFor(message => message["method"]?.GetValue<string>() == "$/progress");
        Assert.Equal("begin", begun["params"]!["value"]!["kind"]!.GetValue<string>());
        editor.Notify("window/workDoneProgress/cancel", new { token = begun["params"]!["token"] });
        await cancelled.Task.WaitAsync(FakeEditor.Patience);
        work!.Dispose();
        await editor.WaitFor(message => message["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
        Assert.Single(editor.Received, message => message["method"]?.GetValue<string>() == "window/workDoneProgress/create");
    }

    public void Dispose() => writer.Dispose();
}
