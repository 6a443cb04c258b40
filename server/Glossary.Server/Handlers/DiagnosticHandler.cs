using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/diagnostic</c>: what is wrong with an open glossary, as it stands in the editor.</summary>
internal static class DiagnosticHandler
{
    public static async ValueTask<DocumentDiagnosticReport?> Handle(Snapshot snapshot, TextDocumentParams parameters, CancellationToken cancellation)
    {
        var uri = parameters.TextDocument.Uri;

        // Who reads a bundled glossary did not write it.
        if (FileUris.ToPath(uri) is { } path && BundledGlossary.Holds(path)) return new DocumentDiagnosticReport([]);
        if (await snapshot.OutlineAsync(uri, cancellation).ConfigureAwait(false) is not { } glossary) return new DocumentDiagnosticReport([]);
        var termbase = await snapshot.Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        var problems = EntryChecks.Join(glossary.Problems, EntryChecks.Of(FileUris.ToPath(uri) ?? uri, glossary.Entries, termbase, cancellation));
        using var text = GlossaryText.Of(glossary.Text);
        return new DocumentDiagnosticReport(ToProto.Diagnostics(problems, text, snapshot.Positions));
    }
}
