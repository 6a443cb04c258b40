using System.Collections.Immutable;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Collects what a search finds, the best first, and each concept once.</summary>
/// <param name="most">No more than this many.</param>
internal sealed class FoundEntries(int most)
{
    /// <summary>How many of the names found in one way are looked at for each place, for one concept may have many.</summary>
    private const int LookedAtPerPlace = 8;

    private readonly List<FoundEntry> found = [];
    private readonly Dictionary<Concept, int> places = [];

    /// <summary>Whether nothing was found so far.</summary>
    public bool IsEmpty => found.Count == 0;

    /// <summary>Whether there is no place left.</summary>
    public bool IsFull => found.Count >= most;

    /// <summary>Adds what was found by names.</summary>
    public void Add(FoundBy by, IEnumerable<Sense> senses)
    {
        if (IsFull) return;
        foreach (var (concept, term) in senses.Take(LookedAtPerPlace * most))
        {
            if (places.TryAdd(concept, found.Count)) found.Add(new FoundEntry(concept, concept.EntryFor(term), term.Text, by));
            if (IsFull) return;
        }
    }

    /// <summary>Adds an entry that was found by its text, or the sentence where the entry was found before.</summary>
    public void AddText(Concept concept, EntryHandle entry, MatchedSentence? sentence)
    {
        if (!places.TryGetValue(concept, out var place))
        {
            if (IsFull) return;
            places.Add(concept, found.Count);
            found.Add(new FoundEntry(concept, entry, entry.Title, FoundBy.Text, sentence));
        }
        else if (found[place] is { Sentence: null } known && known.Entry == entry)
        {
            found[place] = known with { Sentence = sentence };
        }
    }

    /// <summary>What was found.</summary>
    public ImmutableArray<FoundEntry> ToImmutable() => [.. found];
}
