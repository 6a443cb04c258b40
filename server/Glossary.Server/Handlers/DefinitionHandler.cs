using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/definition</c>: the term as origin, the entry as target, its heading as what to select.</summary>
internal static class DefinitionHandler
{
    public static ValueTask<DefinitionResult?> Handle(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        snapshot.AnswerAsync(parameters.TextDocument.Uri, document => At(document, snapshot, parameters, cancellation), cancellation);

    private static DefinitionResult? At(DocumentSnapshot document, Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        if (Definition.At(document, snapshot.Positions.ToOffset(document.Text, parameters.Position), cancellation) is not { } targets) return null;
        if (snapshot.Client.TextDocument?.Definition?.LinkSupport != true)
            return DefinitionResult.Of([.. targets.Entries.Select(entry => new Location(EntryPlaces.UriOf(entry), EntryPlaces.HeadingOf(entry.Entry, snapshot.Positions)))]);

        var origin = snapshot.Positions.ToRange(document.Text, targets.Span);
        return DefinitionResult.Of(
        [
            .. targets.Entries.Select(entry => new LocationLink(
                EntryPlaces.UriOf(entry), EntryPlaces.RangeOf(entry.Entry, snapshot.Positions), EntryPlaces.HeadingOf(entry.Entry, snapshot.Positions), origin)),
        ]);
    }
}
