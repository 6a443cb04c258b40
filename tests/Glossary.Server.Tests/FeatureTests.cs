using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What an editor gets to see of hover, definition and completion.</summary>
public sealed class FeatureTests
{
    private const string Glossary = """
        shadow wafer run, swr, yield
        **Shadow Wafer Run (SWR)** is a **run of a wafer beside a lot**.
        silent etch, process
        **Silent Etch** is an etch step that leaves no trace. A silent etch follows each shadow wafer run.
        """;

    private static readonly object Capable = new
    {
        textDocument = new
        {
            hover = new { contentFormat = new[] { "markdown", "plaintext" } },
            definition = new { linkSupport = true },
            completion = new { completionItem = new { documentationFormat = new[] { "markdown" }, labelDetailsSupport = true } },
        },
    };

    [Fact]
    public async Task A_hover_shows_the_card_and_the_range_of_the_term()
    {
        await using var session = await Session.Start("After a shadow\nwafer run we stop.");
        var hover = await session.At("textDocument/hover", 0, 10);
        Assert.Equal("""{"start":{"line":0,"character":8},"end":{"line":1,"character":9}}""", hover!["range"]!.ToJsonString());
        Assert.Equal("markdown", hover["contents"]!["kind"]!.GetValue<string>());
        Assert.StartsWith("**Shadow Wafer Run** · *yield*", hover["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_says_nothing_of_markdown_gets_plain_text()
    {
        await using var session = await Session.Start("a SWR", capabilities: new { });
        var hover = await session.At("textDocument/hover", 0, 3);
        Assert.Equal("plaintext", hover!["contents"]!["kind"]!.GetValue<string>());
        Assert.DoesNotContain("*", hover["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "where no term stands")]
    [InlineData(9, 9, "beyond the text")]
    public async Task A_hover_is_null(int line, int character, string because)
    {
        await using var session = await Session.Start("a SWR.");
        Assert.True(await session.At("textDocument/hover", line, character) is null, because);
    }

    [Fact]
    public async Task A_definition_leads_from_the_term_to_its_heading_within_its_entry()
    {
        await using var session = await Session.Start("we use silent etching and silent etch");
        var link = Assert.Single((await session.At("textDocument/definition", 0, 30))!.AsArray())!;
        Assert.Equal("""{"start":{"line":0,"character":26},"end":{"line":0,"character":37}}""", link["originSelectionRange"]!.ToJsonString());
        Assert.Equal("""{"start":{"line":2,"character":0},"end":{"line":2,"character":20}}""", link["targetSelectionRange"]!.ToJsonString());
        Assert.Equal("""{"line":3,"character":98}""", link["targetRange"]!["end"]!.ToJsonString());
        Assert.EndsWith("/team.glossary.txt", link["targetUri"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_links_gets_the_place_of_the_heading()
    {
        await using var session = await Session.Start("silent etch", capabilities: new { });
        var place = Assert.Single((await session.At("textDocument/definition", 0, 0))!.AsArray())!;
        Assert.Equal("""{"start":{"line":2,"character":0},"end":{"line":2,"character":20}}""", place["range"]!.ToJsonString());
    }

    [Fact]
    public async Task Identifiers_of_source_code_have_hovers_but_no_definitions_and_no_completion()
    {
        await using var session = await Session.Start("int silentEtch = 1; // a silent etch", language: "csharp");
        Assert.NotNull(await session.At("textDocument/hover", 0, 6));
        Assert.Null(await session.At("textDocument/definition", 0, 6));
        Assert.Empty((await session.At("textDocument/completion", 0, 10))!["items"]!.AsArray());
        Assert.NotNull(await session.At("textDocument/definition", 0, 27));
    }

    [Fact]
    public async Task A_completion_replaces_what_was_typed_and_its_card_follows()
    {
        await using var session = await Session.Start("after a shadow wa");
        var list = await session.At("textDocument/completion", 0, 17);
        var item = Assert.Single(list!["items"]!.AsArray())!;
        Assert.Equal("Shadow Wafer Run", item["label"]!.GetValue<string>(), ignoreCase: true);
        Assert.Equal("yield", item["labelDetails"]!["description"]!.GetValue<string>());
        Assert.Equal("""{"start":{"line":0,"character":8},"end":{"line":0,"character":17}}""", item["textEdit"]!["range"]!.ToJsonString());
        Assert.Null(item["documentation"]);

        var resolved = await session.Editor.Request("completionItem/resolve", item.DeepClone());
        Assert.Contains("beside a lot", resolved!["documentation"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(item["textEdit"]!.ToJsonString(), resolved["textEdit"]!.ToJsonString());
    }

    [Fact]
    public async Task An_item_of_an_unknown_term_is_resolved_to_itself()
    {
        await using var session = await Session.Start("");
        var resolved = await session.Editor.Request("completionItem/resolve", new { label = "unheard of" });
        Assert.Equal("unheard of", resolved!["label"]!.GetValue<string>());
    }

    /// <summary>An editor with one document and a workspace with one glossary.</summary>
    private sealed class Session : IAsyncDisposable
    {
        private const string Uri = "untitled:Untitled-1";
        private readonly TemporaryFolder folder = new();

        public FakeEditor Editor { get; } = new();

        public static async Task<Session> Start(string text, string language = "plaintext", object? capabilities = null)
        {
            var session = new Session();
            session.folder.Write("team.glossary.txt", Glossary);
            await session.Editor.Initialize(capabilities ?? Capable, new { bundled = false }, session.folder.Path);
            session.Editor.Open(Uri, text, language);
            return session;
        }

        public Task<JsonNode?> At(string method, int line, int character) =>
            Editor.Request(method, new { textDocument = new { uri = Uri }, position = new { line, character } });

        public async ValueTask DisposeAsync()
        {
            await Editor.DisposeAsync();
            folder.Dispose();
        }
    }
}
