using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What is wrong with glossaries that only all of them together show, and what their authors may want to know.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Header = "term,definition,category,broader,replaced by,see also,hidden\n";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("golden lot,A reference.,,,,,\n", "", "", "all is well")]
    [InlineData("golden lot,A reference.,,,,,\n", "golden lot,Another one.,,,,,\n", "1 duplicate-name", "a name that another file has")]
    [InlineData("golden lot,A reference.,,,,,\n", "Golden lots,Another one.,,,,,\n", "1 duplicate-name", "in the plural")]
    [InlineData("golden lot,A reference.,metal,,,,\n", "golden lot,Another one.,paint,,,,\n", "", "but another category")]
    [InlineData("golden lot,A reference.,,,,,\n", "golden lot,,,,,,\nsilver lot,A lot.,,,,,\n", "", "a name alone says nothing else")]
    [InlineData("golden lot,A reference.,,,,,\ngolden lot,Another one.,,,,,\n", "", "2 duplicate-name", "twice in a file is told where it comes again")]
    [InlineData("golden lot,A reference.,,lot,,,\n", "", "1 missing-target", "a broader concept that is none")]
    [InlineData("golden lot,A reference.,,,wafer run,,\n", "wafer run,A run.,,,,,\n", "", "a replacement that another file has")]
    [InlineData("golden lot,A reference.,,,,silver lot,\n", "", "1 missing-target", "something to see")]
    [InlineData("hold,A stop of a lot that waits for somebody.,,,,,\n", "", "1 everyday-name", "a word that everybody says")]
    [InlineData("golden lot,A reference.,,,,,\nsilver lot,,,,,,\niron lot,A lot.,,,,,\n", "", "2 undefined", "nothing is said of it")]
    [InlineData("golden lot,,,,,,\nsilver lot,,,,,,\niron lot,A lot.,,,,,\n", "", "", "a list of words needs no definitions")]
    [InlineData("golden lot,,,,,,yes\nsilver lot,A lot.,,,,,\n", "", "", "what is hidden says nothing")]
    public async Task Files_are_checked_against_all_others(string rows, string others, string told, string reason)
    {
        var path = folder.Write("a.glossary.csv", Header + rows);
        if (others.Length > 0) folder.Write("b.glossary.csv", Header + others);
        Assert.Equal((reason, told), (reason, await Pulled(path, Header + rows)));
        Assert.Equal((reason, told), (reason, await Pushed(path, told)));
    }

    [Fact]
    public async Task Headed_text_says_what_is_related_without_promising_an_entry()
    {
        var path = folder.Write("a.glossary.txt", "golden lot, silver lot, yield\nA golden lot is a reference.\n");
        Assert.Equal("", await Pulled(path, File.ReadAllText(path)));
    }

    [Fact]
    public async Task The_bundled_glossary_is_no_duplicate()
    {
        var path = folder.Write("a.glossary.csv", "term,definition\nlatch-up,What our own fab calls so.\n");
        Assert.Equal("", await Pulled(path, File.ReadAllText(path), bundled: true));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What an editor that asks is told of the open file.</summary>
    private async Task<string> Pulled(string path, string text, bool bundled = false)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(new { textDocument = new { diagnostic = new { } } }, new { bundled }, folder.Path);
        var uri = new Uri(path).AbsoluteUri;
        editor.Open(uri, text, "csv");
        return Shown((await editor.Request("textDocument/diagnostic", new { textDocument = new { uri } }))!["items"]);
    }

    /// <summary>What any editor is told of the file, which is not open, in the end.</summary>
    private async Task<string> Pushed(string path, string told)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false }, folder: folder.Path);
        var uri = new Uri(path).AbsoluteUri;
        if (told.Length == 0) return "";
        var message = await editor.WaitFor(message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["uri"]!.GetValue<string>() == uri);
        return Shown(message["params"]!["diagnostics"]);
    }

    private static string Shown(JsonNode? diagnostics) =>
        string.Join(", ", diagnostics!.AsArray().Select(diagnostic => $"{diagnostic!["range"]!["start"]!["line"]} {diagnostic["code"]}"));
}
