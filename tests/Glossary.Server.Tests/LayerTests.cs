using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>A file says what it says: only glossaries of the same layer tell what a tag is.</summary>
public sealed class LayerTests : IDisposable
{
    /// <summary>Its last piece is a category only where another heading makes it one.</summary>
    private const string Open = "saw, box joint, joinery\nA **saw** is a tool that cuts a box joint.\n";

    private const string Telling = "plane, joinery\nA **plane** is a tool that levels wood.\n";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("a/one.glossary.txt", "a/two.glossary.txt", "joinery", "two files of a folder share their categories")]
    [InlineData("a/one.glossary.txt", "b/two.glossary.txt", null, "those of two folders do not")]
    public async Task Categories_are_those_of_a_folder(string open, string telling, string? category, string reason)
    {
        folder.Write(open, Open);
        folder.Write(telling, Telling);
        await using var editor = new FakeEditor();
        await editor.Request("initialize", new
        {
            processId = (int?)null,
            capabilities = new { },
            workspaceFolders = ((string[])["a", "b"]).Select(name => new { uri = new Uri(Path.Combine(folder.Path, name)).AbsoluteUri, name }),
            initializationOptions = new { bundled = false },
        });
        editor.Notify("initialized", new { });
        Assert.Equal((reason, category), (reason, (await editor.State.Termbase).Names.Find("saw")[0].Concept.AllEntries()[0].Entry.Category));
    }

    [Fact]
    public async Task What_the_bundled_glossary_says_does_not_depend_on_the_workspace()
    {
        // Each piece of a bundled heading that is no category would be one if these headings counted.
        var bundled = await Bundled();
        var pieces = bundled.SelectMany(line => line.Split('|')).Where(piece => piece.Length > 3).Distinct(StringComparer.Ordinal).Take(500);
        folder.Write("own.glossary.txt", string.Concat(pieces.Select((piece, i) => $"own term {i}, {piece}\nIt is a term of the kind {i}.\n")));
        Assert.Equal(bundled, await Bundled());
    }

    public void Dispose() => folder.Dispose();

    private async Task<string[]> Bundled()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(folder: folder.Path);
        var termbase = await editor.State.Termbase;
        return
        [
            .. from concept in termbase.AllConcepts()
               from reference in concept.AllEntries()
               where !reference.Source.StartsWith(folder.Path, StringComparison.Ordinal)
               let entry = reference.Entry
               let line = $"{entry.Title}|{entry.Category}|{string.Join('|', entry.Names)}|{string.Join('|', entry.RelatedNames)}"
               orderby line
               select line,
        ];
    }
}
