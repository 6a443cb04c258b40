using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/foldingRange</c>: the entries of an open glossary, of which the headings stay.</summary>
internal static class FoldingRangeHandler
{
    public static async ValueTask<FoldingRange[]?> Handle(Snapshot snapshot, TextDocumentParams parameters, CancellationToken cancellation)
    {
        if (await snapshot.GlossaryAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } file) return null;
        return [.. file.Entries.Where(entry => entry.EndLine > entry.Line).Select(entry => new FoldingRange((uint)(entry.Line - 1), (uint)(entry.EndLine - 1)))];
    }
}
