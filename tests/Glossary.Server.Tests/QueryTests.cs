using System.Text.Json.Nodes;
using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;
using Glossary.Server.Handlers;
using Glossary.Server.Loop;
using Glossary.Server.State;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What holds for every query and mutation, tried on routes of the test's own.</summary>
public sealed class QueryTests
{
    private static readonly object Somewhere = new { textDocument = new { uri = "a" }, position = new { line = 0, character = 0 } };

    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_slow_query_holds_up_neither_input_nor_other_queries()
    {
        await using var editor = await Start();
        var slow = Enumerable.Range(0, 50).Select(_ => editor.Request("test/wait", Somewhere)).ToList();
        Assert.Equal("", Contents(await editor.Request("test/text", Somewhere)));
        await editor.Settle();
        Assert.DoesNotContain(slow, request => request.IsCompleted);
        gate.SetResult();
        Assert.All(await Task.WhenAll(slow), result => Assert.Equal("waited", Contents(result)));
    }

    [Fact]
    public async Task A_query_sees_the_text_as_it_was_when_the_request_came()
    {
        await using var editor = await Start();
        editor.Open("a", "before");
        var request = editor.Request("test/wait-text", Somewhere);
        editor.Change("a", 2, new { text = "after" });
        editor.Close("a");
        await editor.Settle();
        gate.SetResult();
        Assert.Equal("before", Contents(await request));
    }

    [Fact]
    public async Task A_cancelled_request_is_answered_at_once_and_only_once()
    {
        await using var editor = await Start();
        var request = editor.Send("id", "test/wait", Somewhere);
        editor.Notify("$/cancelRequest", new { id = "id" });
        Assert.Equal(ErrorCodes.RequestCancelled, (await request)["error"]!["code"]!.GetValue<int>());

        // The late result, and a second cancellation, are dropped: the fake editor fails on a second answer.
        gate.SetResult();
        editor.Notify("$/cancelRequest", new { id = "id" });
        await editor.Settle();
        await editor.Request("test/wait", Somewhere);
    }

    [Fact]
    public async Task Cancelling_sets_the_token()
    {
        await using var editor = await Start();
        var request = editor.Send("forever", "test/forever", Somewhere);
        await started.Task.WaitAsync(FakeEditor.Patience);
        editor.Notify("$/cancelRequest", new { id = "forever" });
        await request;
        await gate.Task.WaitAsync(FakeEditor.Patience);
    }

    [Fact]
    public async Task Cancelling_what_is_unknown_or_answered_does_nothing()
    {
        await using var editor = await Start();
        await editor.Send(7, "test/text", Somewhere);
        foreach (var id in (object[])[7, "7", -1, "nope"]) editor.Notify("$/cancelRequest", new { id });
        await editor.Settle();
        Assert.Single(editor.Received, message => message["id"]?.ToJsonString() == "7");
    }

    [Fact]
    public async Task Each_of_many_requests_gets_one_answer_and_only_cancelled_ones_are_cancelled()
    {
        await using var editor = await Start();
        var answers = new List<Task<JsonObject>>();
        for (var i = 0; i < 500; i++)
        {
            answers.Add(editor.Send($"r{i}", "test/text", Somewhere));
            if (i % 2 == 1) editor.Notify("$/cancelRequest", new { id = $"r{i}" });
        }

        var all = await Task.WhenAll(answers);
        await editor.Settle();
        for (var i = 0; i < all.Length; i++)
        {
            var code = all[i]["error"]?["code"]?.GetValue<int>();
            Assert.True(code is null || (i % 2 == 1 && code == ErrorCodes.RequestCancelled), $"request {i}: {all[i].ToJsonString()}");
        }
    }

