namespace Glossary.Formats.Glossaries;

/// <summary>How the headings of a text are set off. Other marks within are those of bodies: <c>**Why It Matters**</c>, <c>## History</c>.</summary>
/// <param name="Style">The style.</param>
/// <param name="Level">The level of the headings, where the style has several.</param>
/// <param name="Indent">How many columns headings are indented.</param>
internal readonly record struct StyleChoice(HeadingStyle Style, int Level, int Indent)
{
    /// <summary>Whether a candidate is set off as headings are here.</summary>
    public bool Fits(HeadingCandidate candidate) => candidate.Mark.Style == Style && candidate.Mark.Level == Level && candidate.Indent < Indent + 2;

    /// <summary>
    /// The style of the first candidate, which stands before any body, unless plain headings with their text below are more. So a title
    /// or a section above plain entries is none itself, and sections below plain entries are none either, however many.
    /// </summary>
    public static StyleChoice Of(List<HeadingCandidate> candidates)
    {
        candidates = WithoutSections(IsTitleOfFile(candidates) ? candidates[1..] : candidates);
        var plain = 0;
        var isStrong = false;
        foreach (var candidate in candidates)
        {
            if (candidate.Mark.Style != HeadingStyle.Plain) continue;
            plain++;
            isStrong |= candidate.IsStrong;
        }

        var chosen = First(candidates);
        var count = Count(candidates, chosen);
        if (plain > count || (plain == count && isStrong)) chosen = (HeadingStyle.Plain, 0);
        var indent = int.MaxValue;
        foreach (var candidate in candidates)
            if ((candidate.Mark.Style, candidate.Mark.Level) == chosen) indent = Math.Min(indent, candidate.Indent);
        return new StyleChoice(chosen.Style, chosen.Level, indent == int.MaxValue ? 0 : indent);
    }

    /// <summary>Whether the first candidate is above all others: the only one with number signs or a rule, above a blank line and headings of another kind.</summary>
    private static bool IsTitleOfFile(List<HeadingCandidate> candidates)
    {
        if (candidates is not [{ Mark.Level: > 0, HasTextBelow: false } title, { Mark.Level: 0 } first, ..] || first.Paragraph != title.Paragraph + 1) return false;
        return Count(candidates, (title.Mark.Style, title.Mark.Level)) == 1 && (first.IsStrong || Count(candidates, (first.Mark.Style, first.Mark.Level)) > 1);
    }

    /// <summary>The candidates but for titles of several entries: with number signs, above a blank line and a plain heading.</summary>
    private static List<HeadingCandidate> WithoutSections(List<HeadingCandidate> candidates)
    {
        if (!candidates.Exists(candidate => candidate.Mark.Style == HeadingStyle.NumberSigns)) return candidates;
        var rest = new List<HeadingCandidate>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var isSection = candidates[i] is { Mark.Style: HeadingStyle.NumberSigns, HasTextBelow: false } && i + 1 < candidates.Count
                && candidates[i + 1].Mark.Style == HeadingStyle.Plain && candidates[i + 1].Paragraph == candidates[i].Paragraph + 1;
            if (!isSection) rest.Add(candidates[i]);
        }

        return rest;
    }

    /// <summary>The first candidate's style that is not a mere title's: one that occurs a third as often as any, at the level that is used most.</summary>
    private static (HeadingStyle Style, int Level) First(List<HeadingCandidate> candidates)
    {
        if (candidates.Count == 0) return (HeadingStyle.Plain, 0);
        var counts = CountStyles(candidates);
        var most = counts.Max(count => count.Count);
        var first = counts.Find(count => count.Count * 3 >= most).Style;
        return counts.Where(count => count.Style.Style == first.Style).OrderByDescending(count => count.Count).ThenBy(count => count.Style.Level).First().Style;
    }

    /// <summary>How often each style occurs, in the order in which they first do.</summary>
    private static List<((HeadingStyle Style, int Level) Style, int Count)> CountStyles(List<HeadingCandidate> candidates)
    {
        var counts = new List<((HeadingStyle Style, int Level) Style, int Count)>();
        foreach (var candidate in candidates)
        {
            var style = (candidate.Mark.Style, candidate.Mark.Level);
            var at = 0;
            while (at < counts.Count && counts[at].Style != style) at++;
            if (at == counts.Count) counts.Add((style, 0));
            counts[at] = (style, counts[at].Count + 1);
        }

        return counts;
    }

    private static int Count(List<HeadingCandidate> candidates, (HeadingStyle Style, int Level) style)
    {
        var count = 0;
        foreach (var candidate in candidates) if ((candidate.Mark.Style, candidate.Mark.Level) == style) count++;
        return count;
    }
}
