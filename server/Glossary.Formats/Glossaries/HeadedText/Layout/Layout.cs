using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Decides how a block is laid out, and outlines it accordingly.</summary>
/// <remarks>
/// A dense dump has headings directly below text, which only their letters and their order give away. Where blank lines part entries,
/// their place does. The block alone decides, so that an edit elsewhere changes nothing.
/// </remarks>
internal static class Layout
{
    /// <summary>Outlines a block.</summary>
    public static Outline Of(ReadOnlyMemory<char> text, TextSpan[] lines, CancellationToken cancellation)
    {
        var headings = HeadingFinder.Find(text, lines, cancellation);
        if (headings.Count > 0 && !HasGap(text.Span, lines)) return Dense(headings, lines);
        var parted = PartedLayout.Find(text.Span, lines, cancellation);
        return IsDense(text.Span, lines, headings, parted) ? Dense(headings, lines) : parted;
    }

    private static Outline Dense(List<int> headings, TextSpan[] lines)
    {
        var outline = new Outline(isParted: false);
        foreach (var heading in headings) outline.Begin(heading, lines[heading], heading + 1);
        outline.End(lines.Length);
        return outline;
    }

    /// <summary>Whether more sure headings stand directly below text than behind blank lines.</summary>
    private static bool IsDense(ReadOnlySpan<char> text, TextSpan[] lines, List<int> headings, Outline parted)
    {
        if (headings.Count == 0) return false;
        var inside = 0;
        foreach (var heading in headings) if (IsSureBelowText(text, lines, heading)) inside++;
        var apart = 0;
        foreach (var entry in parted.Entries) if (StandsApart(text, lines, entry.Heading)) apart++;
        return apart <= inside;
    }

    private static bool IsSureBelowText(ReadOnlySpan<char> text, TextSpan[] lines, int heading)
    {
        if (StandsApart(text, lines, heading)) return false;
        var below = heading + 1;
        while (below < lines.Length && IsBlank(text, lines[below])) below++;
        var lead = below < lines.Length ? lines[below] : default;
        return HeadingFinder.Judge(Of(text, lines[heading - 1]), Of(text, lines[heading]), Of(text, lead)) == HeadingCertainty.BeyondDoubt;
    }

    /// <summary>Whether no text stands directly above a line, but nothing, a title with number signs or a remark.</summary>
    private static bool StandsApart(ReadOnlySpan<char> text, TextSpan[] lines, int line)
    {
        if (line == 0) return true;
        var above = Of(text, lines[line - 1]).Trim();
        return HeadingMark.LevelOf(above) > 0 || LineKinds.Of(above) is LineKind.Blank or LineKind.Comment or LineKind.Rule;
    }

    /// <summary>Whether a blank line stands between two that are not.</summary>
    private static bool HasGap(ReadOnlySpan<char> text, TextSpan[] lines)
    {
        bool hasText = false, hasGap = false;
        foreach (var line in lines)
        {
            if (!IsBlank(text, line))
            {
                if (hasGap) return true;
                hasText = true;
            }
            else
            {
                hasGap = hasText;
            }
        }

        return false;
    }

    private static bool IsBlank(ReadOnlySpan<char> text, TextSpan line) => Of(text, line).IsWhiteSpace();

    private static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, TextSpan span) => text.Slice(span.Start, span.Length);
}
