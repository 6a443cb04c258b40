using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>A block of a dump cut into lines and entries, before any entry is read.</summary>
internal sealed class HeadedScan
{
    private HeadedScan(ReadOnlyMemory<char> text, TextSpan[] lines, Outline outline)
    {
        Text = text;
        Lines = lines;
        Outline = outline;
    }

    /// <summary>The block's text; empty until <see cref="At"/> says where it is.</summary>
    public ReadOnlyMemory<char> Text { get; }

    /// <summary>Every line without its line end.</summary>
    public TextSpan[] Lines { get; }

    /// <summary>Which lines are entries.</summary>
    public Outline Outline { get; }

    /// <summary>The same block with its text somewhere else, or nowhere for the time being.</summary>
    public HeadedScan At(ReadOnlyMemory<char> text) => new(text, Lines, Outline);

    public static HeadedScan Of(ReadOnlyMemory<char> text, CancellationToken cancellation)
    {
        var lines = SplitLines(text.Span);
        return new HeadedScan(text, lines, Layout.Of(text, lines, cancellation));
    }

    /// <summary>The lines of an entry's body.</summary>
    public BodyLines BodyOf(EntryLines entry) => new(Text.Span, Lines.AsSpan(entry.BodyStart..entry.BodyEnd));

    public ReadOnlySpan<char> Of(TextSpan span) => Text.Span.Slice(span.Start, span.Length);

    /// <summary>What the headings say of categories.</summary>
    public TagUsage FindTags()
    {
        var usage = new TagUsageBuilder();
        foreach (var entry in Outline.Entries) usage.Add(Of(entry.Name));
        return usage.ToUsage();
    }

    private static TextSpan[] SplitLines(ReadOnlySpan<char> text)
    {
        var lines = new TextSpan[LineEnds.Count(text) + 1];
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        for (var i = 0; i < lines.Length - 1; i++)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            lines[i] = new TextSpan(start, length);
            start += length;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        lines[^1] = new TextSpan(start, text.Length - start);
        return lines;
    }
}
