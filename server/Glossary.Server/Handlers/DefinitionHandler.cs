using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/definition</c> goes to the entry that the card shows, <c>textDocument/implementation</c> to all entries.</summary>
/// <remarks>The term is the origin, an entry the target, its heading what to select.</remarks>
internal static class DefinitionHandler
{
    public static ValueTask<DefinitionResult?> Handle(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Handle(snapshot, parameters, Definition.At, snapshot.Client.TextDocument?.Definition, cancellation);

    public static ValueTask<DefinitionResult?> HandleAll(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Handle(snapshot, parameters, Definition.AllAt, snapshot.Client.TextDocument?.Implementation, cancellation);

    private static async ValueTask<DefinitionResult?> Handle(
        Snapshot snapshot,
        TextDocumentPositionParams parameters,
        Func<DocumentSnapshot, int, CancellationToken, DefinitionTargets?> find,
        DefinitionClientCapabilities? client,
        CancellationToken cancellation)
    {
        if (await snapshot.DocumentAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document) return null;
        if (find(document, snapshot.Positions.ToOffset(document.Text, parameters.Position), cancellation) is not { } targets) return null;
        if (client?.LinkSupport != true)
            return DefinitionResult.Of([.. targets.Entries.Select(entry => new Location(EntryPlaces.UriOf(entry), EntryPlaces.HeadingOf(entry.Entry, snapshot.Positions)))]);

        var origin = snapshot.Positions.ToRange(document.Text, targets.Span);
        return DefinitionResult.Of(
        [
            .. targets.Entries.Select(entry => new LocationLink(
                EntryPlaces.UriOf(entry), EntryPlaces.RangeOf(entry.Entry, snapshot.Positions), EntryPlaces.HeadingOf(entry.Entry, snapshot.Positions), origin)),
        ]);
    }
}
