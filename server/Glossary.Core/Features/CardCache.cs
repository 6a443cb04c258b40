using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>The cards of a termbase that were asked for, since people rest the pointer on the same few terms. Safe for every thread.</summary>
/// <param name="termbase">The termbase.</param>
/// <param name="addresses">Where its entries are.</param>
public sealed class CardCache(Termbase termbase, IEntryAddresses addresses)
{
    /// <summary>More cards than anybody reads in a day; then the cache starts anew.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<Key, Card> cards = new();
    private readonly ConditionalWeakTable<Termbase, CardCache> parts = [];

    /// <summary>The termbase whose cards these are.</summary>
    public Termbase Termbase => termbase;

    /// <summary>The concepts that cards lead on to, once they are known; a card that was written before is then written anew.</summary>
    public NearConcepts Near { get; } = new(termbase);

    /// <summary>The cards of a part of the termbase, as some documents see it; these where it is all.</summary>
    public CardCache Of(Termbase part) => part == termbase ? this : parts.GetValue(part, seen => new CardCache(seen, addresses));

    /// <summary>The card of a term outside of a document.</summary>
    /// <inheritdoc cref="ConceptCard.Write"/>
    public string CardOf(ImmutableArray<Sense> senses, MarkupFormat format) => CardOf(senses, senses[0].Concept.EntriesFor(senses[0].Term), format);

    /// <summary>The card of a term; see <see cref="ConceptCard.Write"/>.</summary>
    /// <inheritdoc cref="ConceptCard.Write"/>
    public string CardOf(ImmutableArray<Sense> senses, ImmutableArray<EntryReference> entries, MarkupFormat format)
    {
        var key = new Key(senses, entries[0].Source, entries[0].Key, format);
        var near = Near.Of(senses[0].Concept);
        if (cards.TryGetValue(key, out var known) && known.Near == near) return known.Text;
        if (cards.Count >= Most) cards.Clear();
        var card = new Card(ConceptCard.Write(senses, entries, termbase, format, addresses, near), near);
        cards[key] = card;
        return card.Text;
    }

    /// <summary>The senses of a term in an order, which the text around it may change, and the entry that is shown, which depends on where the document lies.</summary>
    private readonly record struct Key(ImmutableArray<Sense> Senses, string Source, ulong Entry, MarkupFormat Format)
    {
        public bool Equals(Key other) => Format == other.Format && Entry == other.Entry && Source == other.Source && SenseSequence.Comparer.Equals(Senses, other.Senses);

        public override int GetHashCode() => HashCode.Combine(Format, Entry, SenseSequence.Comparer.GetHashCode(Senses));
    }

    /// <summary>A card.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Near">What was known of the concepts near its own.</param>
    private sealed record Card(string Text, ImmutableArray<Concept> Near);
}
