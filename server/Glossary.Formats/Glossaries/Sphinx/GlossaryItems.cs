using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts a region into items: terms, and the text that they share.</summary>
/// <remarks>
/// As Sphinx does it: every line at the margin is a term, those that follow one another share the text below them, blank lines or not. MyST also knows
/// texts that begin with a colon, and remarks that begin with a percent sign.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
/// <param name="region">The region.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class GlossaryItems(ReadOnlyMemory<char> text, List<MarkupLine> lines, GlossaryRegion region, FileProblems problems)
{
    private readonly bool isMyst = region.Kind is GlossaryRegionKind.Myst or GlossaryRegionKind.MystList;
    private readonly int margin = MarginOf(lines, region);
    private int at = region.First;

    /// <summary>The lines of the terms of the item that was read last.</summary>
    public List<MarkupLine> Terms { get; } = [];

    /// <summary>The lines of its text; those that open with a colon begin behind it.</summary>
    public List<MarkupLine> Body { get; } = [];

    /// <summary>Reads the next item; false at the end.</summary>
    public bool MoveNext()
    {
        Terms.Clear();
        Body.Clear();
        var (isAfterBlank, isInComment, hasColon) = (false, false, false);
        var indent = margin;
        for (; at <= region.Last; at++)
        {
            var line = lines[at];
            var content = line.In(text.Span);
            if (content.IsEmpty)
            {
                if (Body.Count > 0) Body.Add(line);
                isAfterBlank = true;
                continue;
            }

            if (line.Indent > indent)
            {
                if (isInComment) continue;
                if (Terms.Count > 0) Body.Add(line);
                else problems.Add(TextSpan.FromBounds(line.Start, line.End), "This text stands below no term, so it is left out. Write the term above it, less indented.", ProblemKind.Unexpected);
            }
            else if (IsComment(content))
            {
                isInComment = true;
                continue;
            }
            else if (isMyst && Terms.Count > 0 && IsMarked(line))
            {
                hasColon = true;
                Body.Add(WithoutMark(line));
            }
            else if (hasColon && !isAfterBlank && !IsMarkedBelow(mostTerms: 1))
            {
                Body.Add(line);
            }
            else if (Body.Count > 0)
            {
                break;
            }
            else if (region.Kind == GlossaryRegionKind.MystList && !IsMarkedBelow(mostTerms: 5))
            {
                // The list has come to its end.
                at = region.Last + 1;
                break;
            }
            else
            {
                if (isAfterBlank && Terms.Count > 0) AddApart(line);

                // A term may stand less indented than the first one of all, and its text with it.
                if (Terms.Count == 0) indent = Math.Min(margin, line.Indent);
                Terms.Add(line);
            }

            isInComment = false;
            isAfterBlank = false;
        }

        while (Body.Count > 0 && Body[^1].IsBlank) Body.RemoveAt(Body.Count - 1);
        return Terms.Count > 0;
    }

    private static int MarginOf(List<MarkupLine> lines, GlossaryRegion region)
    {
        for (var i = region.First; i <= region.Last; i++) if (!lines[i].IsBlank) return lines[i].Indent;
        return 0;
    }

    private void AddApart(MarkupLine line) => problems.Add(
        TextSpan.FromBounds(line.Start, line.End),
        "The term above this one has no text of its own, so both share the text below. Write a text for it, or remove the blank line between the two.",
        ProblemKind.Unexpected);

    private bool IsComment(ReadOnlySpan<char> content) => RestRegions.IsExplicit(content) || (isMyst && content[0] == '%');

    /// <summary>Whether a text begins with this line: <c>: A device that …</c></summary>
    private bool IsMarked(MarkupLine line) => line.End - line.Start > 2 && text.Span[line.Start] == ':' && text.Span[line.Start + 1] is ' ' or '\t';

    /// <summary>Whether a text begins below the current line, over a blank line and further terms.</summary>
    /// <param name="mostTerms">How many terms there are at the most.</param>
    private bool IsMarkedBelow(int mostTerms)
    {
        for (var next = at + 1; next <= Math.Min(region.Last, at + mostTerms) && lines[next].Indent <= margin; next++)
        {
            if (!lines[next].IsBlank && IsMarked(lines[next])) return true;
            if (lines[next].IsBlank) return next < region.Last && lines[next + 1].Indent <= margin && IsMarked(lines[next + 1]);
        }

        return false;
    }

    private MarkupLine WithoutMark(MarkupLine line)
    {
        var start = line.Start + 1;
        while (start < line.End && char.IsWhiteSpace(text.Span[start])) start++;
        return line with { Start = start, Indent = line.Indent + start - line.Start };
    }
}
