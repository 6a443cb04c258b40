using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Prose;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/didOpen</c>. A document that is open already is replaced.</summary>
internal static class DidOpenHandler
{
    public static void Apply(Session session, DidOpenTextDocumentParams parameters)
    {
        var opened = parameters.TextDocument;
        var current = session.Current;
        var termbase = current.Termbase.IsCompletedSuccessfully ? current.Termbase.Result : Termbase.Empty;
        var content = new DocumentSnapshot(SourceText.From(opened.Text), HostLanguages.ForLanguageId(opened.LanguageId), Termbase.Empty);
        var document = new OpenDocument(opened.Uri, opened.LanguageId, opened.Version, content);
        document = document with { Content = current.Seen(document, termbase).WithHome(current.HomeOf(document.Path)) };
        session.Current = current with { Documents = current.Documents.With(document) };
        session.Refresh(document, LoadCause.OpenClose);
    }
}
