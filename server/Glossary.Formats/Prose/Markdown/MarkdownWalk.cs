using Glossary.Core.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Glossary.Formats.Prose;

/// <summary>Reports the text of a parsed Markdown document.</summary>
internal static class MarkdownWalk
{
    /// <summary>Reports the text of a document.</summary>
    /// <param name="document">Parsed with precise source locations.</param>
    /// <param name="offset">Where its text starts in the segment.</param>
    /// <param name="builder">Receives the text.</param>
    /// <remarks>The parser bounds how deep blocks are nested.</remarks>
    public static void Add(ContainerBlock document, int offset, RegionBuilder builder)
    {
        foreach (var block in document)
        {
            switch (block)
            {
                case ContainerBlock container:
                    Add(container, offset, builder);
                    break;
                case HtmlBlock html:
                    builder.Break();
                    HtmlMarkup.Read(builder.Text.AsSpan(0, offset + html.Span.End + 1), offset + html.Span.Start, 0, builder);
                    break;
                case LeafBlock { Inline: { } inline } and not CodeBlock:
                    builder.Break();
                    AddInlines(inline, offset, builder);
                    break;
            }

            builder.Break();
        }
    }

    /// <summary>Walks the inlines of a block without recursion, as nothing bounds how deep emphasis is nested.</summary>
    private static void AddInlines(ContainerInline root, int offset, RegionBuilder builder)
    {
        var isRaw = false;
        for (var inline = root.FirstChild; inline is not null;)
        {
            if (inline is HtmlInline html) isRaw = AddTag(html.Tag, isRaw, builder);
            else if (!isRaw) AddInline(inline, offset, builder);

            if (inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                continue;
            }

            while (inline.NextSibling is null && inline.Parent is { } parent && parent != root)
            {
                inline = parent;
                // What describes an image is no part of the sentence around it.
                if (parent is LinkInline { IsImage: true }) builder.Break();
            }

            inline = inline.NextSibling;
        }
    }

    private static void AddInline(Inline inline, int offset, RegionBuilder builder)
    {
        switch (inline)
        {
            case LiteralInline { IsFirstCharacterEscaped: true }:
                // Its span starts with the backslash.
                builder.Add(offset + inline.Span.Start + 1, offset + inline.Span.End + 1, ProseKind.Prose);
                break;
            case LiteralInline or LineBreakInline:
                builder.Add(offset + inline.Span.Start, offset + inline.Span.End + 1, ProseKind.Prose);
                break;
            case HtmlEntityInline entity:
                HtmlMarkup.AddEntity(builder, offset + entity.Span.Start, entity.Span.Length);
                break;
            case MathInline math when IsInWord(math, offset, builder.Text, out var letters, out var length):
                builder.Add(letters, letters + length, ProseKind.Prose);
                break;
            case CodeInline code when CodeSpan.IsSentence(code.Content):
                builder.Break();
                builder.Add(offset + code.Span.Start + code.DelimiterCount, offset + code.Span.End + 1 - code.DelimiterCount, ProseKind.Prose);
                builder.Break();
                break;
            case CodeInline or MathInline or AutolinkInline or LinkInline { IsImage: true }:
                builder.Break();
                break;
        }
    }

    private static bool IsInWord(MathInline math, int offset, string text, out int letters, out int length)
    {
        var fence = math.DelimiterCount;
        return WordFormula.TryFind(text, offset + math.Span.Start + fence, offset + math.Span.End + 1 - fence, fence, out letters, out length);
    }

    /// <summary>Passes over a tag.</summary>
    /// <returns>Whether what follows is left out, until the element ends.</returns>
    private static bool AddTag(string tag, bool isRaw, RegionBuilder builder)
    {
        if (!HtmlMarkup.IsInline(tag)) builder.Break();
        return HtmlMarkup.IsRaw(tag) ? !tag.StartsWith("</", StringComparison.Ordinal) : isRaw;
    }
}
