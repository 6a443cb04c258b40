using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/foldingRange</c>: the entries of an open glossary, of which the headings stay.</summary>
internal static class FoldingRangeHandler
{
    public static async ValueTask<FoldingRange[]?> Handle(Snapshot snapshot, TextDocumentParams parameters, CancellationToken cancellation)
    {
        if (await snapshot.OutlineAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } glossary) return null;
        return [.. glossary.Entries.Select(entry => entry.Location).Where(entry => entry.End.Line > entry.Start.Line).Select(entry => new FoldingRange((uint)entry.Start.Line, (uint)entry.End.Line))];
    }
}
