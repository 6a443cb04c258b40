using Glossary.Core.Documents;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;
using Hover = Glossary.Protocol.Types.Hover;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/hover</c>.</summary>
/// <remarks>Where it is not known yet which concepts are near, the card does without; the next one has them.</remarks>
internal static class HoverHandler
{
    public static ValueTask<Hover?> Handle(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        snapshot.AnswerAsync(parameters.TextDocument.Uri, document => At(document, snapshot, parameters, cancellation), cancellation);

    private static Hover? At(DocumentSnapshot document, Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var offset = snapshot.Positions.ToOffset(document.Text, parameters.Position);
        var format = snapshot.Client.HoverFormat;
        var cards = snapshot.CardsOf(document.Termbase);
        if (Core.Features.Hover.At(document, offset, format, cards, cancellation) is not { } card) return null;
        snapshot.Glossaries?.Preparation.PrepareLater(cards, card.Concept);
        return new Hover(ToProto.Content(card.Contents, format), snapshot.Positions.ToRange(document.Text, card.Span));
    }
}
