using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>
/// Glossaries in Markdown and MDX, in whichever of their shapes: headings, items and paragraphs that start with the term, lists of definitions, tables,
/// abbreviations, or a file for each term. What a file has most of is its shape, and the only one that is read, but for abbreviations.
/// </summary>
internal sealed class MarkdownGlossary : GlossaryFormat
{
    private MarkdownGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static MarkdownGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "Markdown";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".md", ".markdown", ".mdx"];

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => MarkdownWriter.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    /// <remarks>A file is one block: its shape may depend on any of its lines.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var document = MarkdownScanner.Scan(text, cancellation);
        var plain = new MarkdownText(document);
        var frontMatter = FrontMatter.Of(text.Span, document.FrontMatter);
        var shape = ShapeChoice.Of(document, plain, frontMatter, cancellation);
        var reading = new MarkdownReading(document, plain, shape, cancellation);
        switch (shape.Kind)
        {
            case MarkdownShapeKind.Headings: MarkdownHeadings.Read(reading); break;
            case MarkdownShapeKind.Labels: MarkdownLabels.Read(reading); break;
            case MarkdownShapeKind.Definitions: MarkdownDefinitions.Read(reading); break;
            case MarkdownShapeKind.Tables: MarkdownTables.Read(reading); break;
            case MarkdownShapeKind.Html: MarkdownHtml.Read(reading); break;
            case MarkdownShapeKind.Article: MarkdownArticle.Read(reading, frontMatter); break;
        }

        MarkdownAbbreviations.Read(reading);
        return new BlockContent([.. reading.Entries], MarkdownProblems.Of(reading));
    }
}
