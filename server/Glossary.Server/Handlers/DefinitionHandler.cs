using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/definition</c>: the term as origin, the entry as target, its heading as what to select.</summary>
internal static class DefinitionHandler
{
    public static async ValueTask<DefinitionResult?> Handle(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        if (await snapshot.DocumentAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document) return null;
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
