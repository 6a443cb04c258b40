using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A paragraph that may begin with a heading.</summary>
/// <param name="Paragraph">The paragraph's number.</param>
/// <param name="Mark">How the heading is set off.</param>
/// <param name="Name">The heading without its mark, in UTF-16 code units of the text.</param>
/// <param name="Indent">How many columns the heading is indented.</param>
/// <param name="HasTextBelow">Whether the text stands directly below, without a blank line.</param>
/// <param name="HasPieces">Whether the heading is cut by commas or the like.</param>
/// <param name="IsNamedBelow">Whether the text below begins with the heading's name.</param>
internal readonly record struct HeadingCandidate(
    int Paragraph, HeadingMark Mark, TextSpan Name, int Indent, bool HasTextBelow, bool HasPieces, bool IsNamedBelow)
{
    /// <summary>Whether more than its place speaks for it.</summary>
    public bool IsStrong => HasPieces || IsNamedBelow;

    /// <summary>Adds every paragraph that may begin with a heading, in order.</summary>
    public static void AddAll(HandLines lines, List<Paragraph> paragraphs, List<HeadingCandidate> candidates)
    {
        for (var i = 0; i < paragraphs.Count; i++) if (Find(lines, paragraphs, i) is { } candidate) candidates.Add(candidate);
    }

    private static HeadingCandidate? Find(HandLines lines, List<Paragraph> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        if (lines.Kinds[paragraph.First] == LineKind.Code) return null;
        var line = lines[paragraph.First];
        var mark = HeadingMark.Of(line);
        var (below, isDirect) = TextBelow(paragraphs, index);
        var lead = below < 0 ? default : lines[below];
        if (mark.Style == HeadingStyle.Numbered && Lead.OpensWith(lead, NameLine.FirstPiece(line.Trim()))) mark = new HeadingMark(HeadingStyle.Plain, 0, TrimmedSpan(line));
        var name = line.Slice(mark.Name.Start, mark.Name.Length);
        if (!NameLine.IsPossible(name) || (index == 0 && IsTitleOfFile(name))) return null;

        var isDirectItem = isDirect && below >= 0 && HeadingMark.IsItem(lines[below].TrimStart());
        switch (mark.Style)
        {
            case HeadingStyle.Plain when paragraph.Length == 1:
                mark = UnderlineOf(lines, paragraph) is var level and > 0 ? mark with { Style = HeadingStyle.Underlined, Level = level } : mark with { Style = HeadingStyle.Alone };
                break;
            case HeadingStyle.Plain or HeadingStyle.Bold or HeadingStyle.Colon when paragraph.Length > 1 && WrappedProse.Begins(lines, paragraph):
            case HeadingStyle.Plain when line.Trim().Contains('\t') && lines[below].Trim().Contains('\t'): // a table
            case HeadingStyle.Numbered or HeadingStyle.Bulleted when isDirectItem || below < 0 || (!isDirect && IsItem(lines, below)):
                return null;
        }

        var isNamedBelow = Lead.OpensWith(lead, NameLine.FirstPiece(name));
        if (name.Length == 1 && mark.Style is HeadingStyle.NumberSigns or HeadingStyle.Alone && !isNamedBelow) return null; // "A", above all that begins so.
        var start = lines.SpanOf(paragraph.First).Start + mark.Name.Start;
        return new HeadingCandidate(
            index, mark, new TextSpan(start, mark.Name.Length), lines.IndentOf(paragraph.First), isDirect && below >= 0, NameLine.HasPieces(name), isNamedBelow);
    }

    /// <summary>The first line of what may be the heading's text, and whether no blank line comes before it; -1 if there is none.</summary>
    private static (int Line, bool IsDirect) TextBelow(List<Paragraph> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        if (paragraph.Length > 1) return (paragraph.First + 1, true);
        if (index + 1 == paragraphs.Count) return (-1, false);
        return (paragraphs[index + 1].First, paragraphs[index + 1].IsBelowTitle);
    }

    /// <summary>The level of a heading by the rule below it; 0 where there is none, or one that is too short to be meant for it.</summary>
    private static int UnderlineOf(HandLines lines, Paragraph paragraph)
    {
        if (paragraph.End == lines.Length || lines.Kinds[paragraph.End] != LineKind.Rule) return 0;
        var rule = lines[paragraph.End].Trim();
        return Script.WidthOf(rule) * 2 < Script.WidthOf(lines[paragraph.First].Trim()) ? 0 : rule[0] == '=' ? 1 : 2;
    }

    private static bool IsItem(HandLines lines, int line) => HeadingMark.IsItem(lines[line].TrimStart());

    private static TextSpan TrimmedSpan(ReadOnlySpan<char> line) => new(line.Length - line.TrimStart().Length, line.Trim().Length);

    /// <summary>Whether the first line of a file is the file's own title.</summary>
    private static bool IsTitleOfFile(ReadOnlySpan<char> name)
    {
        if (NameLine.HasPieces(name)) return false;
        foreach (var word in (ReadOnlySpan<string>)["glossar", "glosar", "glossaire", "woordenlijst", "глоссарий", "словарь", "用語集", "用语集", "术语表", "術語表", "词汇表", "詞彙表", "용어집", "용어 사전"])
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
