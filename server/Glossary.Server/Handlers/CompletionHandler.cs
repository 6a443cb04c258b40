using System.Globalization;
using Glossary.Core.Features;
using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/completion</c>. The definitions follow when an item is resolved.</summary>
/// <remarks>
/// Every list is incomplete and every item's filter text is what was typed: the editor asks again with each letter, and shows in the
/// server's order what the server finds.
/// </remarks>
internal static class CompletionHandler
{
    public static async ValueTask<CompletionList?> Handle(Snapshot snapshot, CompletionParams parameters, CancellationToken cancellation)
    {
        var open = snapshot.Documents.Find(parameters.TextDocument.Uri);
        if (await snapshot.DocumentAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document)
            return new CompletionList(true, []);

        var offset = snapshot.Positions.ToOffset(document.Text, parameters.Position);
        var isTyping = open?.Typing.IsOwnRequest(offset, parameters.Context?.TriggerKind == CompletionTriggerKind.Incomplete) == true;
        var candidates = Completion.At(document, offset, snapshot.Settings.ListCompletion, isTyping, cancellation);
        var hasDetails = snapshot.Client.ShowsLabelDetails;
        var items = new CompletionItem[candidates.Length];
        var (span, range) = (default(TextSpan), default(Range));
        for (var i = 0; i < items.Length; i++)
        {
            // Nearly always one for all of them.
            if (i == 0 || candidates[i].Span != span) range = snapshot.Positions.ToRange(document.Text, span = candidates[i].Span);
            items[i] = ItemOf(candidates[i], i, range, hasDetails);
        }

        return new CompletionList(true, items);
    }

    private static CompletionItem ItemOf(CompletionCandidate candidate, int place, Range range, bool hasDetails)
    {
        var category = candidate.Sense.Concept.CategoryFor(candidate.Sense.Term);
        return new CompletionItem(candidate.Label)
        {
            Kind = CompletionItemKind.Reference,
            Detail = hasDetails ? null : category,
            LabelDetails = hasDetails && category is not null ? new CompletionItemLabelDetails(Description: category) : null,
            SortText = place.ToString("D3", CultureInfo.InvariantCulture),
            FilterText = candidate.FilterText,
            TextEdit = new TextEdit(range, candidate.NewText),
            Data = candidate.Sense.Term.Text,
        };
    }
}
