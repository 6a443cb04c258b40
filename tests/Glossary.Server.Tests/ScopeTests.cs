using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Glossaries that are not for all documents, and those that others import.</summary>
public sealed class ScopeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("a/a.glossary.yml", "", "a/x.md", true, "in its folder")]
    [InlineData("a/a.glossary.yml", "", "a/b/x.md", true, "below it")]
    [InlineData("a/a.glossary.yml", "", "ab/x.md", false, "in a folder whose name begins so")]
    [InlineData("a/a.glossary.yml", "", "x.md", false, "above it")]
    [InlineData("a.glossary.yml", "", "b/x.md", true, "in the workspace")]
    [InlineData(".contextive/definitions.yml", "", "b/x.md", true, "that of the workspace is for all of it")]
    [InlineData("a/glossary.yml", "", "a/x.md", true, "whatever its name")]
    [InlineData("a.glossary.yml", "src/**", "src/x.md", true, "below a path")]
    [InlineData("a.glossary.yml", "src/**", "lib/src/x.md", true, "wherever that lies")]
    [InlineData("a.glossary.yml", "src", "src/b/x.md", true, "a folder by its name")]
    [InlineData("a.glossary.yml", "src", "src2/x.md", false, "not one whose name begins so")]
    [InlineData("a.glossary.yml", "/src/", "src/x.md", true, "slashes at its ends")]
    [InlineData("a.glossary.yml", "*.md", "b/x.md", true, "an ending")]
    [InlineData("a.glossary.yml", "*.md", "b/x.mdx", false, "not one that begins so")]
    [InlineData("a.glossary.yml", "*.{txt,md}", "x.md", true, "alternatives")]
    [InlineData("b/b.glossary.yml", "src/**", "src/x.md", false, "neither path nor folder alone is enough")]
    public async Task A_glossary_of_Contextive_is_for_some_documents(string glossary, string paths, string document, bool isFor, string reason)
    {
        folder.Write(glossary, $"contexts:\n- name: Yard\n{(paths.Length == 0 ? "" : $"  paths:\n  - \"{paths}\"\n")}  terms:\n  - name: golden lot\n    definition: A reference.\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false }, folder: folder.Path);
        Assert.True(isFor == await Knows(editor, document, "golden lot"), reason);
    }

    [Fact]
    public async Task A_glossary_that_the_settings_name_is_for_all_documents()
    {
        folder.Write("a/a.glossary.yml", "contexts:\n- terms:\n  - name: golden lot\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false, files = (string[])["a/*.yml"] }, folder: folder.Path);
        Assert.True(await Knows(editor, "b/x.md", "golden lot"));
    }

    [Fact]
    public async Task Documents_of_different_folders_see_different_terms_at_the_same_time()
    {
        foreach (var name in (string[])["a", "b"]) folder.Write($"{name}/{name}.glossary.yml", $"contexts:\n- terms:\n  - name: lot {name}x\n    definition: A lot of {name}.\n");
        folder.Write("c.csv", "term,definition\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false }, folder: folder.Path);
        foreach (var document in (string[])["a", "b"])
        {
            foreach (var name in (string[])["a", "b"]) Assert.Equal(document == name, await Knows(editor, $"{document}/{name}.md", $"lot {name}x"));
        }
    }

    [Theory]
    [InlineData("company/common.yml", "../company/common.yml", true, "a path from the file's folder")]
    [InlineData("company/common.csv", "../company/common.csv", true, "another format")]
    [InlineData("a/more.yml", "more.yml", true, "beside it")]
    [InlineData("a/more.yml", "./more.yml", true, "beside it, said so")]
    [InlineData("a/more.yml", "other.yml", false, "a file that is not there")]
    public async Task What_is_imported_is_for_whatever_imports_it(string file, string import, bool isThere, string reason)
    {
        folder.Write("a/a.glossary.yml", $"imports:\n- {import}\ncontexts:\n- terms:\n  - name: own lot\n");
        folder.Write(file, file.EndsWith("csv", StringComparison.Ordinal) ? "term,definition\ngolden lot,A reference.\n" : "contexts:\n- terms:\n  - name: golden lot\n    definition: A reference.\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false }, folder: folder.Path);
        Assert.True(await Knows(editor, "a/x.md", "own lot"), reason);
        Assert.True(isThere == await Knows(editor, "a/y.md", "golden lot"), reason);
        if (file.EndsWith("yml", StringComparison.Ordinal)) Assert.False(await Knows(editor, "z.md", "golden lot"), reason);
        if (isThere) return;
        var told = await editor.WaitFor(message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics");
        Assert.Equal("missing-import", told["params"]!["diagnostics"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(1, told["params"]!["diagnostics"]![0]!["range"]!["start"]!["line"]!.GetValue<int>());
    }

    [Fact]
    public async Task Imports_go_on_and_may_lead_in_a_circle()
    {
        folder.Write("one.glossary.json", """{ "imports": ["two.json"], "terms": [{ "term": "lot one", "definition": "A lot." }, { "term": "lot four", "definition": "Another lot." }] }""");
        folder.Write("two.json", """{ "imports": ["sub/three.yml"], "terms": [{ "term": "lot two", "definition": "A lot." }, { "term": "lot five", "definition": "Another lot." }] }""");
        folder.Write("sub/three.yml", "imports:\n- ../one.glossary.json\n- ../two.json\ncontexts:\n- terms:\n  - name: lot three\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false }, folder: folder.Path);
        foreach (var name in (string[])["one", "two", "three"]) Assert.True(await Knows(editor, $"{name}.md", $"lot {name}"), name);
    }

    [Fact]
    public async Task An_imported_file_is_watched_and_read_again()
    {
        folder.Write("one.glossary.yml", "imports:\n- two.yml\n- three.yml\ncontexts:\n- terms:\n  - name: lot one\n");
        var two = folder.Write("two.yml", "contexts:\n- terms:\n  - name: lot two\n");
        await using var editor = new FakeEditor();
        await editor.Initialize(new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } }, new { bundled = false }, folder.Path);
        Assert.True(await Knows(editor, "a.md", "lot two"));
        await editor.WaitFor(message => message["method"]?.GetValue<string>() == "client/registerCapability" && message.ToJsonString().Contains("**/two.yml", StringComparison.Ordinal));

        File.WriteAllText(two, "contexts:\n- terms:\n  - name: lot twelve\n");
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = (object[])[new { uri = new Uri(two).AbsoluteUri, type = 2 }] });
        Assert.True(await Knows(editor, "b.md", "lot twelve"));

        var three = folder.Write("three.yml", "contexts:\n- terms:\n  - name: lot three\n");
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = (object[])[new { uri = new Uri(three).AbsoluteUri, type = 1 }] });
        Assert.True(await Knows(editor, "c.md", "lot three"), "a file that was missing has come");

        editor.Open(new Uri(two).AbsoluteUri, "contexts:\n- terms:\n  - name: lot twenty\n", "yaml");
        Assert.True(await Knows(editor, "d.md", "lot twenty"), "what is typed counts before it is saved");
    }

    public void Dispose() => folder.Dispose();

    private async Task<bool> Knows(FakeEditor editor, string document, string text)
    {
        var uri = new Uri(Path.Combine(folder.Path, document)).AbsoluteUri;
        editor.Open(uri, text);
        return await editor.Request("textDocument/hover", new { textDocument = new { uri }, position = new { line = 0, character = 5 } }) is not null;
    }
}
