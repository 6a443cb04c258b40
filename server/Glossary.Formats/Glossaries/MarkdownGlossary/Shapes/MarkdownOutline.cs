namespace Glossary.Formats.Glossaries;

/// <summary>The headings of a file.</summary>
internal static class MarkdownOutline
{
    /// <summary>So many headings of letters show that the terms of a file are sorted below letters.</summary>
    private const int FewestLetters = 3;

    /// <summary>Finds the headings and what they are to the entries.</summary>
    public static List<MarkdownHeading> Of(MarkdownDocument document, MarkdownText text)
    {
        var headings = new List<MarkdownHeading>();
        for (var i = 0; i < document.Lines.Count; i++)
        {
            if (document.Lines[i] is not { Kind: MarkdownLineKind.Heading } line) continue;
            var title = MarkdownNames.Clean(text.Name(line.Content), out _);
            headings.Add(new MarkdownHeading(i, line.Level, title, OpeningBelow(document, text, i, title), RoleOf(title)));
        }

        SettleLetters(headings);
        if (headings.Count > 0 && headings[0] is var first && (first.Level == 1 || SectionWords.IsGlossary(first.Title)) && headings.TrueForAll(heading => heading.Line == first.Line || heading.Level > first.Level))
            headings[0] = first with { Role = MarkdownHeadingRole.Title };
        return headings;
    }

    /// <summary>Takes the headings for parts of the file that come before or after all entries and are called like parts.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="level">The level of the entries.</param>
    public static void SettleEdges(List<MarkdownHeading> headings, int level)
    {
        // Vocabulary may be a term among others.
        for (var i = 1; i < headings.Count; i++)
        {
            if (headings[i] is { Role: MarkdownHeadingRole.Title, Opening: MarkdownOpening.Text } heading && heading.Level == level) headings[i] = heading with { Role = MarkdownHeadingRole.Topic };
        }

        var own = Enumerable.Range(0, headings.Count).Where(i => headings[i].Level <= level && headings[i].Role != MarkdownHeadingRole.Title).ToList();
        foreach (var order in (ReadOnlySpan<IEnumerable<int>>)[own, own.AsEnumerable().Reverse()])
        {
            foreach (var i in order)
            {
                if (headings[i].Role != MarkdownHeadingRole.Section && !SectionWords.IsSectionAtEdge(headings[i].Title) && !SectionWords.IsSection(headings[i].Title)) break;
                headings[i] = headings[i] with { Role = MarkdownHeadingRole.Section };
            }
        }
    }

    /// <summary>A single letter may be a term: <c>C</c>. It is one where it has a text, and the others of its level are no letters or have none.</summary>
    private static void SettleLetters(List<MarkdownHeading> headings)
    {
        var counts = new int[MarkdownShape.Levels];
        var texts = new int[MarkdownShape.Levels];
        foreach (var heading in headings)
        {
            if (heading.Role != MarkdownHeadingRole.Letters) continue;
            counts[heading.Level]++;
            if (heading.Opening == MarkdownOpening.Text) texts[heading.Level]++;
        }

        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (heading is { Role: MarkdownHeadingRole.Letters, Opening: MarkdownOpening.Text } && (i + 1 == headings.Count || headings[i + 1].Level <= heading.Level)
                && (counts[heading.Level] < FewestLetters || texts[heading.Level] * 2 < counts[heading.Level])) headings[i] = heading with { Role = MarkdownHeadingRole.Topic };
        }
    }

    private static MarkdownHeadingRole RoleOf(string title) =>
        SectionWords.IsLetters(title) ? MarkdownHeadingRole.Letters : SectionWords.IsSection(title) ? SectionWords.IsGlossary(title) ? MarkdownHeadingRole.Title : MarkdownHeadingRole.Section : MarkdownHeadingRole.Topic;

    /// <summary>What the first lines below a heading are.</summary>
    private static MarkdownOpening OpeningBelow(MarkdownDocument document, MarkdownText text, int heading, string title)
    {
        for (var i = heading + 1; i < document.Lines.Count; i++)
        {
            var line = document.Lines[i];
            switch (line.Kind)
            {
                case MarkdownLineKind.Heading:
                    return MarkdownOpening.Nothing;
                case MarkdownLineKind.TableHeader:
                    return MarkdownOpening.Named;
                case MarkdownLineKind.Item or MarkdownLineKind.Text when MarkdownDefinitions.IsTerm(document, i) || IsNamed(document, text, line, title):
                    return MarkdownOpening.Named;
                case MarkdownLineKind.Text when text.Name(line.Content).Length == 0: // An image, an anchor.
                    break;
                case MarkdownLineKind.Text or MarkdownLineKind.Item or MarkdownLineKind.Quote or MarkdownLineKind.Code or MarkdownLineKind.Definition:
                    return MarkdownOpening.Text;
            }
        }

        return MarkdownOpening.Nothing;
    }

    /// <summary>Whether a line begins with a label that is neither the heading again nor a word for what is said of it.</summary>
    private static bool IsNamed(MarkdownDocument document, MarkdownText text, MarkdownLine line, string title)
    {
        if (MarkdownLabel.Of(document.Text.Span, line.Content) is not { IsParted: true } label) return false;
        if (line.Kind == MarkdownLineKind.Text && label.Style is not LabelStyle.Bold) return false;
        var name = text.Name(label.Names).TrimEnd(':', '：');
        return !name.Equals(title, StringComparison.OrdinalIgnoreCase) && FieldWords.RoleOf(name) is null;
    }
}
