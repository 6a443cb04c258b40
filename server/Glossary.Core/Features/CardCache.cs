using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>The cards of a termbase that were asked for, since people rest the pointer on the same few terms. Safe for every thread.</summary>
/// <param name="termbase">The termbase.</param>
/// <param name="addresses">Where its entries are.</param>
public sealed class CardCache(Termbase termbase, IEntryAddresses addresses)
{
    /// <summary>More cards than anybody reads in a day; then the cache starts anew.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<Key, Card> cards = new();

    /// <summary>The termbase whose cards these are.</summary>
    public Termbase Termbase => termbase;

    /// <summary>The concepts that cards lead on to, once they are known; a card that was written before is then written anew.</summary>
    public NearConcepts Near { get; } = new(termbase);

    /// <summary>The card of a term; see <see cref="ConceptCard.Write"/>.</summary>
    public string CardOf(ImmutableArray<Sense> senses, MarkupFormat format)
    {
        var key = new Key(senses, format);
        var near = Near.Of(senses[0].Concept);
        if (cards.TryGetValue(key, out var known) && known.Near == near) return known.Text;
        if (cards.Count >= Most) cards.Clear();
        var card = new Card(ConceptCard.Write(senses, termbase, format, addresses, near), near);
        cards[key] = card;
        return card.Text;
    }

    /// <summary>The senses of a term in an order, which the text around it may change.</summary>
    private readonly record struct Key(ImmutableArray<Sense> Senses, MarkupFormat Format)
    {
        public bool Equals(Key other) => Format == other.Format && SenseSequence.Comparer.Equals(Senses, other.Senses);

        public override int GetHashCode() => HashCode.Combine(Format, SenseSequence.Comparer.GetHashCode(Senses));
    }

    /// <summary>A card.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Near">What was known of the concepts near its own.</param>
    private sealed record Card(string Text, ImmutableArray<Concept> Near);
}
