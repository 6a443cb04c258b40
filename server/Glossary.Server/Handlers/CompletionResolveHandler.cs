using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>completionItem/resolve</c>: adds the card of the term that the item is for, if it is still in the glossary.</summary>
internal static class CompletionResolveHandler
{
    public static async ValueTask<CompletionItem?> Handle(Snapshot snapshot, CompletionItem item, CancellationToken cancellation)
    {
        var termbase = await snapshot.Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        var senses = termbase.Names.Find(item.Data ?? item.Label);
        if (senses.IsEmpty) return item;
        var format = snapshot.Client.DocumentationFormat;
        var cards = snapshot.CardsOf(termbase);
        cards.Near.Find(senses[0].Concept, snapshot.Search);
        return item with { Documentation = ToProto.Content(cards.CardOf(senses, format), format) };
    }
}
