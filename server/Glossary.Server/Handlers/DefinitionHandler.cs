using Glossary.Core.Features;
using Glossary.Core.Terms;
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
        if (Definition.At(document, snapshot.Positions.ToOffset(document.Text, parameters.Position)) is not { } targets) return null;
        if (snapshot.Client.TextDocument?.Definition?.LinkSupport != true)
            return DefinitionResult.Of([.. targets.Entries.Select(entry => new Location(UriOf(entry), HeadingOf(snapshot, entry)))]);

        var origin = snapshot.Positions.ToRange(document.Text, targets.Span);
        return DefinitionResult.Of(
        [
            .. targets.Entries.Select(entry => new LocationLink(
                UriOf(entry), snapshot.Positions.ToRange(entry.File.Text, entry.Entry.Span), HeadingOf(snapshot, entry), origin)),
        ]);
    }

    private static string UriOf(EntryReference entry) => FileUris.FromPath(entry.File.Source);

    private static Range HeadingOf(Snapshot snapshot, EntryReference entry) => snapshot.Positions.ToRange(entry.File.Text, entry.Entry.HeadingSpan);
}
