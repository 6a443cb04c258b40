using System.Buffers;
using Glossary.Core.Documents;
using Glossary.Core.Text;
using Markdig;

namespace Glossary.Formats.Prose;

/// <summary>Markdown (CommonMark 0.31 with tables and formulas): headings, paragraphs, items, cells, link and image texts.</summary>
internal sealed class MarkdownProse : HostLanguage
{
    /// <summary>Longest stretch of UTF-16 code units given to Markdig at once.</summary>
    private const int MaxParsedLength = 8192;

    /// <summary>
    /// Most signs of emphasis, links and quotations in such a stretch. Markdig takes time quadratic in them if they are never
    /// closed; what holds more was not written for reading, and is read line by line instead.
    /// </summary>
    private const int MaxParsedSigns = 512;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_~[>");

    private static readonly Lazy<MarkdownPipeline> Pipeline = new(static () => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseMathematics().UseEmphasisExtras().UseTaskLists().Build());

    /// <inheritdoc/>
    public override string PassedOver => "code, formulas, link targets, HTML tags, addresses and file names";

    /// <inheritdoc/>
    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state) => MarkdownLines.Scan(line, startsLine, state);

    /// <inheritdoc/>
    public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions)
    {
        var builder = new RegionBuilder(segment, regions);
        var start = SkipOpenBlock(segment, startsLine, state, builder);
        if (!IsParsable(segment.AsSpan(start)) || !TryParse(segment, start, builder)) ReadLines(segment, start, state, builder);
        builder.Flush();
    }

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state)
    {
        if (MarkdownLines.IsInBlock(state) || MarkdownLines.EndsInCode(before)) return false;
        var sign = before.TrimEnd();
        // HTML's comments, those of MDX, and the link definition to nowhere that serves as one in all renderers.
        return sign.EndsWith("<!--") || sign.EndsWith("{/*") || sign is "[//]: # (" or "[//]: # \"" or "[//]: # '" or "[//]: #";
    }

    /// <summary>Passes over front matter, and over the rest of a block that was open before the segment.</summary>
    private static int SkipOpenBlock(string segment, bool startsLine, int state, RegionBuilder builder)
    {
        var at = 0;
        while (at < segment.Length)
        {
            var end = TextLines.EndOfLine(segment, at);
            var before = state;
            state = MarkdownLines.Scan(segment.AsSpan(at, end - at), startsLine || at > 0, state).State;
            if (!MarkdownLines.IsInBlock(before) && !(at == 0 && MarkdownLines.IsInFrontMatter(state))) return at;
            if (MarkdownLines.IsInFrontMatter(before)) AddFrontMatter(segment, at, end, builder);
            at = end;
        }

        return at;
    }

    /// <summary>Of front matter, the title and what describes the document are prose.</summary>
    private static void AddFrontMatter(string segment, int start, int end, RegionBuilder builder)
    {
        var line = segment.AsSpan(start, end - start);
        foreach (var key in (ReadOnlySpan<string>)["title:", "subtitle:", "description:", "summary:", "abstract:"])
        {
            if (!line.StartsWith(key, StringComparison.OrdinalIgnoreCase)) continue;
            builder.Break();
            builder.Add(start + key.Length, end, ProseKind.Prose);
            builder.Break();
        }
    }

    private static bool IsParsable(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxParsedLength) return false;
        var signs = 0;
        for (int found; signs <= MaxParsedSigns && (found = text.IndexOfAny(Signs)) >= 0; text = text[(found + 1)..]) signs++;
        return signs <= MaxParsedSigns;
    }

    private static bool TryParse(string segment, int start, RegionBuilder builder)
    {
        var text = start == 0 ? segment : segment[start..];
        try
        {
            MarkdownWalk.Add(Markdown.Parse(text, Pipeline.Value), start, builder);
            return true;
        }
        catch (ArgumentException)
        {
            // Markdig's answer to blocks nested deeper than it follows.
            return false;
        }
    }

    private static void ReadLines(string segment, int start, int state, RegionBuilder builder)
    {
        for (int line = start, end; line < segment.Length; line = end)
        {
            end = TextLines.EndOfLine(segment, line);
            var isCode = MarkdownLines.IsInBlock(state);
            state = MarkdownLines.Scan(segment.AsSpan(line, end - line), startsLine: true, state).State;
            var content = segment.AsSpan(line, end - line).TrimStart(" \t>");
            if (isCode || MarkdownLines.IsInBlock(state) || TextLines.IsDecoration(content)) builder.Break();
            else InlineMarkup.Add(builder, end - content.Length, end, ProseKind.Prose);
        }
    }
}
