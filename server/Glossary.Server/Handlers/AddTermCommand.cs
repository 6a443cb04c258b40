using System.Collections.Immutable;
using System.Text.Json;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Protocol.Types;
using Glossary.Server.Editor;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary>The command <c>glossary.add</c>: writes a term into a glossary by an edit of the client's, so that it can be undone and what is not saved stays so.</summary>
/// <param name="client">The client.</param>
/// <param name="snapshot">What there is.</param>
internal sealed class AddTermCommand(Client client, Snapshot snapshot)
{
    /// <summary>Adds a term.</summary>
    public async ValueTask<AddedTerm> RunAsync(NewTerm term, CancellationToken cancellation)
    {
        if (term.Uri is { } named) return await AddAsync(term, named, cancellation).ConfigureAwait(false);
        var glossaries = await GlossariesAsync(cancellation).ConfigureAwait(false);
        return glossaries is [var only] ? await AddAsync(term, only, cancellation).ConfigureAwait(false) : new AddedTerm(Glossaries: glossaries);
    }

    /// <summary>The URIs of the glossaries that can be written to, in order.</summary>
    private async ValueTask<ImmutableArray<string>> GlossariesAsync(CancellationToken cancellation)
    {
        var termbase = await (snapshot.Loading ?? snapshot.Termbase).WaitAsync(cancellation).ConfigureAwait(false);
        return [.. termbase.Sources.Where(path => !BundledGlossary.Holds(path) && GlossaryFormats.MayBeWritable(path)).Select(UriOf)];
    }

    /// <summary>A file's URI as the client writes it, where it is open.</summary>
    private string UriOf(string path) =>
        snapshot.Documents.All.FirstOrDefault(document => document.Path?.Equals(path, PathNames.Comparison) == true)?.Uri ?? FileUris.FromPath(path);

    private async ValueTask<AddedTerm> AddAsync(NewTerm term, string uri, CancellationToken cancellation)
    {
        if (!snapshot.Client.AppliesEdits) return new AddedTerm(Message: "This editor cannot be asked to change files. Use glossary-lsp add on the command line.");
        var open = snapshot.Documents.Find(uri);
        if (FileUris.ToPath(uri) is not { } path) return new AddedTerm(Message: $"{uri} is no file, so nothing can be added to it.");
        if (BundledGlossary.Holds(path)) return new AddedTerm(Message: "The bundled glossary cannot be changed. Name a glossary of your own.");
        var isNew = open is null && !File.Exists(path);
        if (isNew && !snapshot.Client.CreatesFiles) return new AddedTerm(Message: $"There is no file {path}, and this editor cannot be asked to make it. glossary-lsp init makes a first glossary.");
        var decoded = default(DecodedText);
        if (open is null && !isNew && !TextFile.TryRead(path, out decoded, out var problem)) return new AddedTerm(Message: $"{path}: {problem}.");
        if (decoded.Guess is not null) return new AddedTerm(Message: $"{path} is not saved as UTF-8. Save it so before something is added.");
        var text = open?.Text ?? SourceText.From(decoded.Text ?? "");

        var entry = new NewEntry(term.Name, term.Definition) { Abbreviation = term.Abbreviation, Synonyms = [.. term.Synonyms ?? []], Category = term.Category };
        var added = EntryAdding.Add(path, text.ToString(), entry, cancellation);
        if (added.Edit is not { } edit) return new AddedTerm(added.Entry is null ? null : uri, added.Entry?.Line, Message: added.Message);
        var failure = await ApplyAsync(uri, open?.Version, isNew, ToEdit(text, edit), $"Add “{term.Name}”", cancellation).ConfigureAwait(false);
        return failure is null ? new AddedTerm(uri, added.Entry?.Line, IsAdded: true, added.Message) : new AddedTerm(Message: failure);
    }

    private TextEdit ToEdit(SourceText text, Insertion edit)
    {
        var place = snapshot.Positions.ToPosition(text, edit.Offset);
        return new TextEdit(new Protocol.Types.Range(place, place), edit.Text);
    }

    /// <summary>Asks the client for the edit; gives why it was not made.</summary>
    private async ValueTask<string?> ApplyAsync(string uri, int? version, bool isNew, TextEdit edit, string label, CancellationToken cancellation)
    {
        var change = new DocumentChange(new OptionalVersionedTextDocumentIdentifier(uri, version), [edit]);
        var changes = !snapshot.Client.KnowsDocumentChanges ? new WorkspaceEdit(Changes: new Dictionary<string, TextEdit[]> { [uri] = [edit] })
            : new WorkspaceEdit(isNew ? [new DocumentChange(Kind: DocumentChange.Create, Uri: uri), change] : [change]);
        var answer = new TaskCompletionSource<ApplyWorkspaceEditResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Request("workspace/applyEdit", new ApplyWorkspaceEditParams(label, changes), ProtocolJson.Default.ApplyWorkspaceEditParams, message => answer.TrySetResult(ResultOf(message.Payload)));
        return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false) switch
        {
            { Applied: true } => null,
            { FailureReason: { Length: > 0 } reason } => $"The editor did not make the change: {reason}",
            _ => "The editor did not make the change. The file may have changed meanwhile; try again.",
        };
    }

    private static ApplyWorkspaceEditResult? ResultOf(ReadOnlyMemory<byte> json)
    {
        try
        {
            return json.IsEmpty ? null : JsonSerializer.Deserialize(json.Span, ProtocolJson.Default.ApplyWorkspaceEditResult);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
