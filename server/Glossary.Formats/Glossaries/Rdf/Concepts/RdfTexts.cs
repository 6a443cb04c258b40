using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds what is said of resources in texts.</summary>
/// <param name="graph">What the file says.</param>
/// <param name="languages">Which languages to show.</param>
internal sealed class RdfTexts(RdfGraph graph, RdfLanguages languages)
{
    /// <summary>What may name a resource, the best first.</summary>
    private static readonly RdfProperty[] Naming = [RdfProperty.PrefLabel, RdfProperty.Label, RdfProperty.Title, RdfProperty.AltLabel];

    private readonly List<RdfText> found = [];

    /// <summary>All texts of a property, in the order of the file.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The property.</param>
    /// <returns>Valid until the next texts are asked for.</returns>
    public List<RdfText> Of(int resource, RdfProperty property)
    {
        found.Clear();
        var statements = graph.Statements;
        for (var i = graph.FirstOf(resource); i >= 0; i = statements[i].Next)
        {
            if (statements[i].Property == property) Add(statements[i]);
        }

        return found;
    }

    /// <summary>The texts of a property in the language that is best to show.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The property.</param>
    /// <param name="wanted">The language that goes with what is shown already; null for none.</param>
    /// <returns>Valid until the next texts are asked for.</returns>
    public List<RdfText> Best(int resource, RdfProperty property, string? wanted)
    {
        var texts = Of(resource, property);
        if (texts.Count < 2) return texts;
        var best = texts.Min(text => languages.Rank(text.Language, wanted));
        var language = texts.Find(text => languages.Rank(text.Language, wanted) == best).Language;
        texts.RemoveAll(text => text.Language != language);
        return texts;
    }

    /// <summary>What a resource is called first of all; null where nothing names it.</summary>
    public RdfText? TitleOf(int resource)
    {
        foreach (var property in Naming)
        {
            if (Best(resource, property, null) is [var title, ..]) return title;
        }

        return null;
    }

    private void Add(in RdfStatement statement)
    {
        var value = statement.Value;
        if (value.Text is not null)
        {
            AddText(value.Text, value, statement, TermStatus.None);
            return;
        }

        var statements = graph.Statements;
        var status = ConceptStatus.Of(graph, value.Resource);
        for (var i = graph.FirstOf(value.Resource); i >= 0; i = statements[i].Next)
        {
            if (statements[i].Property is RdfProperty.Value or RdfProperty.Label && statements[i].Value is { Text: { } text } said) AddText(text, said, statement, status);
        }
    }

    private void AddText(string text, RdfObject said, in RdfStatement statement, TermStatus status)
    {
        if (!text.AsSpan().Trim().IsEmpty) found.Add(new RdfText(text, said.Language, said.Place, statement.Value.Place, statement.Block, status));
    }
}
