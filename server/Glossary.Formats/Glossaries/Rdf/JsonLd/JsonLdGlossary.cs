using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>Concepts in JSON-LD.</summary>
internal sealed class JsonLdGlossary : RdfGlossary
{
    /// <summary>What tells JSON-LD from other files in JSON.</summary>
    private static readonly string[] Signs = ["\"@context\"", "\"@graph\"", "\"prefLabel\"", "\"skos:prefLabel\"", "http://www.w3.org/2004/02/skos/core#"];

    private JsonLdGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static JsonLdGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "JSON-LD";

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".jsonld", ".json"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head)
    {
        if (path.EndsWith(".jsonld", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var sign in Signs)
        {
            if (head.Contains(sign, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    protected override void Read(ReadOnlyMemory<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation)
    {
        if (JsonTree.Read(text.Span, problems, cancellation) is { } tree) new JsonLdReader(text, graph, cancellation).Read(tree);
    }
}
