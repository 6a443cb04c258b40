using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What the server does on disk when there is nothing else to do, and when.</summary>
public sealed class IdleWorkTests : IDisposable
{
    private const string Uri = "file:///spec.md";
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();
    private readonly string glossary;
    private int saves;

    public IdleWorkTests() => glossary = folder.Write("work/a.glossary.txt", Entry("quiet etch 0"));

    [Fact]
    public async Task Of_many_saves_only_the_last_is_kept()
    {
        await using var editor = await Start();
        await Until(editor, ["0000000001.image"]);
        for (var save = 0; save < 5; save++)
        {
            await Save(editor);
            time.Advance(SaveSchedule.Quiet / 2);
        }

        await editor.Settle();
        Assert.Equal(["0000000001.image"], Images());
        await Until(editor, ["0000000002.image"], SaveSchedule.Interval);
    }

    [Fact]
    public async Task A_glossary_that_is_open_does_not_keep_others_from_being_kept()
    {
        await using var editor = await Start(Entry("open etch"));
        await Until(editor, ["0000000001.image"]);
    }

    [Fact]
    public async Task The_index_is_closed_when_the_server_has_ended()
    {
        var editor = await Start();
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (editor.State.Search is null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await editor.Settle();
        }

        await editor.ShutDown();
        await editor.DisposeAsync();
        while (editor.State.Search is not null)
        {
            patience.Token.ThrowIfCancellationRequested();
            Thread.Yield();
        }
    }

    [Fact]
    public async Task What_was_mapped_when_it_was_replaced_goes_later()
    {
        await using (var before = await Start()) await Until(before, ["0000000001.image"]);
        await using var editor = await Start();
        await Save(editor);
        await Until(editor, ["0000000002.image"], SaveSchedule.UntilRemoval);
    }

    [Fact]
    public async Task What_the_disk_has_refused_is_written_when_it_is_free_again_and_the_log_says_both_once()
    {
        var place = folder.Write("cache", "");
        await using var editor = await Start();
        var patience = TimeSpan.FromSeconds(30);
        await Said("cannot be written");
        await Said("index cannot be kept");
        for (var times = 0; times < 3; times++)
        {
            time.Advance(patience);
            await editor.Settle();
        }

        File.Delete(place);
        await Until(editor, ["0000000001.image"], patience);
        await Said("takes glossaries again", patience);
        await Said("takes the full-text index again", patience);
        foreach (var sentence in (string[])["cannot be written", "index cannot be kept", "takes glossaries again", "takes the full-text index again"])
            Assert.Equal((sentence, 2), (sentence, editor.Log.Split(sentence).Length));

        async Task Said(string sentence, TimeSpan step = default)
        {
            using var waiting = new CancellationTokenSource(FakeEditor.Patience);
            while (!editor.Log.Contains(sentence, StringComparison.Ordinal))
            {
                waiting.Token.ThrowIfCancellationRequested();
                time.Advance(step);
                await editor.Settle();
            }
        }
    }

    public void Dispose() => folder.Dispose();

    private static string Entry(string term) => $"{term}, process\n**{term}** is a step of which nothing is heard.\n";

    private async Task<FakeEditor> Start(string? typed = null)
    {
        var editor = new FakeEditor(cache: TermbaseCache.In(Path.Combine(folder.Path, "cache"), time), clock: time);
        if (typed is not null) folder.Write("work/b.glossary.txt", Entry("other etch"));
        var ready = editor.Initialize(options: new { bundled = false }, folder: Path.Combine(folder.Path, "work"));
        if (typed is not null) editor.Open(new Uri(Path.Combine(folder.Path, "work", "b.glossary.txt")).AbsoluteUri, typed);
        await ready;
        return editor;
    }

    /// <summary>Writes another glossary, and waits until the server knows it.</summary>
    private async Task Save(FakeEditor editor)
    {
        var term = $"quiet etch {++saves}";
        folder.Write("work/a.glossary.txt", Entry(term));
        editor.Open(Uri, term);
        editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = new Uri(glossary).AbsoluteUri, type = 2 } } });
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (await editor.Request("textDocument/hover", new { textDocument = new { uri = Uri }, position = new { line = 0, character = 1 } }) is not { } hover
            || !hover.ToJsonString().Contains(term, StringComparison.Ordinal)) patience.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Waits until some images are on disk, and no others; meanwhile so much time goes by, again and again.</summary>
    private async Task Until(FakeEditor editor, string[] images, TimeSpan step = default)
    {
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (!Images().SequenceEqual(images))
        {
            patience.Token.ThrowIfCancellationRequested();
            time.Advance(step);
            await editor.Settle();
        }
    }

    private string[] Images()
    {
        var cache = Path.Combine(folder.Path, "cache");
        return Directory.Exists(cache) ? [.. Directory.GetFiles(cache, "*.image", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
    }
}
