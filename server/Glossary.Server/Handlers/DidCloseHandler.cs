using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/didClose</c>: the document is forgotten.</summary>
internal static class DidCloseHandler
{
    public static void Apply(Session session, DidCloseTextDocumentParams parameters) =>
        session.Current = session.Current with { Documents = session.Current.Documents.Without(parameters.TextDocument.Uri) };
}
