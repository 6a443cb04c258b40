using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>
/// What an entry points to: the concepts that it lists or that its definition speaks of, and names that no loaded glossary defines; and
/// where these are few, concepts whose entries speak of the same things.
/// </summary>
/// <param name="Concepts">Concepts with the names to show for them, those that the entry lists first, those of like entries last.</param>
/// <param name="OtherNames">Listed names without an entry.</param>
public sealed record RelatedConcepts(ImmutableArray<(string Name, Concept Concept)> Concepts, ImmutableArray<string> OtherNames)
{
    /// <summary>An entry that points to so many needs no others.</summary>
    private const int Enough = 3;

    /// <summary>A like entry with a lower score shares a word or two, as entries of other fields do.</summary>
    private const float LeastScore = 0.5f;

    /// <summary>Of the likest entries, many may be of the concept itself.</summary>
    private const int MostLike = 8;

    /// <summary>Finds what an entry of a concept points to.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="reference">The entry.</param>
    /// <param name="termbase">Where the concepts are.</param>
    /// <param name="texts">Finds entries like this one, which takes milliseconds; null to do without.</param>
    public static RelatedConcepts Of(Concept concept, EntryReference reference, Termbase termbase, ITermSearch? texts)
    {
        var entry = reference.Entry;
        var seen = new HashSet<Concept> { concept };
        var ownNames = concept.FirstTerms.Select(term => NameKey.OfSingular(term.Text)).ToHashSet(StringComparer.Ordinal);
        var concepts = ImmutableArray.CreateBuilder<(string, Concept)>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var name in entry.Related)
        {
            var senses = termbase.Names.Find(name);
            if (senses.IsEmpty) others.Add(name);
            else Add(senses[0].Concept);
        }

        if (entry.Definition is { } definition)
        {
            foreach (var occurrence in termbase.Recognize(definition)) Add(occurrence.Concept);
        }

        if (concepts.Count + others.Count < Enough && texts is not null)
        {
            var like = texts.MoreLikeThis(reference.Key, MostLike).Where(hit => hit.Score >= LeastScore);
            foreach (var (relative, _) in like.SelectMany(hit => termbase.EntriesWith(hit.Key)))
            {
                if (concepts.Count + others.Count < Enough) Add(relative);
            }
        }

        return new RelatedConcepts(concepts.DrainToImmutable(), others.DrainToImmutable());

        void Add(Concept related)
        {
            if (!seen.Add(related)) return;

            // Another concept of the same name is another sense, not a relative.
            var title = related.FirstEntry.Title;
            if (!ownNames.Contains(NameKey.OfSingular(title))) concepts.Add((title, related));
        }
    }
}
