using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the concepts in what a text in RDF says, and makes their entries.</summary>
internal sealed class SkosConcepts
{
    /// <summary>After how many entries it is checked whether the reading was stopped.</summary>
    private const int EntriesAtOnce = 256;

    private readonly ReadOnlyMemory<char> text;
    private readonly RdfGraph graph;
    private readonly FileProblems problems;
    private readonly RdfTexts texts;

    private SkosConcepts(ReadOnlyMemory<char> text, RdfGraph graph, FileProblems problems)
    {
        (this.text, this.graph, this.problems) = (text, graph, problems);
        texts = new RdfTexts(graph, RdfLanguages.Of(graph));
    }

    /// <summary>Makes the entries of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="graph">What it says.</param>
    /// <param name="problems">Receives concepts without a name.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The entries in the order of the file.</returns>
    public static ImmutableArray<Entry> Read(ReadOnlyMemory<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation) =>
        new SkosConcepts(text, graph, problems).Read(cancellation);

    private ImmutableArray<Entry> Read(CancellationToken cancellation)
    {
        var concepts = FindConcepts(cancellation);
        var entries = ImmutableArray.CreateBuilder<Entry>(concepts.Count);
        var reader = new ConceptReader(text, graph, texts, concepts.ToDictionary(concept => concept.Resource, concept => concept.Title));
        foreach (var (number, concept) in concepts.OrderBy(concept => graph.BlockAt(concept.Title.Block).Start).Index())
        {
            if (number % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (reader.Read(concept.Resource, concept.Title) is { } entry) entries.Add(entry);
        }

        if (entries.Count == 0 && !text.Span.IsWhiteSpace())
            problems.Add(FirstLine(0), "Nothing in this file is a concept with a name. Give it one with skos:prefLabel or, if it is a class, with rdfs:label.", ProblemKind.NoEntry);
        return entries.DrainToImmutable();
    }

    /// <summary>All concepts that have a name, with what they are called first of all.</summary>
    private List<(int Resource, RdfText Title)> FindConcepts(CancellationToken cancellation)
    {
        var found = new List<(int Resource, RdfText Title)>();
        var listed = new HashSet<int>();
        foreach (ref readonly var statement in graph.Statements)
        {
            if (statement.Property == RdfProperty.HasConcept && statement.Value.Resource >= 0) listed.Add(statement.Value.Resource);
        }

        for (var resource = 0; resource < graph.Count; resource++)
        {
            if (resource % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (!IsConcept(resource, listed)) continue;
            if (texts.TitleOf(resource) is { } title) found.Add((resource, title));
            else if ((graph.KindsOf(resource) & RdfKinds.Concept) != 0 && graph.FirstOf(resource) >= 0 && graph.PlaceOf(resource) is { } place)
                problems.Add(FirstLine(place.Start), "This concept has no name, so it is left out. Give it one with skos:prefLabel.", ProblemKind.NoName);
        }

        return found;
    }

    /// <summary>Whether a resource is a concept: because the file says so, or it has what only concepts have.</summary>
    private bool IsConcept(int resource, HashSet<int> listed)
    {
        var kinds = graph.KindsOf(resource);
        if ((kinds & RdfKinds.Concept) != 0) return true;
        if ((kinds & (RdfKinds.Scheme | RdfKinds.Group | RdfKinds.Other)) != 0) return false;
        var isConcept = listed.Contains(resource) || (kinds & RdfKinds.Class) != 0;
        var statements = graph.Statements;
        for (var i = graph.FirstOf(resource); i >= 0; i = statements[i].Next)
        {
            if (statements[i].Property is RdfProperty.Member or RdfProperty.HasConcept) return false; // A collection or a scheme that does not say so.
            if (statements[i].Property is RdfProperty.PrefLabel or RdfProperty.InScheme) isConcept = true;

            // A class of concepts, below skos:Concept, is a part of how the vocabulary is built, and none of its words.
            if (statements[i] is { Property: RdfProperty.Broader, Value.Resource: >= 0 and var above } && graph.NameOf(above).Contains("skos", StringComparison.OrdinalIgnoreCase)) return false;
        }

        return isConcept;
    }

    private TextSpan FirstLine(int start)
    {
        var rest = text.Span[start..];
        return new TextSpan(start, rest.IndexOfAny('\n', '\r') is >= 0 and var end ? end : rest.Length);
    }
}
