using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Terms;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;
using Hover = Glossary.Protocol.Types.Hover;

namespace Glossary.Server.Handlers;

/// <summary><c>textDocument/hover</c>.</summary>
/// <remarks>Where it is not known yet what is like the term's concept, the card does without; the next one has it.</remarks>
internal static class HoverHandler
{
    public static ValueTask<Hover?> Handle(Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        snapshot.AnswerAsync(parameters.TextDocument.Uri, document => At(document, snapshot, parameters, cancellation), cancellation);

    private static Hover? At(DocumentSnapshot document, Snapshot snapshot, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var offset = snapshot.Positions.ToOffset(document.Text, parameters.Position);
        var format = ToProto.FormatOf(snapshot.Client.TextDocument?.Hover?.ContentFormat);
        var cards = snapshot.CardsOf(document.Termbase);
        if (Core.Features.Hover.At(document, offset, format, cards, cancellation) is not { } card) return null;
        if (!cards.Alike.Knows(card.Concept) && snapshot.Search is { } texts) FindAlikeLater(cards.Alike, card.Concept, texts);
        return new Hover(ToProto.Content(card.Contents, format), snapshot.Positions.ToRange(document.Text, card.Span));
    }

    private static void FindAlikeLater(AlikeConcepts alike, Concept concept, ITermSearch texts) =>
        ThreadPool.UnsafeQueueUserWorkItem(static order => order.alike.Find(order.concept, order.texts), (alike, concept, texts), preferLocal: false);
}
