using System.Text;
using System.Text.Json.Nodes;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What is wrong within glossary files, as the editor shows it and as the log tells it.</summary>
public sealed class ProblemTests : IDisposable
{
    private const string Good = "quiet etch, process\n**Quiet etch** is a step of which nothing is heard.\n";
    private const string Bad = "silent 🚀 etch, process\n**Silent 🚀 etch** is a step. See $$ a + b.\n\nloud etch, process\n**Loud etch** is a step of which much is heard.\n";
    private static readonly object Asks = new { textDocument = new { diagnostic = new { } }, workspace = new { diagnostics = new { refreshSupport = true } } };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task An_editor_that_cannot_ask_is_told_of_what_stands_in_it_after_each_edit()
    {
        await using var editor = new FakeEditor();
        var (uri, _) = await Start(editor, Good);
        editor.Open(uri, Bad, version: 4);
        var first = await Published(editor, uri, version: 4);
        Assert.Equal("1:0-1:43", Assert.Single(Ranges(first)));
        Assert.Equal((3, "unclosed-formula", "glossary"), ((int)first[0]!["severity"]!, (string?)first[0]!["code"], (string?)first[0]!["source"]));

        editor.Change(uri, 5, new { text = $"\n{Bad}" });
        Assert.Equal("2:0-2:43", Assert.Single(Ranges(await Published(editor, uri, version: 5))));
        editor.Change(uri, 6, new { text = Good });
        Assert.Empty(await Published(editor, uri, version: 6));
        editor.Change(uri, 7, new { text = Bad });
        Assert.Single(await Published(editor, uri, version: 7));

        // What was never saved goes with the document.
        editor.Close(uri);
        Assert.Empty(await Published(editor, uri, version: null));
    }

    [Theory]
    [InlineData("utf-8", 45)]
    [InlineData("utf-16", 43)]
    [InlineData("utf-32", 42)]
    public async Task An_editor_that_asks_is_answered_in_its_own_positions(string encoding, int end)
    {
        await using var editor = new FakeEditor();
        var (uri, _) = await Start(editor, Good, new { general = new { positionEncodings = new[] { encoding } }, textDocument = new { diagnostic = new { } } });
        editor.Open(uri, Bad);
        Assert.Equal($"1:0-1:{end}", Assert.Single(Ranges(await Ask(editor, uri))));
        editor.Change(uri, 2, new { text = Good });
        Assert.Empty(await Ask(editor, uri));
        Assert.DoesNotContain(editor.Received, message => IsOf(message, "textDocument/publishDiagnostics"));
    }

    [Theory]
    [InlineData("untitled:Untitled-1", "glossary", 1, "a glossary by its language alone")]
    [InlineData("untitled:Untitled-1", "markdown", 0, "any other document")]
    [InlineData("file:///elsewhere/a.glossary.txt", "plaintext", 0, "a file that is not loaded")]
    [InlineData("file:///never/opened.txt", null, 0, "what is not open")]
    public async Task Only_glossaries_have_problems(string uri, string? language, int count, string because)
    {
        await using var editor = new FakeEditor();
        await Start(editor, Good, Asks);
        if (language is not null) editor.Open(uri, Bad, language);
        Assert.True(count == (await Ask(editor, uri)).Count, because);
    }

