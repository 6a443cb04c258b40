using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>The cards of a termbase that were asked for, since people rest the pointer on the same few terms. Safe for every thread.</summary>
/// <param name="termbase">The termbase.</param>
/// <param name="link">Gives the URI of an entry's heading.</param>
public sealed class CardCache(Termbase termbase, EntryLink link)
{
    /// <summary>More cards than anybody reads in a day; then the cache starts anew.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<Key, string> cards = new();

    /// <summary>The termbase whose cards these are.</summary>
    public Termbase Termbase => termbase;

    /// <summary>The card of a term; see <see cref="ConceptCard.Write"/>.</summary>
    public string CardOf(ImmutableArray<Sense> senses, MarkupFormat format)
    {
        var key = new Key(senses, format);
        if (cards.TryGetValue(key, out var known)) return known;
        if (cards.Count >= Most) cards.Clear();
        var card = ConceptCard.Write(senses, termbase, format, link);
        cards[key] = card;
        return card;
    }

    /// <summary>The senses of a term in an order, which the text around it may change.</summary>
    private readonly record struct Key(ImmutableArray<Sense> Senses, MarkupFormat Format)
    {
        public bool Equals(Key other) => Format == other.Format && SenseSequence.Comparer.Equals(Senses, other.Senses);

        public override int GetHashCode() => HashCode.Combine(Format, SenseSequence.Comparer.GetHashCode(Senses));
    }
}
