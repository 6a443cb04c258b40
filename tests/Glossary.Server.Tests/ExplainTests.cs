using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary><c>workspace/executeCommand</c> with the command <c>glossary.explain</c>.</summary>
public sealed class ExplainTests
{
    private const string Uri = "file:///a.md";

    [Theory]
    [InlineData(3, "\"latent diffusion\" is a term", "a term")]
    [InlineData(25, "No terms are looked for here: what is passed over is code", "code within the line")]
    [InlineData(46, "\"nothing\" is no term", "another word")]
    public async Task The_answer_tells_why(int character, string said, string because)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.Open(Uri, "A latent diffusion with `latent diffusion` of nothing.", "markdown");
        var answer = await editor.Request("workspace/executeCommand", Explain(new { textDocument = new { uri = Uri }, position = new { line = 0, character } }));
        Assert.True(answer!.GetValue<string>().StartsWith(said, StringComparison.Ordinal), $"{because}: {answer}");
    }

    [Fact]
    public async Task An_excluded_document_names_the_setting()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(options: JsonNode.Parse("""{"excludeLanguages":["markdown"]}"""));
        editor.Open(Uri, "A latent diffusion.", "markdown");
        var answer = await editor.Request("workspace/executeCommand", Explain(new { textDocument = new { uri = Uri }, position = new { line = 0, character = 3 } }));
        Assert.Equal("No terms are looked for in this document: the setting glossary.excludeLanguages has \"markdown\".", answer!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_that_is_not_open_has_nothing_to_explain()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        Assert.Null(await editor.Request("workspace/executeCommand", Explain(new { textDocument = new { uri = Uri }, position = new { line = 0, character = 0 } })));
    }

    [Theory]
    [InlineData("""{"command":"glossary.other"}""", "another command")]
    [InlineData("""{"command":"glossary.explain"}""", "no argument")]
    [InlineData("""{"command":"glossary.explain","arguments":[]}""", "an empty list of them")]
    [InlineData("""{"command":"glossary.explain","arguments":[5]}""", "a number")]
    [InlineData("""{"command":"glossary.explain","arguments":[{"textDocument":{"uri":"file:///a.md"}}]}""", "no position")]
    public async Task What_is_not_understood_is_an_error_in_the_params(string parameters, string because)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        Assert.Equal((because, -32602), (because, await editor.RequestError("workspace/executeCommand", JsonNode.Parse(parameters))));
    }

    private static object Explain(object place) => new { command = "glossary.explain", arguments = new[] { place } };
}
