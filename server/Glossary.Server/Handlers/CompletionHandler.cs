using System.Globalization;
using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.State;
using CompletionList = Glossary.Protocol.Types.CompletionList;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/completion</c>. The definitions follow when an item is resolved.</summary>
internal static class CompletionHandler
{
    public static async ValueTask<CompletionList?> Handle(Snapshot snapshot, CompletionParams parameters, CancellationToken cancellation)
    {
        if (await snapshot.DocumentAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document)
            return new CompletionList(false, []);

        var offset = snapshot.Positions.ToOffset(document.Text, parameters.Position);
        var list = Completion.At(document, offset, cancellation);
        var hasDetails = snapshot.Client.TextDocument?.Completion?.CompletionItem?.LabelDetailsSupport == true;
        var items = new CompletionItem[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var range = snapshot.Positions.ToRange(document.Text, list.Items[i].Span);
            items[i] = ItemOf(list.Items[i], i, range, hasDetails);
        }

        return new CompletionList(list.IsIncomplete, items);
    }

    private static CompletionItem ItemOf(CompletionCandidate candidate, int place, Range range, bool hasDetails)
    {
        var category = candidate.Sense.Concept.CategoryFor(candidate.Sense.Term);
        return new CompletionItem(candidate.Text)
        {
            Kind = CompletionItemKind.Reference,
            Detail = hasDetails ? null : category,
            LabelDetails = hasDetails && category is not null ? new CompletionItemLabelDetails(Description: category) : null,
            SortText = place.ToString("D3", CultureInfo.InvariantCulture),
            FilterText = candidate.FilterText,
            TextEdit = new TextEdit(range, candidate.Text),
            Data = candidate.Sense.Term.Text,
        };
    }
}
