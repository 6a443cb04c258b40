using System.Collections.Immutable;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.Editor;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>Tells the editor what is wrong within glossary files (LSP 3.17, PublishDiagnostics Notification).</summary>
/// <remarks>
/// An editor that asks for diagnostics itself is told of files that are not open, for which it does not ask, and to ask anew when something
/// else than its documents has changed. Any other editor is told of all. Safe for every thread.
/// </remarks>
internal sealed class DiagnosticsBoard(Client client)
{
    private readonly Lock gate = new();

    /// <summary>What the editor shows of each file, by path.</summary>
    private readonly Dictionary<string, Shown> shown = new(PathNames.Comparer);

    /// <summary>What there is to show.</summary>
    private (ImmutableArray<SourceProblems> Sources, Func<string, GlossaryText> TextOf)? latest;
    private bool isOpen;

    /// <summary>Begins to tell. Before <c>initialized</c> the editor may be told nothing.</summary>
    public void Open(Session session)
    {
        lock (gate) isOpen = true;

        // Files may have to be read, which the loop does not wait for.
        ThreadPool.UnsafeQueueUserWorkItem(static opened => opened.Board.ShowLatest(opened.Session, isNewToDocuments: false), (Board: this, Session: session), preferLocal: false);
    }

    /// <summary>Shows what is wrong within the glossaries, in place of what was before.</summary>
    /// <param name="session">The session, with the open documents.</param>
    /// <param name="sources">What is wrong within each glossary.</param>
    /// <param name="textOf">Gives the text of a file.</param>
    /// <param name="isNewToDocuments">Whether something else than open documents has changed, which they may depend on.</param>
    public void Show(Session session, ImmutableArray<SourceProblems> sources, Func<string, GlossaryText> textOf, bool isNewToDocuments)
    {
        lock (gate) latest = (sources, textOf);
        ShowLatest(session, isNewToDocuments);
    }

    private void ShowLatest(Session session, bool isNewToDocuments)
    {
        // The loop holds the session's gate when it comes here, so that one is not asked for within the other.
        Snapshot snapshot;
        lock (session.Gate) snapshot = session.Current;
        lock (gate)
        {
            if (!isOpen || latest is not var (sources, textOf)) return;
            var asks = snapshot.Client.AsksForDiagnostics;
            var open = snapshot.Documents.All.Where(document => document.Path is not null).ToLookup(document => document.Path!, PathNames.Comparer);
            foreach (var source in sources) Show(source, open[source.Path].FirstOrDefault(), asks, snapshot.Positions, textOf);
            foreach (var gone in shown.Keys.Except(sources.Select(source => source.Path), PathNames.Comparer).ToList()) Publish(gone, shown[gone].Uri, null, []);
            if (asks && isNewToDocuments && sources.Any(source => source.Buffer is not null)) AskToAsk(snapshot);
        }
    }

    private void Show(SourceProblems source, OpenDocument? open, bool asks, PositionMapper positions, Func<string, GlossaryText> textOf)
    {
        if (open is null)
        {
            // Of a document that was closed meanwhile its file is read next.
            if (source.Buffer is null) Publish(source.Path, EntryRanges.UriOf(source.Path), null, DiagnosticsOf(source, positions, textOf));
        }
        else if (asks)
        {
            Publish(source.Path, open.Uri, null, []);
        }
        else if (open.Text == source.Buffer)
        {
            // Any other version is being read.
            Publish(source.Path, open.Uri, open.Version, DiagnosticsOf(source, positions, _ => GlossaryText.Of(open.Text)));
        }
    }

    private static Diagnostic[] DiagnosticsOf(SourceProblems source, PositionMapper positions, Func<string, GlossaryText> textOf)
    {
        if (source.Problems.IsEmpty) return [];
        using var text = textOf(source.Path);
        return ToProto.Diagnostics(source.Problems, text, positions);
    }

    /// <summary>Shows the diagnostics of a file, unless they are shown already.</summary>
    private void Publish(string path, string uri, int? version, Diagnostic[] diagnostics)
    {
        var before = shown.GetValueOrDefault(path);
        if (before is not null && before.Uri != uri) Send(before.Uri, null, []);
        if (before?.Uri == uri ? before.Diagnostics.SequenceEqual(diagnostics) : diagnostics.Length == 0 && before is null) return;
        if (diagnostics.Length == 0) shown.Remove(path);
        else shown[path] = new Shown(uri, diagnostics);
        if (diagnostics.Length > 0 || before?.Uri == uri) Send(uri, version, diagnostics);
    }

    private void Send(string uri, int? version, Diagnostic[] diagnostics) =>
        client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics), ProtocolJson.Default.PublishDiagnosticsParams);

    private void AskToAsk(Snapshot snapshot)
    {
        if (snapshot.Client.MayRefreshDiagnostics)
            client.Request("workspace/diagnostic/refresh", null, ProtocolJson.Default.Object, static _ => { });
    }

    /// <summary>What the editor shows of a file: some diagnostics under a URI.</summary>
    private sealed record Shown(string Uri, Diagnostic[] Diagnostics);
}
