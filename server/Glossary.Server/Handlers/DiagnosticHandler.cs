using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/diagnostic</c>: what is wrong with an open glossary, as it stands in the editor.</summary>
internal static class DiagnosticHandler
{
    public static async ValueTask<DocumentDiagnosticReport?> Handle(Snapshot snapshot, TextDocumentParams parameters, CancellationToken cancellation)
    {
        var file = await snapshot.GlossaryAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);

        // Who reads a bundled glossary did not write it.
        if (file is null || BundledGlossary.Holds(file.Source)) return new DocumentDiagnosticReport([]);
        using var text = GlossaryText.Of(file.Text);
        return new DocumentDiagnosticReport(ToProto.Diagnostics(file.Problems, text, snapshot.Positions));
    }
}
