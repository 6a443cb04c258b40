namespace Glossary.Formats.Glossaries;

/// <summary>Counts in a file what might be its entries.</summary>
internal sealed class ShapeCounts
{
    private readonly Dictionary<string, int> labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, LabelStyle Style, bool IsItem)> found = [];
    private readonly int[] styles = new int[(int)LabelStyle.Plain + 1];
    private bool isAfterPlain; // The line before starts with a label that is not marked.

    /// <summary>Terms of definition lists.</summary>
    public int Definitions { get; private set; }

    /// <summary>Rows of tables that say to be of terms, and a third of those that might be.</summary>
    public int Rows { get; private set; }

    /// <summary>Terms of definition lists in HTML.</summary>
    public int HtmlTerms { get; private set; }

    /// <summary>Abbreviations that are spelled out.</summary>
    public int Abbreviations { get; private set; }

    /// <summary>Paragraphs, those that start with a label included.</summary>
    public int Paragraphs { get; private set; }

    /// <summary>Bold labels that are no words for what is said of a term.</summary>
    public int BoldNames { get; private set; }

    /// <summary>Paragraphs that start with a label which is not marked.</summary>
    public int PlainParagraphs { get; private set; }

    /// <summary>Labels that stand there more than once.</summary>
    public IEnumerable<string> Recurring => labels.Where(label => label.Value > 1).Select(label => label.Key);

    /// <summary>Labels of a style that stand there once.</summary>
    public int this[LabelStyle style] => styles[(int)style];

    /// <summary>Whether paragraphs start with labels, set off in a way or in a plainer one.</summary>
    public bool HasLabelledParagraphs(LabelStyle plainest) => found.Exists(label => !label.IsItem && label.Style <= plainest);

    /// <summary>Counts what is in a file.</summary>
    public static ShapeCounts Of(MarkdownDocument document, MarkdownText text, IReadOnlyList<MarkdownHeading> headings, CancellationToken cancellation)
    {
        const int LinesAtOnce = 1024;
        var counts = new ShapeCounts();
        var heading = 0;
        var isSkipped = false;
        for (var i = 0; i < document.Lines.Count; i++)
        {
            if (i % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var line = document.Lines[i];
            switch (line.Kind)
            {
                case MarkdownLineKind.Heading:
                    while (heading < headings.Count && headings[heading].Line < i) heading++;
                    isSkipped = heading < headings.Count && headings[heading].Role == MarkdownHeadingRole.Section;
                    break;
                case MarkdownLineKind.Abbreviation:
                    counts.Abbreviations++;
                    break;
                case MarkdownLineKind.TableHeader when !isSkipped:
                    counts.Rows += MarkdownTables.CountRows(document, text, i);
                    break;
                case MarkdownLineKind.Text or MarkdownLineKind.Item when !isSkipped:
                    counts.AddText(document, text, i);
                    break;
            }
        }

        foreach (var (name, style, isItem) in counts.found)
        {
            if (counts.labels[name] > 1) continue;
            if (IsField(name, style)) continue;
            if (style == LabelStyle.Bold && FieldWords.RoleOf(name) is null) counts.BoldNames++;
            if (style == LabelStyle.Plain && !isItem) counts.PlainParagraphs++;
            else counts.styles[(int)style]++;
        }

        return counts;
    }

    /// <summary>Whether a label says what is said of a term, and is none: <c>**Note:** …</c></summary>
    private static bool IsField(string name, LabelStyle style) =>
        style is LabelStyle.Bold or LabelStyle.Emphasis && FieldWords.RoleOf(name) is not (null or FieldRole.None or FieldRole.Term);

    private void AddText(MarkdownDocument document, MarkdownText text, int i)
    {
        var line = document.Lines[i];
        var isItem = line.Kind == MarkdownLineKind.Item;
        HtmlTerms += CountOf(document.ContentOf(i), "<dt");
        if (MarkdownDefinitions.IsTerm(document, i))
        {
            Definitions++;
            return;
        }

        var isStart = isItem || isAfterPlain || i == 0 || document.Lines[i - 1].Kind != MarkdownLineKind.Text;
        isAfterPlain = false;
        if (!isItem && isStart) Paragraphs++;
        if (MarkdownLabel.Of(document.Text.Span, line.Content) is not { } label) return;
        if (!label.IsParted && !isItem) return;
        if (!isItem && (label.Style is not (LabelStyle.Bold or LabelStyle.Plain) || (label.Style == LabelStyle.Plain && !isStart))) return;
        if (label.IsParted && label.Text.Length == 0 && !MarkdownLabels.HasTextBelow(document, i)) return;
        var name = MarkdownNames.Clean(text.Name(label.Names), out _);
        if (name.Length == 0) return;
        isAfterPlain = !isItem && label.Style == LabelStyle.Plain;
        labels[name] = labels.GetValueOrDefault(name) + 1;
        found.Add((name, label.Style, isItem));
    }

    private static int CountOf(ReadOnlySpan<char> line, string tag)
    {
        var count = 0;
        while (line.IndexOf(tag, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            line = line[(at + tag.Length)..];
            if (!line.IsEmpty && line[0] is '>' or ' ') count++;
        }

        return count;
    }
}
