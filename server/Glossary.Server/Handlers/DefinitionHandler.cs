using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/definition</c> goes to the entry that the card shows, <c>textDocument/implementation</c> to all entries.</summary>
/// <remarks>The term is the origin, an entry the target, its anchor what to select.</remarks>
internal static class DefinitionHandler
{
    public static ValueTask<DefinitionResult?> Handle(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Handle(snapshot, parameters, Definition.At, snapshot.Client.TextDocument?.Definition, cancellation);

    public static ValueTask<DefinitionResult?> HandleAll(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        Handle(snapshot, parameters, Definition.AllAt, snapshot.Client.TextDocument?.Implementation, cancellation);

    private static ValueTask<DefinitionResult?> Handle(
        Snapshot snapshot,
        TextDocumentPositionParams parameters,
        Func<DocumentSnapshot, int, CancellationToken, DefinitionTargets?> find,
        DefinitionClientCapabilities? client,
        CancellationToken cancellation) =>
        snapshot.AnswerAsync(
            parameters.TextDocument.Uri,
            document => find(document, snapshot.Positions.ToOffset(document.Text, parameters.Position), cancellation) is { } targets
                ? ResultOf(targets, document, snapshot.Positions, client?.LinkSupport == true)
                : null,
            cancellation);

    private static DefinitionResult ResultOf(DefinitionTargets targets, DocumentSnapshot document, PositionMapper positions, bool asLinks)
    {
        if (!asLinks)
            return DefinitionResult.Of([.. targets.Entries.Select(entry => new Location(EntryRanges.UriOf(entry), EntryRanges.AnchorOf(entry.Entry, positions)))]);

        var origin = positions.ToRange(document.Text, targets.Span);
        return DefinitionResult.Of(
        [
            .. targets.Entries.Select(entry => new LocationLink(
                EntryRanges.UriOf(entry), EntryRanges.RangeOf(entry.Entry, positions), EntryRanges.AnchorOf(entry.Entry, positions), origin)),
        ]);
    }
}
