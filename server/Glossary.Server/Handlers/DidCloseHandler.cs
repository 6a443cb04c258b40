using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/didClose</c>: the document is forgotten.</summary>
internal static class DidCloseHandler
{
    public static void Apply(Session session, DidCloseTextDocumentParams parameters)
    {
        if (session.Current.Documents.Find(parameters.TextDocument.Uri) is not { } document) return;
        session.Current = session.Current with { Documents = session.Current.Documents.Without(document.Uri) };
        session.Refresh(document, LoadCause.OpenClose);
    }
}
