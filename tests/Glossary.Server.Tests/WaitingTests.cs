using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Glossary.Formats.Prose;
using Glossary.Protocol.Types;
using Glossary.Server.Handlers;
using Glossary.Server.State;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What finds nothing while something is being loaded waits for that.</summary>
public sealed class WaitingTests
{
    private const string Uri = "untitled:a";
    private static readonly Termbase First = Of("quiet etch");
    private static readonly Termbase Whole = Of("quiet etch", "loud etch");
    private static readonly TextDocumentPositionParams Quiet = new(new TextDocumentIdentifier(Uri), new Position(0, 3));
    private static readonly TextDocumentPositionParams Loud = new(new TextDocumentIdentifier(Uri), new Position(0, 15));
    private static readonly TextDocumentPositionParams Neither = new(new TextDocumentIdentifier(Uri), new Position(0, 11));

    [Fact]
    public async Task A_hover_waits_only_if_it_finds_nothing()
    {
        var loading = new TaskCompletionSource<Termbase>();
        var snapshot = Snapshot(loading.Task);
        Assert.NotNull(await HoverHandler.Handle(snapshot, Quiet, default));

        var (later, never) = (HoverHandler.Handle(snapshot, Loud, default).AsTask(), HoverHandler.Handle(snapshot, Neither, default).AsTask());
        Assert.False(later.IsCompleted || never.IsCompleted);
        loading.SetResult(Whole);
        Assert.NotNull(await later);
        Assert.Null(await never);
    }

    [Fact]
    public async Task So_does_who_follows_a_word()
    {
        var loading = new TaskCompletionSource<Termbase>();
        var later = DefinitionHandler.Handle(Snapshot(loading.Task), Loud, default).AsTask();
        Assert.False(later.IsCompleted);
        loading.SetResult(Whole);
        Assert.NotNull(await later);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_waits_no_longer()
    {
        using var cancellation = new CancellationTokenSource();
        var later = HoverHandler.Handle(Snapshot(new TaskCompletionSource<Termbase>().Task), Loud, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => later);
    }

    [Fact]
    public async Task Nobody_waits_where_nothing_is_being_loaded() => Assert.Null(await HoverHandler.Handle(Snapshot(null), Loud, default));

    [Fact]
    public async Task The_first_hover_after_a_change_knows_of_it()
    {
        using var folder = new TemporaryFolder();
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false }, folder: folder.Path);
        editor.Open(Uri, "quiet etch or loud etch");
        for (var i = 0; i < 20; i++)
        {
            editor.Open($"untitled:{i}", $"the quiet{i} etch");
            var path = folder.Write($"{i}.glossary.txt", $"quiet{i} etch, process\n**Quiet{i} etch** is a step.\n");
            editor.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = new Uri(path).AbsoluteUri, type = 1 } } });
            Assert.NotNull(await editor.Request("textDocument/hover", new { textDocument = new { uri = $"untitled:{i}" }, position = new { line = 0, character = 6 } }));
        }

        Assert.Null(editor.State.Loading);
    }

    private static Termbase Of(params string[] terms) =>
        Termbase.Build([GlossaryParser.Read("a.txt", string.Concat(terms.Select(term => $"{term}, process\n**{term}** is a step.\n\n")))], default);

    private static Snapshot Snapshot(Task<Termbase>? loading)
    {
        var content = new DocumentSnapshot(SourceText.From("quiet etch or loud etch"), HostLanguages.ForLanguageId("plaintext"), First);
        return new Snapshot
        {
            Termbase = Task.FromResult(First),
            Loading = loading,
            Documents = DocumentStore.Empty.With(new OpenDocument(Uri, "plaintext", 1, content)),
        };
    }
}
