using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary><c>workspace/executeCommand</c> with the command <c>glossary.add</c>.</summary>
public sealed class AddTermTests : IDisposable
{
    private const string Page = "# Glossary\n\n## Cold lot\n\nA lot that nobody wants.\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_only_glossary_gets_the_term_by_an_edit_of_the_editors()
    {
        var uri = new Uri(folder.Write("glossary.md", Page)).AbsoluteUri;
        await using var editor = await Start();
        var answer = await Add(editor, new { name = "hot lot", definition = "A lot in a hurry." });
        Assert.Equal((true, uri, 7), (answer["isAdded"]!.GetValue<bool>(), answer["uri"]!.GetValue<string>(), answer["line"]!.GetValue<int>()));
        var change = Assert.Single((await Edit(editor))["documentChanges"]!.AsArray())!;
        Assert.Equal(uri, change["textDocument"]!["uri"]!.GetValue<string>());
        Assert.True(change["textDocument"]!.AsObject().TryGetPropertyValue("version", out var version) && version is null, "the version of what is on disk is null");
        var edit = Assert.Single(change["edits"]!.AsArray())!;
        Assert.Equal("\n\n## hot lot\n\nA lot in a hurry.", edit["newText"]!.GetValue<string>());
        Assert.Equal(Page, File.ReadAllText(Path.Combine(folder.Path, "glossary.md")));
    }

    [Fact]
    public async Task What_is_typed_and_not_saved_counts_and_the_term_hovers_at_once()
    {
        var uri = new Uri(folder.Write("glossary.md", Page)).AbsoluteUri;
        await using var editor = await Start();
        editor.Open(uri, $"{Page}\n## Hot lot\n\nA lot in a hurry.\n", "markdown", version: 4);
        Assert.False((await Add(editor, new { name = "hot lot", definition = "Again." }))["isAdded"]!.GetValue<bool>());
        await Add(editor, new { name = "Zero point", definition = "Where counting begins." });
        var change = (await Edit(editor))["documentChanges"]![0]!;
        Assert.Equal(4, change["textDocument"]!["version"]!.GetValue<int>());
        editor.Change(uri, 5, new { range = change["edits"]![0]!["range"], text = change["edits"]![0]!["newText"] });
        editor.Open("file:///a.md", "The zero point.", "markdown");
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (await editor.Request("textDocument/hover", new { textDocument = new { uri = "file:///a.md" }, position = new { line = 0, character = 6 } }) is null) patience.Token.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task Of_several_glossaries_one_is_to_be_named()
    {
        folder.Write("glossary.md", Page);
        folder.Write("terms.csv", "term,definition\n");
        folder.Write("terms.tbx", "<tbx/>");
        await using var editor = await Start();
        var glossaries = (await Add(editor, new { name = "hot lot", definition = "A lot in a hurry." }))["glossaries"]!.AsArray().Select(uri => uri!.GetValue<string>()).ToList();
        Assert.Equal(["glossary.md", "terms.csv"], glossaries.Select(uri => uri[(uri.LastIndexOf('/') + 1)..]));
        Assert.True((await Add(editor, new { name = "hot lot", definition = "A lot in a hurry.", uri = glossaries[1] }))["isAdded"]!.GetValue<bool>());
        Assert.Equal("\nhot lot,A lot in a hurry.", (await Edit(editor))["documentChanges"]![0]!["edits"]![0]!["newText"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_first_glossary_is_made()
    {
        await using var editor = await Start();
        Assert.Empty((await Add(editor, new { name = "hot lot", definition = "A lot in a hurry." }))["glossaries"]!.AsArray());
        var uri = new Uri(Path.Combine(folder.Path, "glossary.md")).AbsoluteUri;
        Assert.True((await Add(editor, new { name = "hot lot", definition = "A lot in a hurry.", uri }))["isAdded"]!.GetValue<bool>());
        var changes = (await Edit(editor))["documentChanges"]!.AsArray();
        Assert.Equal(("create", uri), (changes[0]!["kind"]!.GetValue<string>(), changes[0]!["uri"]!.GetValue<string>()));
        Assert.Equal("# Glossary\n\n## hot lot\n\nA lot in a hurry.\n", changes[1]!["edits"]![0]!["newText"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"applied":false,"failureReason":"busy"}""", "busy", "a reason")]
    [InlineData("""{"applied":false}""", "try again", "none")]
    [InlineData("null", "try again", "no answer")]
    [InlineData("5", "try again", "an odd answer")]
    public async Task An_edit_that_the_editor_does_not_make_is_told(string reply, string said, string because)
    {
        folder.Write("glossary.md", Page);
        await using var editor = await Start(reply);
        var answer = await Add(editor, new { name = "hot lot", definition = "A lot in a hurry." });
        Assert.True(!answer["isAdded"]!.GetValue<bool>() && answer["message"]!.GetValue<string>().Contains(said, StringComparison.Ordinal), $"{because}: {answer}");
    }

    [Fact]
    public async Task An_editor_that_cannot_be_asked_is_told_of_the_command_line()
    {
        folder.Write("glossary.md", Page);
        await using var editor = new FakeEditor();
        await editor.Initialize(folder: folder.Path);
        Assert.Contains("glossary-lsp add", (await Add(editor, new { name = "hot lot", definition = "A lot in a hurry." }))["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"command":"glossary.add"}""", "no argument")]
    [InlineData("""{"command":"glossary.add","arguments":[{"name":"a"}]}""", "no definition")]
    [InlineData("""{"command":"glossary.add","arguments":["a"]}""", "a text")]
    public async Task What_is_not_understood_is_an_error_in_the_params(string parameters, string because)
    {
        await using var editor = await Start();
        Assert.Equal((because, -32602), (because, await editor.RequestError("workspace/executeCommand", JsonNode.Parse(parameters))));
    }

    public void Dispose() => folder.Dispose();

    private async Task<FakeEditor> Start(string reply = """{"applied":true}""")
    {
        var editor = new FakeEditor();
        editor.Reply("workspace/applyEdit", JsonNode.Parse(reply));
        await editor.Initialize(new { workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true, resourceOperations = (string[])["create"] } } }, folder: folder.Path);
        return editor;
    }

    private static async Task<JsonNode> Add(FakeEditor editor, object term) =>
        (await editor.Request("workspace/executeCommand", new { command = "glossary.add", arguments = new[] { term } }))!;

    /// <summary>The last edit that the editor was asked for.</summary>
    private static async Task<JsonNode> Edit(FakeEditor editor)
    {
        await editor.WaitFor(message => message["method"]?.GetValue<string>() == "workspace/applyEdit");
        return editor.Received.Last(message => message["method"]?.GetValue<string>() == "workspace/applyEdit")["params"]!["edit"]!;
    }
}
