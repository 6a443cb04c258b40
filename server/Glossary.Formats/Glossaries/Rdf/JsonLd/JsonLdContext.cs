namespace Glossary.Formats.Glossaries;

/// <summary>What the keys of a part of a file in JSON-LD stand for (<c>@context</c>). A context that is elsewhere is never fetched: its keys are known by their names.</summary>
/// <param name="outer">The context around it; null for none.</param>
internal sealed class JsonLdContext(JsonLdContext? outer)
{
    private readonly Dictionary<string, JsonLdTerm> terms = new(StringComparer.Ordinal);
    private IriBase root = outer?.root ?? IriBase.None;

    /// <summary>The language of texts that do not say it; null for none.</summary>
    public string? Language { get; private set; } = outer?.Language;

    /// <summary>Takes in what a file declares.</summary>
    /// <param name="declared">The value of <c>@context</c>.</param>
    public void Declare(DataNode declared)
    {
        if (declared is DataList list)
        {
            foreach (var item in list.Items) Declare(item);
        }
        else if (declared is DataMap map)
        {
            foreach (var (key, value) in map.Fields) Declare(key.Text, value);
        }
    }

    /// <summary>What a key stands for. One that is not declared stands for itself.</summary>
    public JsonLdTerm TermOf(string key)
    {
        for (var context = this; context is not null; context = context.Outer)
        {
            if (context.terms.TryGetValue(key, out var term)) return term;
        }

        return new JsonLdTerm(key switch { "id" or "uri" => "@id", "type" => "@type", _ => key }, null, false);
    }

    /// <summary>The whole IRI of a resource.</summary>
    public string Expand(string iri)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return root.Resolve(iri);
        if (iri.AsSpan(colon + 1).StartsWith("//") || iri[0] == '_') return iri;
        var prefix = TermOf(iri[..colon]).Iri;
        return prefix.Contains(':', StringComparison.Ordinal) ? string.Concat(prefix, iri.AsSpan(colon + 1)) : iri;
    }

    private JsonLdContext? Outer => outer;

    private void Declare(string key, DataNode value)
    {
        var text = (value as DataText)?.Text;
        if (key == "@language") Language = value is DataText { IsQuoted: true } ? text : null;
        else if (key == "@base" && text is not null) root = new IriBase(root.Resolve(text));
        else if (key.StartsWith('@')) return;
        else if (text is not null) terms[key] = new JsonLdTerm(text, null, false);
        else if (value is DataMap map)
            terms[key] = new JsonLdTerm(TextOf(map, "@id") ?? key, TextOf(map, "@language"), TextOf(map, "@type") is "@id" or "@vocab");
    }

    private static string? TextOf(DataMap map, string key)
    {
        foreach (var (name, value) in map.Fields)
        {
            if (name.Text == key) return (value as DataText)?.Text;
        }

        return null;
    }
}

/// <summary>What a key stands for.</summary>
/// <param name="Iri">An IRI, whole or with a prefix; a keyword such as <c>@id</c>; or the key itself.</param>
/// <param name="Language">The language of its texts; null where the context does not say.</param>
/// <param name="IsOfResources">Whether texts as its values are IRIs.</param>
internal readonly record struct JsonLdTerm(string Iri, string? Language, bool IsOfResources);
