using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>The glossary directives of Sphinx, in reStructuredText and in MyST Markdown.</summary>
internal sealed class SphinxGlossary : GlossaryFormat
{
    private SphinxGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static SphinxGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "Sphinx glossary";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".rst", ".md"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) =>
        !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || (IsLikely(head) && SphinxShape.Of(head, MarkupLine.Of(head, CancellationToken.None), isMyst: true).HasDirective);

    private static bool IsLikely(ReadOnlySpan<char> head) =>
        head.Contains("{glossary}", StringComparison.Ordinal) || head.Contains("{.glossary", StringComparison.Ordinal) || head.Contains(".. glossary::", StringComparison.Ordinal);

    /// <inheritdoc/>
    /// <remarks>A file is one block: where an entry may stand depends on all lines above.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var lines = MarkupLine.Of(text.Span, cancellation);
        return new SphinxReader(text, lines, ShapeOf(text.Span, lines)).Read(cancellation);
    }

    /// <summary>Which language a file is in, its directives tell; those that are indented may be shown as examples of the other one.</summary>
    private static SphinxShape ShapeOf(ReadOnlySpan<char> text, List<MarkupLine> lines)
    {
        var myst = SphinxShape.Of(text, lines, isMyst: true);
        if (myst.HasDirective && lines[myst.Regions[0].Opening].Indent == 0) return myst;
        var rest = SphinxShape.Of(text, lines, isMyst: false);
        return myst.HasDirective && !rest.HasDirective ? myst : rest;
    }
}
