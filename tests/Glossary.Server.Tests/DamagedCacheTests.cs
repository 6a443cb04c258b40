using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Names;
using Glossary.Core.Text;
using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Handlers;
using Glossary.Server.Loop;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>A compiled termbase on disk in which bits have changed, as on a failing disk.</summary>
public sealed class DamagedCacheTests : IDisposable
{
    private const string Uri = "file:///spec.md";
    private readonly TemporaryFolder folder = new();
    private readonly GlossarySources sources;
    private readonly TermbaseCache cache;

    public DamagedCacheTests()
    {
        folder.Write("work/a.glossary.txt", "quiet etch, process\n**quiet etch** is a step of which nothing is heard.\n");
        sources = new GlossarySources(false, new GlossaryGlobs(["*.glossary.txt"], [new WorkspaceRoot(Work, "work")]), ImmutableDictionary<string, SourceText>.Empty, TermOverrides.None);
        cache = TermbaseCache.In(Path.Combine(folder.Path, "cache"));
        Save(new GlossaryReader(new TermbaseKeeper(cache)));
    }

    private string Work => Path.Combine(folder.Path, "work");

    private string Image => Assert.Single(Directory.GetFiles(folder.Path, "*.image", SearchOption.AllDirectories));

    [Fact]
    public void Damage_is_found_once_and_what_is_damaged_is_made_anew()
    {
        Damage();
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Assert.EndsWith("hearD.", Read(reader), StringComparison.Ordinal);
        Assert.Contains("will be replaced", reader.Keeper.Verify(default), StringComparison.Ordinal);
        reader.Forget();
        Assert.EndsWith("heard.", Read(reader), StringComparison.Ordinal);
        Assert.Null(reader.Keeper.Verify(default));

        Save(reader);
        var next = new GlossaryReader(new TermbaseKeeper(cache));
        Assert.EndsWith("heard.", Read(next), StringComparison.Ordinal);
        Assert.Null(next.Keeper.Verify(default));
    }

    [Fact]
    public void What_is_damaged_is_not_kept_as_if_it_were_whole()
    {
        Damage();
        File.SetLastWriteTimeUtc(Path.Combine(Work, "a.glossary.txt"), DateTime.UtcNow.AddHours(-1));
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Assert.EndsWith("hearD.", Read(reader), StringComparison.Ordinal);
        Assert.Equal(DirtyState.Changes, reader.Keeper.DirtyStateOf(reader.Last));
        Assert.Throws<InvalidDataException>(() => reader.Keeper.Save(reader.Last, progress: null, default));
        Assert.NotNull(reader.Keeper.Verify(default));
        reader.Forget();
        Assert.EndsWith("heard.", Read(reader), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_server_has_used_is_looked_through_first()
    {
        Damage();
        File.WriteAllText($"{Image}.0123456789abcdef0123456789abcdef.used", "");
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Assert.EndsWith("heard.", Read(reader), StringComparison.Ordinal);
        Assert.Null(reader.Keeper.Verify(default));
    }

    [Fact]
    public async Task A_query_that_fails_leads_to_a_look_at_it()
    {
        Damage();
        var routes = new RouteTable(
            [
                Route.Notification("initialized", InitializedHandler.Apply),
                Route.Notification("textDocument/didOpen", static json => json.DidOpenTextDocumentParams, DidOpenHandler.Apply),
            ],
            [
                Route.Mutation("initialize", static json => json.InitializeParams, static json => json.InitializeResult, InitializeHandler.Apply),
                Route.Query<TextDocumentPositionParams, Hover>("textDocument/hover", static json => json.TextDocumentPositionParams, static json => json.Hover, HoverHandler.Handle),
                Route.Query<TextDocumentPositionParams, Hover>("test/throw", static json => json.TextDocumentPositionParams, static json => json.Hover, static (_, _, _) => throw new InvalidDataException()),
            ]);
        await using var editor = new FakeEditor(routes, cache, new ManualTime());
        await editor.Initialize(options: new { bundled = false }, folder: Work);
        editor.Open(Uri, "quiet etch");
        Assert.Contains("hearD.", await Hover(editor), StringComparison.Ordinal);

        Assert.Equal(ErrorCodes.InternalError, await editor.RequestError("test/throw", Place));
        await UntilRight(editor, () => { });
    }

    [Fact]
    public async Task What_was_opened_is_looked_through_some_time_after_the_start()
    {
        Damage();
        var clock = new ManualTime();
        await using var editor = new FakeEditor(cache: cache, clock: clock);
        await editor.Initialize(options: new { bundled = false }, folder: Work);
        editor.Open(Uri, "quiet etch");
        Assert.Contains("hearD.", await Hover(editor), StringComparison.Ordinal);

        await UntilRight(editor, () => clock.Advance(SaveSchedule.UntilVerification));
    }

    [Fact]
    public async Task What_is_to_be_kept_is_looked_at_first()
    {
        Damage();
        File.SetLastWriteTimeUtc(Path.Combine(Work, "a.glossary.txt"), DateTime.UtcNow.AddHours(-1));
        var clock = new ManualTime();
        await using var editor = new FakeEditor(cache: cache, clock: clock);
        await editor.Initialize(options: new { bundled = false }, folder: Work);
        editor.Open(Uri, "quiet etch");
        Assert.Contains("hearD.", await Hover(editor), StringComparison.Ordinal);

        // The better time of the file is kept once it was quiet for a while.
        await UntilRight(editor, () => clock.Advance(SaveSchedule.Quiet));
    }

    public void Dispose() => folder.Dispose();

    private static object Place => new { textDocument = new { uri = Uri }, position = new { line = 0, character = 3 } };

    private static async Task<string> Hover(FakeEditor editor) => (await editor.Request("textDocument/hover", Place))!["contents"]!["value"]!.GetValue<string>();

    /// <summary>Asks until the damage is gone.</summary>
    private static async Task UntilRight(FakeEditor editor, Action goOn)
    {
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (!(await Hover(editor)).Contains("heard.", StringComparison.Ordinal))
        {
            patience.Token.ThrowIfCancellationRequested();
            goOn();
        }
    }

    private string Read(GlossaryReader reader) =>
        Assert.Single(reader.Read(new SourceList(TimeProvider.System).Find(sources, default), sources, progress: null, default).Termbase.AllConcepts()).AllEntries()[0].Entry.Definition!;

    private void Save(GlossaryReader reader)
    {
        Read(reader);
        Assert.Null(reader.Keeper.Save(reader.Last, progress: null, default)!.Problem);
    }

    /// <summary>Flips a bit of the definition.</summary>
    private void Damage()
    {
        var path = Image;
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("nothing is heard."));
        bytes[at + "nothing is hear".Length] ^= 0x20;
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }
}
