using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>Chooses the shape of a file by what it has most of.</summary>
internal static class ShapeChoice
{
    private const int FewestLabels = 2;
    private const int FewestPlain = 3;

    /// <summary>Bold labels are entries below headings with a text of their own where there are so many times as many of them.</summary>
    private const int LabelsForAHeading = 2;

    /// <summary>Other labels, which stand in any text, must be more.</summary>
    private const int OtherLabelsForAHeading = 3;

    /// <summary>The shape of a file.</summary>
    public static MarkdownShape Of(MarkdownDocument document, MarkdownText text, FrontMatter frontMatter, CancellationToken cancellation)
    {
        var headings = MarkdownOutline.Of(document, text);
        var (level, terms) = LevelOfTerms(headings);
        var isReadme = terms > 0 && IsReadme(headings, frontMatter);
        if (isReadme) terms = 0;
        else if (terms > 0) MarkdownOutline.SettleEdges(headings, level);
        var counts = ShapeCounts.Of(document, text, headings, cancellation);
        var kind = MarkdownShapeKind.None;
        var style = LabelStyle.Bold;
        if (IsArticle(frontMatter, headings, terms, counts)) kind = MarkdownShapeKind.Article;
        else if (!isReadme) (kind, style) = KindOf(counts, terms);
        if (kind == MarkdownShapeKind.None && frontMatter.IsOfOneTerm(headings)) kind = MarkdownShapeKind.Article;
        var letters = headings.FindAll(heading => heading.Role == MarkdownHeadingRole.Letters);
        return new MarkdownShape(kind, [.. headings], level, style, counts.Recurring.ToFrozenSet(StringComparer.OrdinalIgnoreCase))
        {
            HasTitle = headings is [{ Role: MarkdownHeadingRole.Title }, ..],
            LevelOfLetters = letters.Count > 1 ? letters[0].Level : 0,
            LevelsOfTermLetters = MarkdownOutline.LevelsOfTermLetters(headings),
            HasLabelledParagraphs = counts.HasLabelledParagraphs(style),
        };
    }

    private static (MarkdownShapeKind Kind, LabelStyle Style) KindOf(ShapeCounts counts, int terms)
    {
        var bold = terms == 0 ? counts[LabelStyle.Bold] : counts.BoldNames;
        if (bold < FewestLabels || bold < LabelsForAHeading * terms) bold = 0;
        var most = Math.Max(Math.Max(counts.Definitions, counts.Rows), Math.Max(counts.HtmlTerms, Math.Max(bold, terms)));
        var others = counts[LabelStyle.Emphasis] + counts[LabelStyle.Code] + counts[LabelStyle.Link] + counts[LabelStyle.Bold];
        var weak = Math.Max(others, others + counts[LabelStyle.Plain] >= FewestPlain ? others + counts[LabelStyle.Plain] : 0);
        if (weak > most && weak >= FewestLabels && weak >= OtherLabelsForAHeading * terms && bold * OtherLabelsForAHeading < weak) return (MarkdownShapeKind.Labels, others * 2 > weak ? LabelStyle.Link : LabelStyle.Plain);
        if (most == 0) return counts.PlainParagraphs >= FewestPlain && counts.PlainParagraphs * 2 > counts.Paragraphs ? (MarkdownShapeKind.Labels, LabelStyle.Plain) : (MarkdownShapeKind.None, LabelStyle.Bold);
        if (most == counts.Definitions) return (MarkdownShapeKind.Definitions, LabelStyle.Bold);
        if (most == counts.HtmlTerms) return (MarkdownShapeKind.Html, LabelStyle.Bold);
        if (most == counts.Rows) return (MarkdownShapeKind.Tables, LabelStyle.Bold);
        return most == terms ? (MarkdownShapeKind.Headings, LabelStyle.Bold) : (MarkdownShapeKind.Labels, LabelStyle.Bold);
    }

    /// <summary>The level that has most of the headings with a text and a title of their own, and how many those are.</summary>
    private static (int Level, int Count) LevelOfTerms(List<MarkdownHeading> headings)
    {
        var titles = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var heading in headings) titles[heading.Title] = titles.GetValueOrDefault(heading.Title) + 1;
        var counts = new int[MarkdownShape.Levels];
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (heading.Role != MarkdownHeadingRole.Topic || (titles[heading.Title] > 1 && FieldWords.RoleOf(heading.Title) is not null) || titles[heading.Title] > 2) continue;
            if (heading.Opening == MarkdownOpening.Text || IsHeadOfArticle(headings, i)) counts[heading.Level]++;
        }

        var level = 0;
        for (var i = 1; i < counts.Length; i++) if (counts[i] > counts[level]) level = i;
        return (level, counts[level]);
    }

    /// <summary>Whether a heading has no text of its own, but headings below that say something of it, such as <c>Definition</c>.</summary>
    public static bool IsHeadOfArticle(IReadOnlyList<MarkdownHeading> headings, int i) =>
        headings[i].Opening == MarkdownOpening.Nothing && i + 1 < headings.Count && headings[i + 1].Level > headings[i].Level && headings[i + 1].Opening != MarkdownOpening.Nothing && SectionWords.IsOfArticle(headings[i + 1].Title);

    /// <summary>Whether a file says how something is installed and used.</summary>
    private static bool IsReadme(List<MarkdownHeading> headings, FrontMatter frontMatter)
    {
        if (SectionWords.IsGlossary(frontMatter.Title) || headings.Exists(heading => SectionWords.IsGlossary(heading.Title))) return false;
        var (of, all) = (0, 0);
        foreach (var heading in headings)
        {
            if (heading.Level != 2) continue;
            all++;
            if (SectionWords.IsOfReadme(heading.Title)) of++;
        }

        return of >= 2 && of * 2 >= all;
    }

    /// <summary>Whether the front matter names the one term that the file is about.</summary>
    private static bool IsArticle(FrontMatter frontMatter, List<MarkdownHeading> headings, int terms, ShapeCounts counts)
    {
        if (!frontMatter.IsOfOneTerm(headings) || counts.Definitions > 1 || counts.HtmlTerms > 1 || counts.Abbreviations > 1) return false;
        return frontMatter.HasOtherNames || terms == 0 || headings.TrueForAll(heading => heading.Role != MarkdownHeadingRole.Topic || SectionWords.IsOfArticle(heading.Title));
    }
}
