using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What concepts point to, by ids that may stand further on: those of concepts, of terms, or of things that are none, such as a book.</summary>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="isPart">Whether concepts of the same file stand elsewhere, too.</param>
internal sealed class XmlTargets(FileProblems problems, bool isPart)
{
    private readonly HashSet<string> concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> conceptsOfTerms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, TextSpan Span)> texts = new(StringComparer.Ordinal);

    /// <summary>Notes the id of a concept.</summary>
    public void AddConcept(string id) => concepts.Add(id);

    /// <summary>Notes the id of a term, or of anything else within a concept.</summary>
    /// <param name="id">The id.</param>
    /// <param name="concept">The id of the concept.</param>
    public void AddPart(string id, string concept) => conceptsOfTerms.TryAdd(id, concept);

    /// <summary>Notes the words that stand beside an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="text">The words.</param>
    /// <param name="span">Where they stand, in UTF-16 code units.</param>
    public void AddText(string id, string text, TextSpan span) => texts.TryAdd(id, (text, span));

    /// <summary>The entry with relations that lead to concepts, now that all are known. One to itself is none.</summary>
    public Entry Resolve(Entry entry)
    {
        if (entry.Relations.IsEmpty) return entry;
        var relations = entry.Relations.Select(Resolve).OfType<Relation>().Where(relation => relation.IsId ? relation.Target != entry.Id : !entry.Names.Contains(relation.Target));
        return entry with { Relations = [.. relations.Distinct()] };
    }

    /// <summary>The relation to a concept; null for one that leads nowhere.</summary>
    private Relation? Resolve(Relation relation)
    {
        if (!relation.IsId || concepts.Contains(relation.Target)) return relation;
        if (conceptsOfTerms.TryGetValue(relation.Target, out var concept)) return relation with { Target = concept, Span = default };
        if (texts.TryGetValue(relation.Target, out var said)) return new Relation(relation.Kind, said.Text) { Span = said.Span };
        if (isPart) return relation; // Whoever has all of the file knows more.
        problems.Add(relation.Span, $"No concept in this file has the id “{relation.Target}”, so this leads nowhere. Write the id of a concept, or its term between the tags.", ProblemKind.Unexpected);
        return null;
    }
}
