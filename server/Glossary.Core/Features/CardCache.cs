using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>The cards of a termbase that were asked for, since people rest the pointer on the same few terms. Safe for every thread.</summary>
/// <param name="termbase">The termbase.</param>
/// <param name="link">Gives the URI of an entry's heading.</param>
public sealed class CardCache(Termbase termbase, Func<EntryReference, string> link)
{
    /// <summary>More cards than anybody reads in a day; then the cache starts anew.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<(ImmutableArray<Sense> Senses, MarkupFormat Format), string> cards = new();

    /// <summary>The termbase whose cards these are.</summary>
    public Termbase Termbase => termbase;

    /// <summary>The card of a term; see <see cref="ConceptCard.Write"/>.</summary>
    public string CardOf(ImmutableArray<Sense> senses, MarkupFormat format)
    {
        if (cards.TryGetValue((senses, format), out var known)) return known;
        if (cards.Count >= Most) cards.Clear();
        var card = ConceptCard.Write(senses, termbase, format, link);
        cards[(senses, format)] = card;
        return card;
    }
}
