using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>Concepts and classes in RDF/XML.</summary>
internal sealed class RdfXmlGlossary : RdfGlossary
{
    private RdfXmlGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static RdfXmlGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "RDF/XML";

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".rdf", ".owl", ".skos", ".xml"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) =>
        !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || head.Contains("22-rdf-syntax-ns#", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override void Read(ReadOnlyMemory<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation) =>
        new RdfXmlReader(text, graph, new XmlElements(text, problems, [], cancellation)).Read();
}