    [Fact]
    public async Task A_character_that_an_editor_could_not_read_is_told_of()
    {
        await using var editor = new FakeEditor();
        var (uri, _) = await Start(editor, Good, Asks);
        editor.Open(uri, $"{Good}\ncaf\uFFFD etch, process\n**Caf\uFFFD etch** is a step.\n");
        var problem = Assert.Single((await Ask(editor, uri)), diagnostic => (string?)diagnostic!["code"] == "lost-character")!;
        Assert.Equal("""{"start":{"line":3,"character":3},"end":{"line":3,"character":4}}""", problem["range"]!.ToJsonString());
        Assert.StartsWith("A character was lost here, and 1 below:", (string)problem["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_what_is_wrong_with_the_bundled_glossary()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(Asks);
        var uri = new Uri(BundledGlossary.Paths[0]).AbsoluteUri;
        editor.Open(uri, Bad);
        Assert.Empty(await Ask(editor, uri));
        Assert.NotEmpty((await editor.Request("textDocument/documentSymbol", new { textDocument = new { uri } }))!.AsArray());
    }

    [Fact]
    public async Task Files_that_are_not_open_are_told_of_and_handed_over_to_who_asks()
    {
        await using var editor = new FakeEditor();
        var (uri, path) = await Start(editor, Bad, Asks);
        Assert.Equal("1:0-1:43", Assert.Single(Ranges(await Published(editor, uri, version: null))));

        editor.Open(uri, Bad);
        await editor.WaitFor(_ => All(editor, uri).Count == 2);
        Assert.Empty(All(editor, uri)[1]);
        Assert.Single(await Ask(editor, uri));

        editor.Close(uri);
        await editor.WaitFor(_ => All(editor, uri).Count == 3);
        Assert.Single(All(editor, uri)[2]);

        File.Delete(path);
        Changed(editor, path);
        await editor.WaitFor(_ => All(editor, uri).Count == 4);
        Assert.Empty(All(editor, uri)[3]);
    }

    [Fact]
    public async Task Who_asks_is_told_to_ask_again_when_other_files_have_changed()
    {
        await using var editor = new FakeEditor();
        var (uri, _) = await Start(editor, Good, Asks);
        editor.Open(uri, Bad);
        Assert.Single(await Ask(editor, uri));
        Changed(editor, folder.Write("work/b.glossary.txt", Good));
        await editor.WaitFor(message => IsOf(message, "workspace/diagnostic/refresh") && message["params"] is null);
    }

    [Fact]
    public async Task The_log_tells_each_once_with_line_and_column()
    {
        await using var editor = new FakeEditor();
        var (_, path) = await Start(editor, Bad);
        await Logged(editor, $"{path}:2:1: This formula is never closed.");

        // The line above is new, and so is another problem.
        await File.WriteAllTextAsync(path, $"\n{Bad}\nthird etch, process\n");
        Changed(editor, path);
        await Logged(editor, $"{path}:8:1: This entry has no text.");
        Assert.Single(editor.Received, message => Message(message).Contains("This formula", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_told_of_until_they_are_mended()
    {
        await using var editor = new FakeEditor(cache: TermbaseCache.In(Path.Combine(folder.Path, "cache")));
        var path = folder.Write("work/a.glossary.txt", "");
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes("café lot, yield\n**Café lot** is a lot.\n"));
        var (uri, _) = await Start(editor, text: null);
        Assert.Equal("0:3-0:4", Assert.Single(Ranges(await Published(editor, uri, version: null))));
        await Logged(editor, $"{path}:1:4: This file is not UTF-8");
        editor.Open("untitled:a", "a café lot");
        Assert.NotNull(await editor.Request("textDocument/hover", new { textDocument = new { uri = "untitled:a" }, position = new { line = 0, character = 4 } }));

        // The same text in UTF-8 has the same blocks.
        await File.WriteAllTextAsync(path, "café lot, yield\n**Café lot** is a lot.\n");
        Changed(editor, path);
        await editor.WaitFor(_ => All(editor, uri).Count == 2);
        Assert.Empty(All(editor, uri)[1]);
    }

    [Fact]
    public async Task What_is_wrong_is_known_at_the_next_start_though_nothing_is_read()
    {
        var cache = TermbaseCache.In(Path.Combine(folder.Path, "cache"));
        folder.Write("work/b.glossary.txt", Bad);
        await File.WriteAllBytesAsync(folder.Write("work/a.glossary.txt", ""), Encoding.Latin1.GetBytes("café lot, yield\n**Café lot** is a lot.\n"));
        for (var start = 0; start < 2; start++)
        {
            await using var editor = new FakeEditor(cache: cache);
            var (uri, path) = await Start(editor, text: null);
            Assert.Single(await Published(editor, uri, version: null));
            Assert.Single(await Published(editor, uri.Replace("/a.g", "/b.g", StringComparison.Ordinal), version: null));
            await Logged(editor, $"{path}:1:4: This file is not UTF-8");
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Starts on a workspace with one glossary; gives its URI and its path.</summary>
    private async Task<(string Uri, string Path)> Start(FakeEditor editor, string? text, object? capabilities = null)
    {
        var path = text is null ? Path.Combine(folder.Path, "work", "a.glossary.txt") : folder.Write("work/a.glossary.txt", text);
        await editor.Initialize(capabilities, new { bundled = false }, Path.Combine(folder.Path, "work"));
        return (new Uri(path).AbsoluteUri, path);
    }

    private static void Changed(FakeEditor editor, string path) =>
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = new Uri(path).AbsoluteUri, type = 2 } } });

    private static async Task<JsonArray> Ask(FakeEditor editor, string uri)
    {
        var report = await editor.Request("textDocument/diagnostic", new { textDocument = new { uri } });
        Assert.Equal("full", (string?)report!["kind"]);
        return report["items"]!.AsArray();
    }

    private static async Task<JsonArray> Published(FakeEditor editor, string uri, int? version) =>
        (await editor.WaitFor(message => IsOf(message, "textDocument/publishDiagnostics") && (string?)message["params"]!["uri"] == uri && (int?)message["params"]!["version"] == version))
            ["params"]!["diagnostics"]!.AsArray();

    private static List<JsonArray> All(FakeEditor editor, string uri) =>
        [.. editor.Received.Where(message => IsOf(message, "textDocument/publishDiagnostics") && (string?)message["params"]!["uri"] == uri).Select(message => message["params"]!["diagnostics"]!.AsArray())];

    private static Task<JsonObject> Logged(FakeEditor editor, string text) => editor.WaitFor(message => Message(message).Contains(text, StringComparison.Ordinal));

    private static string Message(JsonObject message) => IsOf(message, "window/logMessage") ? (string)message["params"]!["message"]! : "";

    private static bool IsOf(JsonObject message, string method) => (string?)message["method"] == method;

    private static IEnumerable<string> Ranges(JsonArray diagnostics) => diagnostics.Select(diagnostic =>
        $"{diagnostic!["range"]!["start"]!["line"]}:{diagnostic["range"]!["start"]!["character"]}-{diagnostic["range"]!["end"]!["line"]}:{diagnostic["range"]!["end"]!["character"]}");
}
