using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>Concepts in Turtle, N-Triples or TriG.</summary>
internal sealed class TurtleGlossary : RdfGlossary
{
    private TurtleGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static TurtleGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "Turtle";

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".ttl", ".nt", ".trig", ".n3", ".rdf", ".owl", ".skos"];

    /// <summary>Endings that say nothing of the signs are those of RDF/XML, too, which begins with a tag.</summary>
    public override bool Fits(string path, ReadOnlySpan<char> head)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".ttl", ".nt", ".trig", ".n3"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        head = head.TrimStart();
        foreach (var start in (ReadOnlySpan<string>)["@prefix", "@base", "#", "<http", "prefix ", "base "])
        {
            if (head.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    protected override void Read(ReadOnlyMemory<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation) =>
        TurtleReader.Read(text.Span, graph, problems, cancellation);
}
