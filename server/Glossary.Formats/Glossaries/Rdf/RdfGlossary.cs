using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>A format in which concepts are written in RDF, whatever its signs: SKOS, OWL.</summary>
internal abstract class RdfGlossary : GlossaryFormat
{
    /// <inheritdoc/>
    public override int Version => 1;

    /// <summary>Reads what a text says.</summary>
    /// <param name="text">The text; anything goes.</param>
    /// <param name="graph">Receives what it says.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    protected abstract void Read(ReadOnlyMemory<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation);

    /// <inheritdoc/>
    /// <remarks>A text is one block: what is said of a concept may stand anywhere in it.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var graph = new RdfGraph();
        var problems = new FileProblems(text);
        Read(text, graph, problems, cancellation);
        var entries = SkosConcepts.Read(text, graph, problems, cancellation);
        return new BlockContent(entries, problems.ToImmutable());
    }
}
