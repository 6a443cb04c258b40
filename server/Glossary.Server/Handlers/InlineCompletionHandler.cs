using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/inlineCompletion</c>: how the term being typed goes on.</summary>
internal static class InlineCompletionHandler
{
    public static async ValueTask<InlineCompletionList?> Handle(Snapshot snapshot, InlineCompletionParams parameters, CancellationToken cancellation)
    {
        var mode = snapshot.Settings.InlineCompletion;
        if (mode == CompletionMode.Off || await snapshot.DocumentAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document)
            return new InlineCompletionList([]);

        var offset = snapshot.Positions.ToOffset(document.Text, parameters.Position);
        return InlineCompletion.At(document, offset, mode, cancellation) is { } continuation
            ? new InlineCompletionList([new InlineCompletionItem(continuation.Text, snapshot.Positions.ToRange(document.Text, continuation.Span))])
            : new InlineCompletionList([]);
    }
}
