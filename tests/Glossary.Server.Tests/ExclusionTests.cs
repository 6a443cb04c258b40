using System.Text.Json.Nodes;
using Glossary.Server.State;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class ExclusionTests
{
    [Theory]
    [InlineData("drafts/**", "file:///w/drafts/a/b.md", true, "below a folder of the workspace")]
    [InlineData("drafts/**", "file:///w/src/drafts/b.md", false, "a glob starts at the workspace's folder")]
    [InlineData("**/drafts/**", "file:///w/src/drafts/b.md", true, "unless it says otherwise")]
    [InlineData("drafts/**", "file:///v/drafts/b.md", true, "any folder of the workspace will do")]
    [InlineData("*.md", "file:///w/a.md", true, "a file of the folder itself")]
    [InlineData("*.md", "file:///w/b/a.md", false, "a star stays in its folder")]
    [InlineData("**/*.md", "file:///elsewhere/a.md", true, "outside of the workspace the whole path counts")]
    [InlineData("w2/**", "file:///w2/a.md", true, "a folder whose name starts like that of the workspace is another one")]
    [InlineData("/w/drafts/**", "file:///w/drafts/b.md", true, "an absolute glob")]
    [InlineData("/drafts/**", "file:///w/drafts/b.md", false, "an absolute glob is not relative to the workspace")]
    [InlineData("a b/*", "file:///w/a%20b/c", true, "escaped characters of a URI")]
    [InlineData("Untitled-*", "untitled:Untitled-1", true, "a document that was never saved")]
    [InlineData("**/*.md", "untitled:Untitled-1", false, "which has no ending")]
    [InlineData("docs/*.md", "vscode-vfs://github/own/repo/docs/a.md", true, "a file that is not on disk, in a folder that is not")]
    [InlineData("**", "not a uri", true, "a URI that is none")]
    [InlineData("../*", "file:///w/a.md", false, "a glob that leads out of the workspace")]
    [InlineData("", "file:///w/a.md", false, "an empty glob")]
    public void Globs(string glob, string uri, bool isExcluded, string because)
    {
        var reason = new Exclusions([glob], []).Of(uri, "markdown", ["file:///w", "file:///v/", "vscode-vfs://github/own/repo"]);
        Assert.Equal((because, isExcluded ? new Exclusion("glossary.exclude", glob) : null), (because, reason));
    }

    [Fact]
    public void The_first_reason_is_told()
    {
        var exclusions = new Exclusions(["a", "**/*.json"], ["log", "JSON"]);
        Assert.Equal(new Exclusion("glossary.excludeLanguages", "JSON"), exclusions.Of("file:///x.json", "json", []));
        Assert.Equal(new Exclusion("glossary.exclude", "**/*.json"), exclusions.Of("file:///x.json", "jsonc", []));
        Assert.Null(exclusions.Of("file:///x.md", "markdown", []));
    }

    [Fact]
    public async Task An_excluded_document_answers_nothing_until_the_setting_changes()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(options: JsonNode.Parse("""{"excludeLanguages":["markdown"]}"""));
        editor.Open("untitled:a.md", "latent diffusion", "markdown");
        editor.Open("untitled:b.md", "latent diffusion", "plaintext");
        var position = new { line = 0, character = 3 };
        foreach (var method in new[] { "textDocument/hover", "textDocument/definition" })
        {
            Assert.Null(await editor.Request(method, new { textDocument = new { uri = "untitled:a.md" }, position }));
            Assert.NotNull(await editor.Request(method, new { textDocument = new { uri = "untitled:b.md" }, position }));
        }

        var list = await editor.Request("textDocument/completion", new { textDocument = new { uri = "untitled:a.md" }, position });
        Assert.Empty(list!["items"]!.AsArray());

        editor.Notify("workspace/didChangeConfiguration", JsonNode.Parse("""{"settings":{"glossary":{"exclude":["**/b.*"]}}}"""));
        Assert.NotNull(await editor.Request("textDocument/hover", new { textDocument = new { uri = "untitled:a.md" }, position }));
        Assert.Null(await editor.Request("textDocument/hover", new { textDocument = new { uri = "untitled:b.md" }, position }));
    }
}
