using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>What to show where the pointer rests.</summary>
public static class Hover
{
    /// <summary>The card of the term at an offset, or null where there is none.</summary>
    public static HoverCard? At(DocumentSnapshot document, int offset, MarkupFormat format, CardCache cards, CancellationToken cancellation = default) =>
        document.OccurrenceAt(offset, cancellation) is { } occurrence
            ? new HoverCard(occurrence.Span, occurrence.Concept, cards.CardOf(occurrence.Senses, document.EntriesOf(occurrence.Senses[0]), format))
            : null;
}

/// <summary>A card and the term that it is of.</summary>
/// <param name="Span">The term in the document.</param>
/// <param name="Concept">What it most likely means.</param>
/// <param name="Contents">The card.</param>
public readonly record struct HoverCard(TextSpan Span, Concept Concept, string Contents);
