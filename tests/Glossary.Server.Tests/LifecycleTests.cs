using System.Text;
using System.Text.Json.Nodes;
using Glossary.Protocol.Rpc;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class LifecycleTests
{
    [Fact]
    public async Task Shutdown_and_exit_end_the_server_well()
    {
        await using var editor = new FakeEditor();
        var result = await editor.Initialize();
        Assert.Equal("glossary-lsp", result["serverInfo"]!["name"]!.GetValue<string>());
        Assert.Null(await editor.Request("shutdown"));
        editor.Notify("exit");
        Assert.Equal(0, await editor.Ended());
    }

    [Fact]
    public async Task Exit_without_shutdown_is_a_failure()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.Notify("exit");
        Assert.Equal(1, await editor.Ended());
    }

    [Theory]
    [InlineData(false, 1, "the editor has gone in the midst of work")]
    [InlineData(true, 0, "it has said so before")]
    public async Task The_end_of_the_input_ends_the_server(bool shutDown, int exitCode, string because)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        if (shutDown) await editor.Request("shutdown");
        editor.HangUp();
        Assert.Equal((because, exitCode), (because, await editor.Ended()));
    }

    [Fact]
    public async Task Before_initialize_requests_are_refused_and_notifications_dropped()
    {
        await using var editor = new FakeEditor();
        Assert.Equal(ErrorCodes.ServerNotInitialized, await editor.RequestError("textDocument/hover"));
        Assert.Equal(ErrorCodes.ServerNotInitialized, await editor.RequestError("shutdown"));
        editor.Open("a", "text");
        await editor.Initialize();
        await editor.Settle();
        Assert.Empty(editor.State.Documents.All);
    }

    [Fact]
    public async Task A_second_initialize_is_refused()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        Assert.Equal(ErrorCodes.InvalidRequest, await editor.RequestError("initialize", new { capabilities = new { } }));
        await editor.Settle();
    }

    [Fact]
    public async Task After_shutdown_requests_are_refused_and_notifications_dropped()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        await editor.Request("shutdown");
        Assert.Equal(ErrorCodes.InvalidRequest, await editor.RequestError("textDocument/hover"));
        Assert.Equal(ErrorCodes.InvalidRequest, await editor.RequestError("shutdown"));
        editor.Open("a", "text");
        Assert.Equal(ErrorCodes.InvalidRequest, await editor.RequestError("textDocument/hover"));
        Assert.Empty(editor.State.Documents.All);
    }

    [Theory]
    [InlineData("test/unknown")]
    [InlineData("$/unknown")]
    [InlineData("")]
    [InlineData("textDocument/didOpen")]
    [InlineData("exit")]
    public async Task A_request_of_an_unknown_method_is_refused(string method)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        Assert.Equal(ErrorCodes.MethodNotFound, await editor.RequestError(method));
    }

    [Fact]
    public async Task Notifications_are_never_answered()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        foreach (var method in (string[])["$/unknown", "$/", "test/unknown", "shutdown", "initialize", "$/cancelRequest", "textDocument/didOpen"]) editor.Notify(method);
        editor.Notify("textDocument/didChange", new { textDocument = 5 });
        await editor.Settle();
        Assert.DoesNotContain(editor.Received, message => message.ContainsKey("error") && message["id"] is null);
        Assert.Equal(2, editor.Received.Count(message => !message.ContainsKey("method")));
    }

    [Theory]
    [InlineData("hello", ErrorCodes.ParseError)]
    [InlineData("", ErrorCodes.ParseError)]
    [InlineData("[]", ErrorCodes.InvalidRequest)]
    [InlineData("42", ErrorCodes.InvalidRequest)]
    public async Task What_is_no_message_is_answered_without_an_id(string body, int code)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.WriteBody(body);
        var answer = await editor.WaitFor(message => message["error"] is not null);
        Assert.True(answer.ContainsKey("id") && answer["id"] is null);
        Assert.Equal(code, answer["error"]!["code"]!.GetValue<int>());
        await editor.Settle();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("1.0")]
    [InlineData("98765432109876543210")]
    [InlineData("\"\\u00e9\"")]
    public async Task Ids_go_back_as_they_came(string id)
    {
        await using var editor = new FakeEditor();
        editor.WriteBody($$"""{"jsonrpc":"2.0","id":{{id}},"method":"test/unknown"}""");
        var answer = await editor.WaitFor(message => message["error"] is not null);
        Assert.Equal(JsonNode.Parse(id)!.ToJsonString(), answer["id"]!.ToJsonString());
    }

    [Fact]
    public async Task Broken_input_ends_the_server_and_the_log_says_why()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.WriteBytes(Encoding.ASCII.GetBytes("Content-Length: x\r\n\r\n"));
        Assert.Equal(1, await editor.Ended());
        Assert.Contains("Content-Length", editor.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", editor.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Initialize_needs_params()
    {
        await using var editor = new FakeEditor();
        Assert.Equal(ErrorCodes.InvalidParams, await editor.RequestError("initialize"));
        Assert.Equal(ErrorCodes.InvalidParams, await editor.RequestError("initialize", new { capabilities = 5 }));
        await editor.Initialize();
    }

    [Fact]
    public async Task A_client_that_can_do_nothing_is_asked_nothing()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        await editor.Settle();
        Assert.DoesNotContain(editor.Received, message => message.ContainsKey("method"));
    }

    [Theory]
    [InlineData(new string[0], "utf-16")]
    [InlineData(new[] { "utf-8", "utf-16" }, "utf-8")]
    [InlineData(new[] { "utf-32" }, "utf-32")]
    [InlineData(new[] { "ebcdic", "utf-16", "utf-8" }, "utf-16")]
    [InlineData(new[] { "ebcdic" }, "utf-16")]
    public async Task The_first_known_position_encoding_is_chosen(string[] offered, string chosen)
    {
        await using var editor = new FakeEditor();
        var result = await editor.Initialize(new { general = new { positionEncodings = offered } });
        Assert.Equal(chosen, result["capabilities"]!["positionEncoding"]!.GetValue<string>());
    }
}
