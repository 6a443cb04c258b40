using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>AsciiDoc (its language documentation, Asciidoctor 2): description lists, tables, or headings with paragraphs.</summary>
internal sealed class AsciiDocGlossary : GlossaryFormat
{
    private AsciiDocGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static AsciiDocGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "AsciiDoc";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".adoc", ".asciidoc", ".asc"];

    /// <inheritdoc/>
    /// <remarks>A file is one block: where an entry may stand depends on all lines above.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var lines = MarkupLine.Of(text.Span, cancellation);
        return new AsciiDocReader(text, lines, AsciiDocShape.Of(text, lines, cancellation)).Read(cancellation);
    }
}
