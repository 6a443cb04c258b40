using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/didOpen</c>. A document that is open already is replaced.</summary>
internal static class DidOpenHandler
{
    public static void Apply(Session session, DidOpenTextDocumentParams parameters)
    {
        var opened = parameters.TextDocument;
        var document = new OpenDocument(opened.Uri, opened.LanguageId, opened.Version, SourceText.From(opened.Text));
        session.Current = session.Current with { Documents = session.Current.Documents.With(document) };
    }
}
