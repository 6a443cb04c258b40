using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the layout of a text whose entries are parted by blank lines: which paragraphs begin an entry, and what text is below.</summary>
/// <remarks>
/// The first line of a paragraph with text below it is a heading, whatever its letters, unless it is prose, an item or a field. Marks
/// count as far as they are those of the text's headings (<see cref="StyleChoice"/>).
/// </remarks>
internal static class PartedLayout
{
    // Those of a large block are large objects, which take longer to be had than to be filled.
    [ThreadStatic]
    private static List<Paragraph>? paragraphBuffer;

    [ThreadStatic]
    private static List<HeadingCandidate>? candidateBuffer;

    /// <summary>Finds the entries.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">Its lines.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static Outline Find(ReadOnlySpan<char> text, TextSpan[] spans, CancellationToken cancellation)
    {
        var lines = new HandLines(text, spans);
        var paragraphs = Emptied(ref paragraphBuffer);
        Paragraphs.Add(lines, paragraphs);
        cancellation.ThrowIfCancellationRequested();
        var candidates = Emptied(ref candidateBuffer);
        HeadingCandidate.AddAll(lines, paragraphs, candidates);
        cancellation.ThrowIfCancellationRequested();
        var parts = new PartJudge(lines, paragraphs, candidates).Judge(lines);

        var outline = new Outline(isParted: true);
        var next = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            while (next < candidates.Count && candidates[next].Paragraph < i) next++;
            var paragraph = paragraphs[i];
            switch (parts[i])
            {
                case Part.Heading:
                    var candidate = candidates[next];
                    outline.Begin(paragraph.First, candidate.Name, candidate.Mark.Style == HeadingStyle.Underlined ? paragraph.First + 2 : paragraph.First + 1);
                    break;
                case Part.Title:
                    outline.End(paragraph.First);
                    break;
                case Part.Lookalike:
                    outline.Passed.Add(paragraph.First);
                    break;
            }

            for (var line = paragraph.First + 1; line < paragraph.End; line++)
            {
                if (IsDense(lines, line, paragraph.End)) outline.Begin(line, spans[line], line + 1);
                else if (HiddenHeading.Is(lines, paragraph, line)) outline.Passed.Add(line);
            }
        }

        outline.End(spans.Length);
        InlineEntries.Find(lines, outline);
        for (var i = 0; i < outline.Entries.Count; i++) outline.Entries[i] = WithoutRemarks(outline.Entries[i], lines);
        return outline;
    }

    /// <summary>Whether a line behind a blank one may begin an entry, by itself and the line below.</summary>
    public static bool MayBegin(ReadOnlySpan<char> line, ReadOnlySpan<char> below) =>
        !below.IsWhiteSpace() && HeadingMark.Of(line) is { Style: HeadingStyle.Plain or HeadingStyle.NumberSigns } mark && NameLine.IsPossible(line.Slice(mark.Name.Start, mark.Name.Length));

    private static List<T> Emptied<T>(ref List<T>? buffer)
    {
        buffer ??= [];
        buffer.Clear();
        return buffer;
    }

    /// <summary>An entry as it is in a dump, with its heading directly below the one before: <c>term, category</c> above <c>**Term** is …</c>.</summary>
    private static bool IsDense(HandLines lines, int line, int end) =>
        line + 1 < end && lines.Kinds[line] == LineKind.Text && lines[line + 1].StartsWith("**")
        && HeadingFinder.Judge(lines[line - 1], lines[line], lines[line + 1]) == HeadingCertainty.BeyondDoubt;

    /// <summary>An entry without the rules, remarks and titles that it ends with: they are about what follows.</summary>
    private static EntryLines WithoutRemarks(EntryLines entry, HandLines lines)
    {
        var end = entry.BodyEnd;
        while (end > entry.BodyStart && (lines.Kinds[end - 1] is LineKind.Blank or LineKind.Comment or LineKind.Rule || HeadingMark.LevelOf(lines[end - 1].TrimStart()) > 0)) end--;
        return entry with { BodyEnd = end };
    }
}
