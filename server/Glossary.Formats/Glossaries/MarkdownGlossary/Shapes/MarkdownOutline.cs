namespace Glossary.Formats.Glossaries;

/// <summary>The headings of a file.</summary>
internal static class MarkdownOutline
{
    /// <summary>So many headings of letters show that the terms of a file are sorted below letters.</summary>
    private const int FewestLetters = 3;

    /// <summary>Finds the headings of a file and what they are to the entries.</summary>
    public static List<MarkdownHeading> Of(MarkdownDocument document, MarkdownText text)
    {
        var headings = Find(document, text);
        SettleLetters(headings, LevelsOfTermLetters(headings));
        if (headings.Count > 0 && headings[0] is var first && (first.Level == 1 || SectionWords.IsGlossary(first.Title)) && headings.TrueForAll(heading => heading.Line == first.Line || heading.Level > first.Level))
            headings[0] = first with { Role = MarkdownHeadingRole.Title };
        return headings;
    }

    /// <summary>Finds the headings of a block, of whose file more is known.</summary>
    public static List<MarkdownHeading> Of(MarkdownDocument document, MarkdownText text, MarkdownContext context)
    {
        var headings = Find(document, text);
        SettleLetters(headings, context.Shape.LevelsOfTermLetters);
        if (context.IsFirst && context.Shape.HasTitle && headings.Count > 0) headings[0] = headings[0] with { Role = MarkdownHeadingRole.Title };
        if (context.Shape.Level > 0) SettleEdges(headings, context.Shape.Level, context.IsFirst, context.IsLast);
        return headings;
    }

    /// <summary>The levels, a bit for each, on which a letter is a term where it has a text: those that have few letters, or most of them no text.</summary>
    public static int LevelsOfTermLetters(IReadOnlyList<MarkdownHeading> headings)
    {
        var counts = new int[MarkdownShape.Levels];
        var texts = new int[MarkdownShape.Levels];
        foreach (var heading in headings)
        {
            if (heading.Role != MarkdownHeadingRole.Letters) continue;
            counts[heading.Level]++;
            if (heading.Opening == MarkdownOpening.Text) texts[heading.Level]++;
        }

        var levels = 0;
        for (var level = 1; level < MarkdownShape.Levels; level++)
        {
            if (counts[level] < FewestLetters || texts[level] * 2 < counts[level]) levels |= 1 << level;
        }

        return levels;
    }

    /// <summary>Takes the headings for parts of the file that come before or after all entries and are called like parts.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="level">The level of the entries.</param>
    /// <param name="isStart">Whether the file starts with them.</param>
    /// <param name="isEnd">Whether the file ends with them.</param>
    public static void SettleEdges(List<MarkdownHeading> headings, int level, bool isStart = true, bool isEnd = true)
    {
        // Vocabulary may be a term among others.
        for (var i = isStart ? 1 : 0; i < headings.Count; i++)
        {
            if (headings[i] is { Role: MarkdownHeadingRole.Title, Opening: MarkdownOpening.Text } heading && heading.Level == level) headings[i] = heading with { Role = MarkdownHeadingRole.Topic };
        }

        var own = Enumerable.Range(0, headings.Count).Where(i => headings[i].Level <= level && headings[i].Role != MarkdownHeadingRole.Title).ToList();
        foreach (var order in (ReadOnlySpan<IEnumerable<int>>)[isStart ? own : [], isEnd ? own.AsEnumerable().Reverse() : []])
        {
            foreach (var i in order)
            {
                if (headings[i].Role != MarkdownHeadingRole.Section && !SectionWords.IsSectionAtEdge(headings[i].Title) && !SectionWords.IsSection(headings[i].Title)) break;
                headings[i] = headings[i] with { Role = MarkdownHeadingRole.Section };
            }
        }
    }

    private static List<MarkdownHeading> Find(MarkdownDocument document, MarkdownText text)
    {
        var headings = new List<MarkdownHeading>();
        for (var i = 0; i < document.Lines.Count; i++)
        {
            if (document.Lines[i] is not { Kind: MarkdownLineKind.Heading } line) continue;
            var title = MarkdownNames.Clean(text.Name(line.Content), out _);
            headings.Add(new MarkdownHeading(i, line.Level, title, OpeningBelow(document, text, i, title), RoleOf(title)));
        }

        return headings;
    }

    /// <summary>A single letter may be a term: <c>C</c>. It is one where it has a text, and the others of its level are no letters or have none.</summary>
    private static void SettleLetters(List<MarkdownHeading> headings, int levels)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (heading is { Role: MarkdownHeadingRole.Letters, Opening: MarkdownOpening.Text } && (i + 1 == headings.Count || headings[i + 1].Level <= heading.Level)
                && (levels & (1 << heading.Level)) != 0) headings[i] = heading with { Role = MarkdownHeadingRole.Topic };
        }
    }

    /// <summary>What a heading is by its words alone.</summary>
    public static MarkdownHeadingRole RoleOf(string title) =>
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
