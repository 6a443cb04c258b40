using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads what a tree in JSON-LD says.</summary>
/// <param name="text">The text that the tree was read from.</param>
/// <param name="graph">Receives what it says.</param>
/// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
internal sealed class JsonLdReader(ReadOnlyMemory<char> text, RdfGraph graph, CancellationToken cancellation)
{
    /// <summary>Reads a tree.</summary>
    /// <param name="tree">The whole tree, whose depth is limited.</param>
    public void Read(DataNode tree) => ReadValue(tree, Said.Nothing, new JsonLdContext(null));

    /// <summary>Reads what is said of a resource, and all resources in it.</summary>
    private int ReadNode(DataMap map, JsonLdContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        int? resource = null;
        foreach (var (key, value) in map.Fields)
        {
            if (key.Text != "@context") continue;
            context = new JsonLdContext(context);
            context.Declare(value);
        }

        foreach (var (key, value) in map.Fields)
        {
            if (value is DataText { IsQuoted: true, Text: { Length: > 0 } id } && context.TermOf(key.Text).Iri == "@id")
                resource ??= id.StartsWith("_:", StringComparison.Ordinal) ? graph.ResolveBlank(id) : graph.Resolve(context.Expand(id));
        }

        var subject = resource ?? graph.AddBlank();
        if (map.Fields.Length == 1 && resource is not null) return subject;
        var block = graph.Open(subject, map.Span.Start);
        foreach (var (key, value) in map.Fields)
        {
            if (key.Text == "@context") continue;
            var term = context.TermOf(key.Text);
            var property = term.Iri == "@type" ? RdfProperty.Type : term.Iri.StartsWith('@') ? RdfProperty.None : RdfWords.PropertyOf(term.Iri);
            ReadValue(value, new Said(block, subject, property, term.Language ?? context.Language, term.IsOfResources || RdfWords.IsOfResources(property)), context);
        }

        graph.Close(subject, block, map.Span.End);
        return subject;
    }

    private void ReadValue(DataNode value, in Said said, JsonLdContext context)
    {
        switch (value)
        {
            case DataList list:
                foreach (var item in list.Items) ReadValue(item, said, context);
                break;
            case DataText content:
                Add(content, said, context);
                break;
            case DataMap map:
                ReadMap(map, said, context);
                break;
        }
    }

    private void ReadMap(DataMap map, in Said said, JsonLdContext context)
    {
        if (FindText(map, context, said) is { } content)
        {
            var language = FindLanguage(map, context);
            Add(content, said with { Language = language ?? said.Language, IsOfResources = false }, context);
        }
        else if (map.Fields is [{ Key.Text: "@list" or "@set", Value: var items }])
        {
            ReadValue(items, said, context);
        }
        else if (said.Property != RdfProperty.None && !said.IsOfResources && IsOfLanguages(map))
        {
            foreach (var (key, value) in map.Fields) ReadValue(value, said with { Language = key.Text.StartsWith('@') ? null : key.Text }, context);
        }
        else
        {
            var resource = ReadNode(map, context);
            if (said.Property is not (RdfProperty.None or RdfProperty.Type)) graph.Add(said.Block, said.Subject, said.Property, RdfObject.Of(resource, map.Span));
        }
    }

    private void Add(DataText content, in Said said, JsonLdContext context)
    {
        if (said.Property == RdfProperty.Type) graph.AddKinds(said.Subject, RdfWords.KindsOf(context.TermOf(content.Text).Iri));
        if (said.Property is RdfProperty.None or RdfProperty.Type || (!content.IsQuoted && content.Text == "null")) return;
        var place = Within(content);

        // "broader": "soft matter" was meant to be a name.
        var isResource = said.IsOfResources && !content.Text.Contains(' ', StringComparison.Ordinal);
        var value = isResource ? RdfObject.Of(graph.Resolve(context.Expand(content.Text)), place) : RdfObject.Of(content.Text, graph.Language(said.Language), place);
        graph.Add(said.Block, said.Subject, said.Property, value);
    }

    /// <summary>The text of a map that is no more than a text with its language or type; null for another one.</summary>
    private static DataText? FindText(DataMap map, JsonLdContext context, in Said said)
    {
        foreach (var (key, value) in map.Fields)
        {
            if (value is not DataText content) continue;
            var name = context.TermOf(key.Text).Iri;
            if (name == "@value" || (name == "value" && !said.IsOfResources && said.Property != RdfProperty.None)) return content;
        }

        return null;
    }

    private static string? FindLanguage(DataMap map, JsonLdContext context)
    {
        foreach (var (key, value) in map.Fields)
        {
            if (value is DataText { IsQuoted: true } tag && context.TermOf(key.Text).Iri is "@language" or "language" or "lang") return tag.Text;
        }

        return null;
    }

    /// <summary>Whether each key of a map is a language: <c>{"en": "yield", "de": "Ausbeute"}</c>.</summary>
    private static bool IsOfLanguages(DataMap map)
    {
        foreach (var (key, value) in map.Fields)
        {
            if (value is DataMap || !(key.Text is "@none" or "und" || FieldWords.LanguageOf(key.Text) is not null)) return false;
        }

        return map.Fields.Length > 0;
    }

    /// <summary>Where a text stands, without its quotes.</summary>
    private TextSpan Within(DataText content)
    {
        var (start, end) = (content.Span.Start, content.Span.End);
        var span = text.Span;
        if (start < end && JsonString.CanStart(span[start])) start++;
        if (start < end && JsonString.CanStart(span[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What the next value says.</summary>
    /// <param name="Block">The stretch that it stands in.</param>
    /// <param name="Subject">The resource that it is about.</param>
    /// <param name="Property">What it is to that.</param>
    /// <param name="Language">Its language unless it says another one; null for none.</param>
    /// <param name="IsOfResources">Whether a text is an IRI.</param>
    private readonly record struct Said(int Block, int Subject, RdfProperty Property, string? Language, bool IsOfResources)
    {
        public static readonly Said Nothing = new(-1, -1, RdfProperty.None, null, false);
    }
}
