using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
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

        var content = document.Content;
        foreach (var change in parameters.ContentChanges)
        {
            content = change.Range is { } range
                ? content.WithChange(current.Positions.ToSpan(content.Text, range), change.Text)
                : content.WithText(SourceText.From(change.Text));
        }

        var changed = document with { Version = parameters.TextDocument.Version, Content = content, Typing = TypingAfter(parameters.ContentChanges, document, current) };
        session.Current = current with { Documents = current.Documents.With(changed) };
        session.Refresh(changed, LoadCause.Edit);
    }

    /// <summary>What somebody is doing after a change, which may be a letter that was typed.</summary>
    private static Typing TypingAfter(TextDocumentContentChangeEvent[] changes, OpenDocument before, Snapshot snapshot) =>
        changes is [{ Range: { } range, Text: [var first, ..] text }] && text.Length <= 2 && (char.IsLetterOrDigit(first) || char.IsSurrogate(first))
            ? before.Typing.With(snapshot.Positions.ToSpan(before.Text, range).Start, text.Length)
            : Typing.Nothing;
}
