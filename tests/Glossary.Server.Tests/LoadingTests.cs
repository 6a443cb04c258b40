using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Which glossaries are in force, from the start on and after every change.</summary>
public sealed class LoadingTests : IDisposable
{
    private const string Uri = "file:///spec.md";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_request_before_the_glossaries_are_loaded_waits_for_them()
    {
        folder.Write("a.glossary.txt", Entry("quiet etch"));
        await using var editor = new FakeEditor();
        var ready = editor.Initialize(folder: folder.Path);
        editor.Open(Uri, "quiet etch, latent diffusion");
        var own = Hover(editor, 1);
        var bundled = Hover(editor, 14);
        await ready;
        Assert.True(await own);
        Assert.True(await bundled);
    }

    [Theory]
    [InlineData(true, true, "the bundled glossary stands beside the workspace's own")]
    [InlineData(false, false, "unless the user does without")]
    public async Task The_bundled_glossary_can_be_switched_off(bool bundled, bool isKnown, string because)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled });
        editor.Open(Uri, "latent diffusion");
        Assert.True(isKnown == await Hover(editor, 3), because);
    }

    [Theory]
    [InlineData("deep/down/a.glossary.txt", true, "anywhere in the workspace")]
    [InlineData("a.txt", false, "not without the ending")]
    [InlineData("node_modules/x/a.glossary.txt", false, "not in what nobody of the team wrote")]
    public async Task Glossaries_of_the_workspace_are_found(string name, bool isFound, string because)
    {
        folder.Write(name, Entry("quiet etch"));
        await using var editor = new FakeEditor();
        await editor.Initialize(folder: folder.Path);
        editor.Open(Uri, "quiet etch");
        Assert.True(isFound == await Hover(editor, 3), because);
    }

    [Fact]
    public async Task Other_globs_are_taken_at_once()
    {
        folder.Write("terms/a.txt", Entry("quiet etch"));
        await using var editor = new FakeEditor();
        await editor.Initialize(folder: folder.Path);
        editor.Open(Uri, "quiet etch");
        Assert.False(await Hover(editor, 3));
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { glossary = new { files = (object[])["terms/*.txt"] } } });
        await Until(editor, 3, isKnown: true);
    }

    [Fact]
    public async Task Files_that_come_change_or_go_are_followed()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } }, folder: folder.Path);
        var registration = await editor.WaitFor(message => message["method"]?.GetValue<string>() == "client/registerCapability");
        Assert.Contains("**/*.glossary.txt", registration.ToJsonString(), StringComparison.Ordinal);
        editor.Open(Uri, "quiet etch or loud etch");
        Assert.False(await Hover(editor, 3));

        var path = folder.Write("a.glossary.txt", Entry("quiet etch"));
        Changed(editor, path, 1);
        await Until(editor, 3, isKnown: true);

        folder.Write("a.glossary.txt", Entry("loud etch"));
        Changed(editor, path, 2);
        await Until(editor, 3, isKnown: false);
        Assert.True(await Hover(editor, 15));

        File.Delete(path);
        Changed(editor, path, 3);
        await Until(editor, 15, isKnown: false);
    }

    [Fact]
    public async Task So_are_folders_of_which_alone_the_editor_tells()
    {
        var above = folder.Write("terms.1/deep/a.glossary.txt", Entry("quiet etch"))[..^"/deep/a.glossary.txt".Length];
        await using var editor = new FakeEditor();
        await editor.Initialize(new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } }, folder: folder.Path);
        editor.Open(Uri, "quiet etch");
        Assert.True(await Hover(editor, 3));

        Directory.Move(above, Path.Combine(folder.Path, "node_modules"));
        Changed(editor, above, 3);
        await Until(editor, 3, isKnown: false);

        Directory.Move(Path.Combine(folder.Path, "node_modules"), above);
        Changed(editor, above, 1);
        await Until(editor, 3, isKnown: true);
    }

    [Fact]
    public async Task An_open_glossary_counts_as_it_stands_in_the_editor()
    {
        var path = folder.Write("a.glossary.txt", Entry("quiet etch"));
        var uri = new Uri(path).AbsoluteUri;
        await using var editor = new FakeEditor();
        await editor.Initialize(folder: folder.Path);
        editor.Open(Uri, "quiet etch or loud etch");
        Assert.True(await Hover(editor, 3));

        editor.Open(uri, Entry("quiet etch"));
        editor.Change(uri, 2, new { text = Entry("loud etch") });
        await Until(editor, 15, isKnown: true);
        Assert.False(await Hover(editor, 3));

        editor.Close(uri);
        await Until(editor, 3, isKnown: true);
    }

    [Fact]
    public async Task Files_are_watched_where_the_globs_lead()
    {
        await using var editor = new FakeEditor();
        var watches = new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true, relativePatternSupport = true } } };
        await editor.Initialize(watches, new { bundled = false, files = (object[])["{a,b}.txt", "**/*.glossary.txt", "docs/../terms/*.txt", "../above/*.txt"] }, folder: folder.Path);
        var registration = await editor.WaitFor(message => message["method"]?.GetValue<string>() == "client/registerCapability");
        var above = new Uri(Path.Combine(Path.GetDirectoryName(folder.Path)!, "above")).AbsoluteUri;
        Assert.Equal(
            $$$"""[{"globPattern":"**/a.txt"},{"globPattern":"**/b.txt"},{"globPattern":"**/*.glossary.txt"},{"globPattern":"**/terms/*.txt"},{"globPattern":{"baseUri":"{{{above}}}","pattern":"*.txt"}},{"globPattern":"**/*","kind":5}]""",
            registration["params"]!["registrations"]![0]!["registerOptions"]!["watchers"]!.ToJsonString());
    }

    [Theory]
    [InlineData("**/../b.txt", "a glob that leads nowhere")]
    [InlineData("gone/x.glossary.txt", "a glob that matches nothing")]
    public async Task A_bad_glob_costs_nothing_else(string glob, string because)
    {
        folder.Write("a.glossary.txt", Entry("quiet etch"));
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { files = (object[])[glob, "**/*.glossary.txt"] }, folder: folder.Path);
        editor.Open(Uri, "quiet etch");
        Assert.True(await Hover(editor, 3), because);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_costs_nothing_else()
    {
        folder.Write("a.glossary.txt", Entry("quiet etch"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.glossary.txt"), Path.Combine(folder.Path, "gone"));
        await using var editor = new FakeEditor();
        await editor.Initialize(folder: folder.Path);
        editor.Open(Uri, "quiet etch");
        Assert.True(await Hover(editor, 3));
        await editor.WaitFor(message => message["params"]?["message"]?.GetValue<string>().Contains("b.glossary.txt", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_log_says_how_many_files_each_glob_matches_when_that_changes()
    {
        var path = folder.Write("a.glossary.txt", Entry("quiet etch"));
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false, files = (object[])["**/*.glossary.txt", "gone.txt"] }, folder: folder.Path);
        editor.Open(Uri, "quiet etch or loud etch");
        Assert.True(await Hover(editor, 3));
        Changed(editor, path, 2);
        Changed(editor, folder.Write("b.glossary.txt", Entry("loud etch")), 1);
        Assert.True(await Hover(editor, 15));
        await editor.WaitFor(message => message["params"]?["message"]?.GetValue<string>().StartsWith("No file matches gone.txt", StringComparison.Ordinal) == true);
        Assert.Equal((2, 2, 2), (editor.Log.Split("1 file matches").Length, editor.Log.Split("2 files match").Length, editor.Log.Split("gone.txt in the setting").Length));
    }

    [Fact]
    public async Task What_stays_wrong_is_said_once_and_again_when_it_comes_back()
    {
        var link = Path.Combine(folder.Path, "b.glossary.txt");
        File.CreateSymbolicLink(link, Path.Combine(folder.Path, "gone"));
        var path = folder.Write("a.glossary.txt", Entry("quiet etch"));
        await using var editor = new FakeEditor(clock: new ManualTime());
        await editor.Initialize(options: new { files = (object[])["a/../b.txt", "**/*.glossary.txt"] }, folder: folder.Path);
        editor.Open(Uri, "quiet etch or loud etch");
        editor.Open(new Uri(path).AbsoluteUri, Entry("quiet etch"));
        await Edit(times: 4);
        Assert.Equal((1, 1), (Said("b.glossary.txt cannot be read"), Said("a/../b.txt")));
        Assert.Equal(2, editor.Log.Split("Information: Loaded").Length);

        File.Delete(link);
        Changed(editor, link, 3);
        await Edit(times: 2);
        File.CreateSymbolicLink(link, Path.Combine(folder.Path, "gone"));
        Changed(editor, link, 1);
        await Edit(times: 3);
        Assert.Equal((2, 1), (Said("b.glossary.txt cannot be read"), Said("a/../b.txt")));

        async Task Edit(int times)
        {
            for (var time = 0; time < times; time++)
            {
                var isLoud = await Hover(editor, 3);
                editor.Change(new Uri(path).AbsoluteUri, 2, new { text = Entry(isLoud ? "loud etch" : "quiet etch") });
                await Until(editor, 3, isKnown: !isLoud);
            }
        }

        int Said(string what) => editor.Received.Count(message => message["params"]?["message"]?.GetValue<string>().Contains(what, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_folder_that_is_added_brings_its_glossaries()
    {
        folder.Write("a.glossary.txt", Entry("quiet etch"));
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.Open(Uri, "quiet etch");
        Assert.False(await Hover(editor, 3));
        var added = new[] { new { uri = new Uri(folder.Path).AbsoluteUri, name = "added" } };
        editor.Notify("workspace/didChangeWorkspaceFolders", new { @event = new { added, removed = Array.Empty<object>() } });
        await Until(editor, 3, isKnown: true);
    }

    public void Dispose() => folder.Dispose();

    private static string Entry(string term) => $"{term}, process\n**{term}** is a step of which nothing is heard.\n";

    private static void Changed(FakeEditor editor, string path, int type) =>
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = new Uri(path).AbsoluteUri, type } } });

    private static async Task<bool> Hover(FakeEditor editor, int character) =>
        await editor.Request("textDocument/hover", new { textDocument = new { uri = Uri }, position = new { line = 0, character } }) is not null;

    /// <summary>Asks until the server, which loads beside the loop, has come to know a term or to know it no longer.</summary>
    private static async Task Until(FakeEditor editor, int character, bool isKnown)
    {
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (await Hover(editor, character) != isKnown) patience.Token.ThrowIfCancellationRequested();
    }
}
