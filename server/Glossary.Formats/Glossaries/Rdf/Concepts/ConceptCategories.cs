namespace Glossary.Formats.Glossaries;

/// <summary>Knows the subject field of each concept: the collection that it is in, or else its scheme, if that has a title.</summary>
internal sealed class ConceptCategories
{
    private readonly RdfGraph graph;
    private readonly RdfTexts texts;
    private readonly Dictionary<int, string?> titles = [];
    private readonly Dictionary<int, string> ofMembers = [];
    private readonly Dictionary<int, string> ofConcepts = [];

    /// <summary>Looks through a file.</summary>
    /// <param name="graph">What it says.</param>
    /// <param name="texts">Its texts.</param>
    public ConceptCategories(RdfGraph graph, RdfTexts texts)
    {
        (this.graph, this.texts) = (graph, texts);
        foreach (ref readonly var statement in graph.Statements)
        {
            if (statement.Property is not (RdfProperty.Member or RdfProperty.HasConcept) || statement.Value.Resource < 0) continue;
            var known = statement.Property == RdfProperty.Member ? ofMembers : ofConcepts;
            if (TitleOf(statement.Subject) is { } title) known.TryAdd(statement.Value.Resource, title);
        }
    }

    /// <summary>The subject field of a concept; null where the file does not say.</summary>
    public string? Of(int concept)
    {
        if (ofMembers.TryGetValue(concept, out var title)) return title;
        var statements = graph.Statements;
        for (var i = graph.FirstOf(concept); i >= 0; i = statements[i].Next)
        {
            var (property, value) = (statements[i].Property, statements[i].Value);
            if (property == RdfProperty.Category && value.Text is { } text) return EntryDraft.OneLine(text);
            if (property == RdfProperty.InScheme && value.Resource >= 0 && TitleOf(value.Resource) is { } scheme) return scheme;
        }

        return ofConcepts.GetValueOrDefault(concept);
    }

    private string? TitleOf(int resource)
    {
        if (!titles.TryGetValue(resource, out var title)) titles[resource] = title = texts.TitleOf(resource) is { } text ? EntryDraft.OneLine(text.Content) : null;
        return title;
    }
}
