using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>A workspace of several folders: what a word means in the documents of each.</summary>
public sealed class FolderTests : IDisposable
{
    private const string Kitchen = "batch, cooking\n**Batch** is the **dough that is kneaded and baked in one go**.\n";
    private const string Factory = "batch, logistics\n**Batch** is a **number of wafers that travel through the line together**.\n";

    private readonly TemporaryFolder folder = new();

    public FolderTests()
    {
        folder.Write("kitchen/a.glossary.txt", Kitchen);
        folder.Write("factory/z.glossary.txt", Factory);
    }

    [Theory]
    [InlineData("kitchen/deep/spec.md", "Take the batch out.", "kneaded", "the folder's own glossary comes first")]
    [InlineData("factory/spec.md", "Take the batch out.", "wafers", "in each folder")]
    [InlineData("factory/spec.md", "The dough is kneaded and baked: take the batch out.", "wafers", "also where the text speaks for another")]
    [InlineData("factory2/spec.md", "The wafers travel through the line: take the batch out.", "wafers", "elsewhere the text alone decides")]
    [InlineData("factory2/spec.md", "The dough is kneaded and baked: take the batch out.", "kneaded", "either way")]
    public async Task A_folder_s_own_glossary_wins_for_its_documents(string name, string text, string meaning, string because)
    {
        await using var editor = new FakeEditor();
        await Start(editor, "kitchen", "factory");
        Assert.True(await FirstMeans(editor, name, text, meaning), because);
    }

    [Theory]
    [InlineData("kitchen/spec.md", "a.glossary.txt:4", "the entry of its own folder, though both are of one concept")]
    [InlineData("factory/spec.md", "z.glossary.txt:4", "in each folder")]
    public async Task Of_one_concept_its_own_entry_is_shown_and_jumped_to(string name, string place, string because)
    {
        folder.Write("kitchen/a.glossary.txt", $"{Kitchen}\nbuild lot, planning\n**Build Lot** is the **set of parts that are planned and built together** by hand.\n");
        folder.Write("factory/z.glossary.txt", $"{Factory}\nbuild lot, planning\n**Build Lot** is the **set of parts that are planned and built together** by machines.\n");
        await using var editor = new FakeEditor();
        await Start(editor, "kitchen", "factory");
        var at = new { textDocument = new { uri = UriOf(name) }, position = new { line = 0, character = 8 } };
        editor.Open(UriOf(name), "The build lot is planned.", "markdown");
        var card = (await editor.Request("textDocument/hover", at))!["contents"]!["value"]!.GetValue<string>();
        Assert.True(card.Contains($"{place}](", StringComparison.Ordinal) || card.Contains($"\n{place}", StringComparison.Ordinal), $"{because}: {card}");
        var target = (await editor.Request("textDocument/definition", at))!.ToJsonString();
        Assert.Contains(UriOf($"{name.Split('/')[0]}/{place.Split(':')[0]}"), target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_so_as_soon_as_there_are_several_folders()
    {
        await using var editor = new FakeEditor();
        await Start(editor, "kitchen");
        const string text = "The wafers travel through the line. Take the batch out of the dough that is kneaded and baked.";
        await FirstMeans(editor, "factory/spec.md", text, "wafers");
        editor.Notify("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { Folder("factory") }, removed = Array.Empty<object>() } });

        // Over a word that is no term the answer comes when all is loaded.
        Assert.Null(await editor.Request("textDocument/hover", new { textDocument = new { uri = UriOf("factory/spec.md") }, position = new { line = 0, character = 1 } }));
        Assert.True(await FirstMeans(editor, "factory/spec.md", text: null, "wafers"));
    }

    public void Dispose() => folder.Dispose();

    private object Folder(string name) => new { uri = UriOf(name), name };

    private string UriOf(string name) => new Uri(Path.Combine(folder.Path, name)).AbsoluteUri;

    private async Task Start(FakeEditor editor, params string[] folders) =>
        await editor.Request("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = new { }, workspaceFolders = folders.Select(Folder), initializationOptions = new { bundled = false } });

    /// <summary>Whether the card of "batch" defines it in a word before it names other meanings.</summary>
    private async Task<bool> FirstMeans(FakeEditor editor, string name, string? text, string meaning)
    {
        var uri = UriOf(name);
        if (text is not null) editor.Open(uri, text, "markdown");
        var character = (text ?? editor.State.Documents.Find(uri)!.Text.ToString()).IndexOf("batch", StringComparison.Ordinal) + 2;
        var card = await editor.Request("textDocument/hover", new { textDocument = new { uri }, position = new { line = 0, character } });
        var said = card?["contents"]?["value"]?.GetValue<string>() ?? "";
        return said.Split("May also mean")[0].Contains(meaning, StringComparison.Ordinal);
    }
}
