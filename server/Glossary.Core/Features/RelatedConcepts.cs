using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>What an entry points to: the concepts that it lists or that its definition speaks of, and names that no loaded glossary defines.</summary>
/// <param name="Concepts">Concepts with the names to show for them, those that the entry lists first.</param>
/// <param name="OtherNames">Listed names without an entry.</param>
public sealed record RelatedConcepts(ImmutableArray<(string Name, Concept Concept)> Concepts, ImmutableArray<string> OtherNames)
{
    /// <summary>Finds what an entry of a concept points to.</summary>
    public static RelatedConcepts Of(Concept concept, Entry entry, Termbase termbase)
    {
        var seen = new HashSet<Concept> { concept };
        var ownNames = concept.Terms.Select(term => NameKey.OfSingular(term.Text)).ToHashSet(StringComparer.Ordinal);
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

        return new RelatedConcepts(concepts.DrainToImmutable(), others.DrainToImmutable());

        void Add(Concept related)
        {
            // Another concept of the same name is another sense, not a relative.
            var title = related.Entries[0].Entry.Title;
            if (!ownNames.Contains(NameKey.OfSingular(title)) && seen.Add(related)) concepts.Add((title, related));
        }
    }
}
