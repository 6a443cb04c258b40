using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>The terms as the workspace's symbols.</summary>
public sealed class WorkspaceSymbolTests : IDisposable
{
    private const string Glossary = """
        shadow wafer run, swr, yield
        **Shadow Wafer Run (SWR)** is a **run of a wafer beside a lot**.
        silent 🚀 etch, process
        **Silent 🚀 Etch** is an etch step that leaves no trace.
        """;

    private static readonly object Lazy = new { workspace = new { symbol = new { resolveSupport = new { properties = new[] { "location.range" } } } } };

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("shadow waf", "Shadow Wafer Run", "the start of a name")]
    [InlineData("swr", "SWR", "another name, shown as the glossary writes it")]
    [InlineData("shadwo wafer", "Shadow Wafer Run", "with a typo")]
    [InlineData("", "", "an empty query gives none")]
    [InlineData("  ", "", "nor does a blank one")]
    [InlineData("\" AND ( -", "", "nor what looks like syntax")]
    public async Task Terms_are_found_by_what_is_typed(string query, string names, string reason)
    {
        await using var editor = await Start(Lazy);
        var found = await Ask(editor, query);
        Assert.Equal((reason, names), (reason, string.Join(", ", found.Select(symbol => symbol!["name"]!.GetValue<string>()))));
    }

    [Fact]
    public async Task A_symbol_has_category_and_file_first_and_its_place_when_resolved()
    {
        await using var editor = await Start(Lazy);
        var symbol = Assert.Single(await Ask(editor, "silent"))!;
        Assert.Equal("process", symbol["containerName"]!.GetValue<string>());
        Assert.EndsWith("/team.glossary.txt", symbol["location"]!["uri"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(symbol["location"]!["range"]);

        var resolved = await editor.Request("workspaceSymbol/resolve", symbol.DeepClone());
        Assert.Equal("""{"start":{"line":2,"character":0},"end":{"line":2,"character":23}}""", resolved!["location"]!["range"]!.ToJsonString());
        Assert.Equal(symbol["name"]!.GetValue<string>(), resolved["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("utf-8", 25)]
    [InlineData("utf-16", 23)]
    [InlineData("utf-32", 22)]
    public async Task A_client_that_does_not_resolve_gets_whole_places_in_its_encoding(string encoding, int end)
    {
        await using var editor = await Start(new { general = new { positionEncodings = new[] { encoding } } });
        var symbol = Assert.Single(await Ask(editor, "silent"))!;
        Assert.Equal($$$"""{"start":{"line":2,"character":0},"end":{"line":2,"character":{{{end}}}}}""", symbol["location"]!["range"]!.ToJsonString());
        Assert.Null(symbol["data"]);
    }

    [Fact]
    public async Task A_symbol_of_an_entry_that_moved_is_resolved_to_where_it_is_now_and_one_of_a_lost_entry_to_its_line()
    {
        await using var editor = await Start(Lazy);
        var moved = Assert.Single(await Ask(editor, "silent"))!;
        moved["data"] = 40;
        Assert.Equal(2, (await editor.Request("workspaceSymbol/resolve", moved.DeepClone()))!["location"]!["range"]!["start"]!["line"]!.GetValue<int>());
        moved["name"] = "gone";
        Assert.Equal(39, (await editor.Request("workspaceSymbol/resolve", moved.DeepClone()))!["location"]!["range"]!["start"]!["line"]!.GetValue<int>());
    }

    [Fact]
    public async Task Texts_answer_as_soon_as_they_are_indexed()
    {
        await using var editor = await Start(Lazy);
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        var found = await Ask(editor, "no trace -wafer");
        for (; found.Count == 0; found = await Ask(editor, "no trace -wafer")) patience.Token.ThrowIfCancellationRequested();
        var symbol = Assert.Single(found)!;
        Assert.Equal("Silent 🚀 Etch", symbol["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task No_more_than_128_are_given()
    {
        folder.Write("many.glossary.txt", string.Concat(Enumerable.Range(0, 200).Select(i => $"probe {i}, testing\n**Probe {i}** is a probe.\n")));
        await using var editor = await Start(Lazy);
        Assert.Equal(128, (await Ask(editor, "probe")).Count);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<JsonArray> Ask(FakeEditor editor, string query) => (await editor.Request("workspace/symbol", new { query }))!.AsArray();

    private async Task<FakeEditor> Start(object capabilities)
    {
        folder.Write("team.glossary.txt", Glossary);
        var editor = new FakeEditor();
        await editor.Initialize(capabilities, new { bundled = false }, folder.Path);
        return editor;
    }
}
