using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Outline and folding of open glossaries.</summary>
public sealed class OutlineTests : IDisposable
{
    private const string Text = "silent 🚀 etch, process\n**Silent 🚀 etch** is a step.\nNobody hears 🚀 it.\n\nloud etch, process\n**Loud etch** is a step.\n\n";
    private static readonly object Hierarchy = new { hierarchicalDocumentSymbolSupport = true };

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("utf-8", 25, 21)]
    [InlineData("utf-16", 23, 19)]
    [InlineData("utf-32", 22, 18)]
    public async Task Each_entry_is_a_symbol_up_to_the_end_of_its_last_line(string encoding, int heading, int last)
    {
        await using var editor = new FakeEditor();
        var uri = await Start(editor, new { general = new { positionEncodings = new[] { encoding } }, textDocument = new { documentSymbol = Hierarchy } });
        var symbols = await Symbols(editor, uri);
        Assert.Equal(2, symbols.Count);
        Assert.Equal(("Silent 🚀 Etch", "process", 20), ((string?)symbols[0]!["name"], (string?)symbols[0]!["detail"], (int)symbols[0]!["kind"]!));
        Assert.Equal($$$"""{"start":{"line":0,"character":0},"end":{"line":2,"character":{{{last}}}}}""", symbols[0]!["range"]!.ToJsonString());
        Assert.Equal($$$"""{"start":{"line":0,"character":0},"end":{"line":0,"character":{{{heading}}}}}""", symbols[0]!["selectionRange"]!.ToJsonString());
    }

    [Fact]
    public async Task An_editor_without_hierarchies_gets_a_flat_list()
    {
        await using var editor = new FakeEditor();
        var uri = await Start(editor, new { });
        var symbol = (await Symbols(editor, uri))[1]!;
        Assert.Equal(("Loud Etch", "process", uri), ((string?)symbol["name"], (string?)symbol["containerName"], (string?)symbol["location"]!["uri"]));
        Assert.Equal("""{"start":{"line":4,"character":0},"end":{"line":5,"character":24}}""", symbol["location"]!["range"]!.ToJsonString());
    }

    [Fact]
    public async Task Each_entry_of_several_lines_can_be_folded()
    {
        await using var editor = new FakeEditor();
        var uri = await Start(editor, new { });
        var ranges = await editor.Request("textDocument/foldingRange", new { textDocument = new { uri } });
        Assert.Equal("""[{"startLine":0,"endLine":2},{"startLine":4,"endLine":5}]""", ranges!.ToJsonString());
    }

    [Fact]
    public async Task It_is_that_of_the_text_in_the_editor_at_once()
    {
        await using var editor = new FakeEditor();
        var uri = await Start(editor, new { textDocument = new { documentSymbol = Hierarchy } });
        editor.Change(uri, 2, new { range = new { start = new { line = 0, character = 0 }, end = new { line = 4, character = 0 } }, text = "" });
        Assert.Equal("Loud Etch", (string?)Assert.Single(await Symbols(editor, uri))!["name"]);
        editor.Change(uri, 3, new { text = "" });
        Assert.Empty(await Symbols(editor, uri));
    }

    [Fact]
    public async Task A_category_counts_by_what_other_glossaries_say()
    {
        folder.Write("b.glossary.txt", string.Concat(Enumerable.Range(0, 6).Select(i => $"word{i} etch, wx{i}, plumbing\n**Word{i} etch** is a step number {i}.\n\n")));
        await using var editor = new FakeEditor();
        var uri = await Start(editor, new { textDocument = new { documentSymbol = Hierarchy } });
        editor.Change(uri, 2, new { text = "brass tap, btx, plumbing\n**Brass tap (BTX)** is a tap.\n" });
        Assert.Equal("plumbing", (string?)Assert.Single(await Symbols(editor, uri))!["detail"]);
    }

    [Fact]
    public async Task Other_documents_have_none()
    {
        await using var editor = new FakeEditor();
        await Start(editor, new { });
        editor.Open("untitled:a", Text, "markdown");
        foreach (var method in new[] { "textDocument/documentSymbol", "textDocument/foldingRange" })
            Assert.Null(await editor.Request(method, new { textDocument = new { uri = "untitled:a" } }));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<JsonArray> Symbols(FakeEditor editor, string uri) =>
        (await editor.Request("textDocument/documentSymbol", new { textDocument = new { uri } }))!.AsArray();

    private async Task<string> Start(FakeEditor editor, object capabilities)
    {
        var uri = new Uri(folder.Write("a.glossary.txt", Text)).AbsoluteUri;
        await editor.Initialize(capabilities, new { bundled = false }, folder.Path);
        editor.Open(uri, Text);
        return uri;
    }
}
