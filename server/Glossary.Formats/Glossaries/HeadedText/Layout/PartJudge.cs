using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What a paragraph is.</summary>
internal enum Part : byte
{
    Body,

    /// <summary>The heading of an entry, with or without text in the same paragraph.</summary>
    Heading,

    /// <summary>The title of a file or of several entries, which belongs to none of them.</summary>
    Title,

    /// <summary>Part of a body that looks like a heading.</summary>
    Lookalike,
}

/// <summary>Tells what every paragraph is.</summary>
internal sealed class PartJudge
{
    private readonly List<Paragraph> paragraphs;
    private readonly List<HeadingCandidate> candidates;
    private readonly StyleChoice style;
    private readonly HashSet<ulong> categories = [];
    private readonly List<TextSpan> pieces = [];
    private readonly int titleLevel;
    private int levelAbove;
    private bool hasHeading;
    private bool wantsText;

    public PartJudge(HandLines lines, List<Paragraph> paragraphs, List<HeadingCandidate> candidates)
    {
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        style = StyleChoice.Of(candidates);
        titleLevel = candidates.Count > 0 ? candidates[0].Mark.Level : 0;
        foreach (var candidate in candidates)
            if (style.Fits(candidate) && candidate.HasPieces) categories.Add(LastPiece(lines, candidate));
    }

    public Part[] Judge(HandLines lines)
    {
        var parts = new Part[paragraphs.Count];
        foreach (var candidate in candidates)
        {
            // What stands between two candidates is text.
            if (candidate.Paragraph > 0 && parts[candidate.Paragraph - 1] == Part.Body) wantsText = false;
            var part = parts[candidate.Paragraph] = Judge(candidate, lines);
            if (candidate.Mark.Level > 0) levelAbove = candidate.Mark.Level;
            if (part != Part.Heading) continue;
            hasHeading = true;
            wantsText = !candidate.HasTextBelow;
        }

        return parts;
    }

    private Part Judge(HeadingCandidate candidate, HandLines lines) => candidate.Mark.Style switch
    {
        HeadingStyle.NumberSigns or HeadingStyle.Underlined => JudgeLevel(candidate),
        HeadingStyle.Alone => JudgeAlone(candidate, lines),
        HeadingStyle.Plain => JudgePlain(candidate, lines),
        HeadingStyle.Numbered when !style.Fits(candidate) && !candidate.IsNamedBelow => IsItemOfItsOwn(candidate, lines) ? Part.Lookalike : Part.Body,
        _ => style.Fits(candidate) || (candidate.IsNamedBelow && candidate.Mark.Style != HeadingStyle.Bulleted) ? Part.Heading : Part.Body,
    };

    private Part JudgeLevel(HeadingCandidate candidate)
    {
        if (style.Fits(candidate)) return Part.Heading;
        if (style.Style != candidate.Mark.Style) return candidate.IsNamedBelow ? Part.Heading : Part.Body;
        return candidate.Mark.Level < style.Level ? Part.Title : Part.Body;
    }

    private Part JudgePlain(HeadingCandidate candidate, HandLines lines)
    {
        if (candidate.HasPieces && candidate.IsNamedBelow) return Part.Heading;
        if (style.Fits(candidate)) return candidate.IsStrong || !hasHeading || !paragraphs[candidate.Paragraph].IsBelowTitle || levelAbove == titleLevel ? Part.Heading : Part.Body;
        if (style.Style is HeadingStyle.Plain or HeadingStyle.NumberSigns) return Part.Body;
        if (candidate.IsNamedBelow || (candidate.HasPieces && !wantsText)) return Part.Heading;
        return !wantsText && IsShort(candidate, lines) ? Part.Lookalike : Part.Body;
    }

    private Part JudgeAlone(HeadingCandidate candidate, HandLines lines)
    {
        if (style.Style == HeadingStyle.NumberSigns) return Part.Body;
        if (candidate.IsNamedBelow) return Part.Heading;
        if (style.Fits(candidate)) return wantsText ? Part.Body : Part.Heading;
        if (candidate.HasPieces && candidate.Indent < style.Indent + 2 && categories.Contains(LastPiece(lines, candidate))) return Part.Heading;
        if (!hasHeading) return Part.Title;
        return !wantsText && candidate.Indent < style.Indent + 2 && IsShort(candidate, lines) && HasProseBelow(candidate, lines) ? Part.Lookalike : Part.Body;
    }

    /// <summary>Whether a number stands before one line only, with text below that does not belong to it as the rest of an item would.</summary>
    private bool IsItemOfItsOwn(HeadingCandidate candidate, HandLines lines)
    {
        var paragraph = paragraphs[candidate.Paragraph];
        var below = paragraph.First + 1;
        if (below >= paragraph.End || lines.IndentOf(below) > candidate.Indent || !IsShort(candidate, lines)) return false;
        for (var i = below; i < paragraph.End; i++) if (HeadingMark.IsItem(lines[i].TrimStart())) return false;
        return !char.IsLower(lines[below].TrimStart()[0]);
    }

    private static bool IsShort(HeadingCandidate candidate, HandLines lines) => NameLine.IsShort(lines.Of(candidate.Name));

    private bool HasProseBelow(HeadingCandidate candidate, HandLines lines)
    {
        if (candidate.Paragraph + 1 == paragraphs.Count) return true;
        var below = lines[paragraphs[candidate.Paragraph + 1].First].Trim();
        return !HeadingMark.IsItem(below) && below[0] is not ('|' or '>' or '$' or '`');
    }

    private ulong LastPiece(HandLines lines, HeadingCandidate candidate)
    {
        var name = lines.Of(candidate.Name);
        HeadingPieces.Find(name, pieces);
        return pieces.Count == 0 ? TagName.None : TagName.Of(name.Slice(pieces[^1].Start, pieces[^1].Length));
    }
}
