using System.Buffers;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Glossary.Formats.Export;

/// <summary>Renders what an entry says as HTML: without HTML, images and scripts of its own, with formulas as MathML, and with links to the entries that it mentions.</summary>
internal static class HtmlBody
{
    /// <summary>The heading of a page is of the first level, and those within a text stand below the page's own.</summary>
    private const int LevelsAbove = 2;

    private const int DeepestLevel = 6;

    /// <summary>Longer texts, in UTF-16 code units, stand as they are.</summary>
    private const int Longest = 200_000;

    /// <summary>With more signs of emphasis, links and quotations than these a text stands as it is: Markdig takes time quadratic in them if they are never closed.</summary>
    private const int MostSigns = 5000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_~[]<>`$!");

    private static readonly Lazy<MarkdownPipeline> Pipeline = new(static () => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseMathematics().UseEmphasisExtras().DisableHtml().Build());

    /// <summary>Renders a text.</summary>
    /// <param name="markdown">The text, in Markdown.</param>
    /// <param name="mentions">What it mentions, ascending.</param>
    /// <param name="addressOf">Gives the address of an entry; null for one that is not to be linked to again.</param>
    public static string Render(string markdown, IEnumerable<EntryMention> mentions, Func<int, string?> addressOf)
    {
        if (markdown.Length > Longest || markdown.Count(Signs.Contains) > MostSigns) return AsItIs(markdown);
        try
        {
            var document = Markdown.Parse(markdown, Pipeline.Value);
            var found = mentions.ToList();
            foreach (var node in document.Descendants().ToList()) Prepare(node, found, addressOf);
            using var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            Pipeline.Value.Setup(renderer);
            renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
            renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new FormulaRenderer());
            renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new FormulaBlockRenderer());
            renderer.Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            return AsItIs(markdown); // Blocks nested deeper than Markdig follows.
        }
    }

    private static string AsItIs(string markdown) => new HtmlText().Markup("<pre>").Text(markdown).Markup("</pre>\n").ToString();

    private static void Prepare(MarkdownObject node, List<EntryMention> mentions, Func<int, string?> addressOf)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.Level = Math.Min(DeepestLevel, heading.Level + LevelsAbove);
                break;
            case AutolinkInline link when !link.IsEmail && !IsAddress(link.Url):
                link.ReplaceBy(new LiteralInline(link.Url));
                break;
            case LiteralInline literal when literal.Span.Length == literal.Content.Length && !IsInLink(literal):
                LinkMentions(literal, mentions, addressOf);
                break;
        }
    }

    /// <summary>Whether an address is one that a reader may be sent to: no script, no file.</summary>
    private static bool IsAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    /// <summary>Whether a link is shown as one, and not as what it says: one of ours, or one to somewhere else that is no image.</summary>
    private static bool IsShown(LinkInline link) => link is OwnLink || (!link.IsImage && IsAddress(link.Url));

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline link && IsShown(link)) return true;
        }

        return false;
    }

    /// <summary>Makes links of the pieces of a text that name entries.</summary>
    private static void LinkMentions(LiteralInline literal, List<EntryMention> mentions, Func<int, string?> addressOf)
    {
        var (start, end) = (literal.Span.Start, literal.Span.End + 1);
        var text = literal.Content.ToString();
        var done = 0;
        for (var i = FirstFrom(mentions, start); i < mentions.Count && mentions[i].Span.End <= end; i++)
        {
            if (addressOf(mentions[i].Entry) is not { } address) continue;
            var (from, to) = (mentions[i].Span.Start - start, mentions[i].Span.End - start);
            literal.InsertBefore(new LiteralInline(text[done..from]));
            var link = new OwnLink(address);
            link.AppendChild(new LiteralInline(text[from..to]));
            literal.InsertBefore(link);
            done = to;
        }

        if (done > 0) literal.ReplaceBy(new LiteralInline(text[done..]));
    }

    private static int FirstFrom(List<EntryMention> mentions, int offset)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>A link to another page of the site.</summary>
    private sealed class OwnLink(string address) : LinkInline(address, "");

    private sealed class LinkRenderer : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (IsShown(link)) base.Write(renderer, link);
            else renderer.WriteChildren(link);
        }
    }

    private sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj) => renderer.Write("<p>").Write(MathMarkup.Of(obj.Lines.ToString())).WriteLine("</p>");
    }

    private sealed class FormulaRenderer : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj) => renderer.Write(MathMarkup.Of(obj.Content.ToString()));
    }
}
