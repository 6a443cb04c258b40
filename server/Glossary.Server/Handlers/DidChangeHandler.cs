using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/didChange</c>: every change in order, each against the result of the one before.</summary>
/// <remarks>
/// Changes of a document that is not open are passed over: there is no text that they could refer to. Versions are noted, not
/// judged: the transport keeps the order.
/// </remarks>
internal static class DidChangeHandler
{
    public static void Apply(Session session, DidChangeTextDocumentParams parameters)
    {
        var current = session.Current;
        if (current.Documents.Find(parameters.TextDocument.Uri) is not { } document) return;

        var text = document.Text;
        foreach (var change in parameters.ContentChanges)
        {
            text = change.Range is { } range
                ? text.WithChange(current.Positions.ToSpan(text, range), change.Text)
                : SourceText.From(change.Text);
        }

        var changed = document with { Version = parameters.TextDocument.Version, Text = text };
        session.Current = current with { Documents = current.Documents.With(changed) };
    }
}
