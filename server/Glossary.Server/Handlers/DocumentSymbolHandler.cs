using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/documentSymbol</c>: the entries of an open glossary, for outlines.</summary>
internal static class DocumentSymbolHandler
{
    public static async ValueTask<DocumentSymbolResult?> Handle(Snapshot snapshot, TextDocumentParams parameters, CancellationToken cancellation)
    {
        var uri = parameters.TextDocument.Uri;
        if (await snapshot.OutlineAsync(uri, cancellation).ConfigureAwait(false) is not { } glossary) return null;
        return snapshot.Client.NestsSymbols
            ? DocumentSymbolResult.Of([.. glossary.Entries.Select(entry => new DocumentSymbol(NameOf(entry), SymbolKind.Key, RangeOf(entry.Location.Span), RangeOf(entry.Location.Anchor)) { Detail = entry.Category })])
            : DocumentSymbolResult.Of([.. glossary.Entries.Select(entry => new SymbolInformation(NameOf(entry), SymbolKind.Key, new Location(uri, RangeOf(entry.Location.Span))) { ContainerName = entry.Category })]);

        Range RangeOf(TextSpan span) => snapshot.Positions.ToRange(glossary.Text, span);
    }

    /// <summary>What the entry is called. Editors refuse a blank name, and with it all the others.</summary>
    private static string NameOf(OutlineEntry entry) => string.IsNullOrWhiteSpace(entry.Title) ? $"line {entry.Location.AnchorStart.Line + 1}" : entry.Title;
}