    [Fact]
    public async Task An_id_that_is_in_use_is_refused()
    {
        await using var editor = await Start();
        const string Body = """{"jsonrpc":"2.0","id":"same","method":"test/wait","params":{"textDocument":{"uri":"a"},"position":{"line":0,"character":0}}}""";
        editor.WriteBody(Body);
        editor.WriteBody(Body);
        var answer = await editor.Expect("same");
        Assert.Equal(ErrorCodes.InvalidRequest, answer["error"]!["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("test/throw")]
    [InlineData("test/throw-later")]
    [InlineData("test/unwritable")]
    public async Task A_query_that_fails_is_answered_and_logged_and_the_server_lives(string method)
    {
        await using var editor = await Start();
        Assert.Equal(ErrorCodes.InternalError, await editor.RequestError(method, Somewhere));
        await editor.Settle();
        Assert.Contains(method, editor.Log, StringComparison.Ordinal);
        Assert.Contains(editor.Received, message => message["method"]?.GetValue<string>() == "window/logMessage");
    }

    [Fact]
    public async Task A_query_with_wrong_params_is_refused()
    {
        await using var editor = await Start();
        Assert.Equal(ErrorCodes.InvalidParams, await editor.RequestError("test/text", new { textDocument = 5 }));
        Assert.Equal(ErrorCodes.InvalidParams, await editor.RequestError("test/text"));
    }

    [Fact]
    public async Task A_mutation_that_fails_ends_the_server()
    {
        await using var editor = await Start();
        editor.Notify("test/break", new { textDocument = new { uri = "a" } });
        Assert.Equal(1, await editor.Ended());
        Assert.Contains("not today", editor.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_under_way_are_answered_after_shutdown()
    {
        await using var editor = await Start();
        var request = editor.Request("test/wait", Somewhere);
        await editor.Request("shutdown");
        gate.SetResult();
        Assert.Equal("waited", Contents(await request));
    }

    private static string Contents(JsonNode? hover) => hover!["contents"]!["value"]!.GetValue<string>();

    private static Hover? Hover(string text) => new(new MarkupContent(MarkupKind.PlainText, text));

    private static Hover? Text(Snapshot snapshot) => Hover(snapshot.Documents.Find("a")?.Text.ToString() ?? "");

    private async Task<FakeEditor> Start()
    {
        var editor = new FakeEditor(new RouteTable(
            [
                Route.Notification("initialized", InitializedHandler.Apply),
                Route.Notification("textDocument/didOpen", static json => json.DidOpenTextDocumentParams, DidOpenHandler.Apply),
                Route.Notification("textDocument/didChange", static json => json.DidChangeTextDocumentParams, DidChangeHandler.Apply),
                Route.Notification("textDocument/didClose", static json => json.DidCloseTextDocumentParams, DidCloseHandler.Apply),
                Route.Notification("test/break", static json => json.DidCloseTextDocumentParams, static (_, _) => throw new InvalidOperationException("not today")),
            ],
            [
                Route.Mutation("initialize", static json => json.InitializeParams, static json => json.InitializeResult, InitializeHandler.Apply),
                Route.Mutation("shutdown", static json => json.Object, ShutdownHandler.Apply),
                Query("test/text", (snapshot, _) => new(Text(snapshot))),
                Query("test/wait", async (_, _) =>
                {
                    await gate.Task;
                    return Hover("waited");
                }),
                Query("test/wait-text", async (snapshot, _) =>
                {
                    await gate.Task;
                    return Text(snapshot);
                }),
                Query("test/forever", async (_, cancellation) =>
                {
                    started.SetResult();
                    try
                    {
                        await Task.Delay(Timeout.Infinite, cancellation);
                    }
                    catch (OperationCanceledException)
                    {
                        gate.SetResult();
                        throw;
                    }

                    return null;
                }),
                Query("test/throw", (_, _) => throw new InvalidOperationException("not today")),
                Query("test/throw-later", async (_, _) =>
                {
                    await Task.Yield();
                    throw new InvalidOperationException("not today");
                }),
                Route.Query("test/unwritable", static json => json.TextDocumentPositionParams, static json => json.CompletionList, static (_, _, _) => new(new CompletionList(false, new UnreadableList()))),
            ]));
        await editor.Initialize();
        return editor;
    }

    private static RequestRoute Query(string method, Func<Snapshot, CancellationToken, ValueTask<Hover?>> query) =>
        Route.Query(method, static json => json.TextDocumentPositionParams, static json => json.Hover, (snapshot, _, cancellation) => query(snapshot, cancellation));

    /// <summary>A list that fails when it is written.</summary>
    private sealed class UnreadableList : List<CompletionItem>, IReadOnlyList<CompletionItem>
    {
        IEnumerator<CompletionItem> IEnumerable<CompletionItem>.GetEnumerator() => throw new InvalidOperationException("not today");
    }
}
