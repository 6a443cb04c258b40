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
    public override int Version => 2;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".md", ".markdown", ".mdx"];

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => MarkdownInsertions.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    public override int Reach => MarkdownCuts.Reach;

    /// <inheritdoc/>
    public override BlockContext? ContextBefore(ReadOnlySpan<char> head) => MarkdownCuts.ContextBefore(head);

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) => MarkdownCuts.LengthOfFirst(text, before as MarkdownContext);

    /// <inheritdoc/>
    public override BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before) => before is MarkdownContext context ? MarkdownCuts.ContextAfter(block, context) : null;

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var context = before as MarkdownContext;
        var document = MarkdownScanner.Scan(text, context?.Table is not null, cancellation);
        var plain = new MarkdownText(document);
        var frontMatter = FrontMatter.Of(text.Span, document.FrontMatter);
        var shape = context is null ? ShapeChoice.Of(document, plain, frontMatter, cancellation) : context.Shape with { Headings = [.. MarkdownOutline.Of(document, plain, context)] };
        var reading = new MarkdownReading(document, plain, shape, context, cancellation);
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
