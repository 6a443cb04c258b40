using System.Text.Json.Nodes;
using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;
using Glossary.Server.Editor;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>How the glossaries stand, for editors that show it.</summary>
public sealed class StatusTests : IDisposable
{
    private static readonly object Wanted = new { experimental = new { glossaryStatus = true } };
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_was_loaded_is_told_and_what_changes()
    {
        folder.Write("a.glossary.txt", "quiet etch, process\n**Quiet etch** is a step.\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(Wanted, new { bundled = false }, folder.Path);
        await Told(editor, """{"concepts":1,"files":1,"problems":0,"busy":false}""");

        var path = folder.Write("b.glossary.txt", "loud etch, process\n");
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = new Uri(path).AbsoluteUri, type = 1 } } });
        await Told(editor, """{"concepts":2,"files":2,"problems":1,"busy":false}""");
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { glossary = new { bundled = false, files = (object[])["none.txt"] } } });
        await Told(editor, """{"concepts":0,"files":0,"problems":1,"busy":false}""");
    }

    [Fact]
    public async Task Who_does_not_ask_for_it_is_told_nothing()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(new { experimental = new { other = true } }, new { bundled = false }, folder.Path);
        editor.Open("untitled:a", "a");
        await editor.Request("textDocument/hover", new { textDocument = new { uri = "untitled:a" }, position = new { line = 0, character = 0 } });
        Assert.DoesNotContain(editor.Received, message => (string?)message["method"] == "glossary/status");
    }

    [Fact]
    public async Task Work_is_told_of_at_the_start_and_where_it_takes_long()
    {
        var clock = new ManualTime();
        using var output = new MemoryStream();
        using (var writer = new FrameWriter(output))
        {
            var board = new StatusBoard(new Client(writer, clock), clock);
            var first = board.Begin();
            board.Open(new ClientCapabilities(Experimental: System.Text.Json.JsonElement.Parse("""{"glossaryStatus":true}""")));
            board.Show(3, 1, 0);
            first.Dispose();

            // As after a keystroke: only what it has changed is told, if anything.
            board.Begin().Dispose();

            var third = board.Begin();
            clock.Advance(WorkProgress.Patience);
            board.Show(4, 1, 0);
            third.Dispose();
            clock.Advance(WorkProgress.Patience);
            writer.FlushWithin(TimeSpan.FromSeconds(10));
        }

        output.Position = 0;
        var reader = new FrameReader(System.IO.Pipelines.PipeReader.Create(output));
        var told = new List<string>();
        while (await reader.ReadAsync(default) is { Kind: FrameKind.Body } frame) told.Add(JsonNode.Parse(frame.Body.Span)!["params"]!.ToJsonString());
        Assert.Equal(
            [
                """{"concepts":0,"files":0,"problems":0,"busy":true}""",
                """{"concepts":3,"files":1,"problems":0,"busy":false}""",
                """{"concepts":3,"files":1,"problems":0,"busy":true}""",
                """{"concepts":4,"files":1,"problems":0,"busy":false}""",
            ],
            told);
    }

    public void Dispose() => folder.Dispose();

    private static Task<JsonObject> Told(FakeEditor editor, string status) =>
        editor.WaitFor(message => (string?)message["method"] == "glossary/status" && message["params"]!.ToJsonString() == status);
}
