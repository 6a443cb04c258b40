using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells headings from the lines that look like them.</summary>
/// <remarks>
/// Three kinds of evidence are weighed: the line's own shape; the lead below it, which names the term; and the order, since
/// dumps are slices of a sorted glossary. The order counts by look-ahead over the whole file, so that one lookalike cannot
/// push out the headings behind it, and only where the file is sorted at all.
/// </remarks>
internal static class HeadingFinder
{
    private const int CommaWeight = 2;
    private const int LowerCaseWeight = 3;
    private const int LeadOpensWithTermWeight = 6;
    private const int LeadMentionsTermWeight = 4;
    private const int SentenceBelowWeight = 2;
    private const int NothingBelowWeight = 2;
    private const int StandsApartWeight = 1;
    private const int UnlikelyWeight = -3;

    /// <summary>What a line needs to be tried: two kinds of evidence at the least.</summary>
    private const int EnoughInOrder = 6;

    /// <summary>What a line needs where the order does not speak for it.</summary>
    private const int EnoughAlone = 7;

    /// <summary>With fewer headings, order may be chance.</summary>
    private const int FewestToBeSorted = 8;

    /// <summary>What a line is by the lines around it, whatever else the file holds.</summary>
    /// <param name="above">The line directly above; empty if there is none.</param>
    /// <param name="line">The line.</param>
    /// <param name="lead">The first line below that is not blank; empty if there is none.</param>
    public static HeadingCertainty Judge(ReadOnlySpan<char> above, ReadOnlySpan<char> line, ReadOnlySpan<char> lead)
    {
        if (!HeadingShape.IsPossible(line)) return HeadingCertainty.Unlikely;
        var candidate = Weigh(0, line, above, lead, nothingBelow: lead.IsEmpty);
        if (candidate.Weight < EnoughAlone || candidate.MayBeTitle) return HeadingCertainty.Unlikely;
        return candidate.IsBeyondOrder ? HeadingCertainty.BeyondDoubt : HeadingCertainty.Likely;
    }

    /// <summary>Lines, from 0, that are headings.</summary>
    public static List<int> Find(ReadOnlyMemory<char> text, TextSpan[] lines, CancellationToken cancellation)
    {
        var candidates = Candidates(text.Span, lines, cancellation);
        DropStrangersToTheStyle(candidates);
        var headings = new TextSpan[candidates.Count];
        var weights = new int[candidates.Count];
        int total = 0, ordered = 0;
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = lines[candidates[i].Line];
            weights[i] = candidates[i].Weight;
            total += weights[i];
        }

        cancellation.ThrowIfCancellationRequested();
        var inRun = SortedRun.Find(new HeadingKeys(text, headings), weights);
        for (var i = 0; i < inRun.Length; i++) if (inRun[i]) ordered += weights[i];
        var isSorted = headings.Length >= FewestToBeSorted && (long)ordered * 4 >= (long)total * 3;

        var found = new List<int>();
        for (var i = 0; i < inRun.Length; i++)
        {
            var candidate = candidates[i];
            var accepted = isSorted
                ? inRun[i] || candidate.IsBeyondOrder
                : candidate.Weight >= EnoughAlone;
            if (accepted) found.Add(candidate.Line);
        }

        return found;
    }

    /// <summary>From the last line to the first, since a heading may stand directly above the next one.</summary>
    private static List<WeighedLine> Candidates(ReadOnlySpan<char> text, TextSpan[] lines, CancellationToken cancellation)
    {
        var result = new List<WeighedLine>();
        var below = -1;
        var belowIsHeading = true;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if ((i & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            var line = text.Slice(lines[i].Start, lines[i].Length);
            if (line.IsWhiteSpace()) continue;
            var isHeading = false;
            if (HeadingShape.IsPossible(line))
            {
                var lead = below < 0 ? default : text.Slice(lines[below].Start, lines[below].Length);
                var above = i == 0 ? default : text.Slice(lines[i - 1].Start, lines[i - 1].Length);
                var candidate = Weigh(i, line, above, lead, belowIsHeading);
                isHeading = candidate.Weight >= EnoughInOrder;
                if (isHeading) result.Add(candidate);
            }

            below = i;
            belowIsHeading = isHeading;
        }

        result.Reverse();
        return result;
    }

    private static WeighedLine Weigh(int index, ReadOnlySpan<char> line, ReadOnlySpan<char> above, ReadOnlySpan<char> lead, bool nothingBelow)
    {
        line = line.Trim();
        var candidate = new WeighedLine
        {
            Line = index,
            HasComma = HeadingShape.HasComma(line),
            StartsUpper = char.IsUpper(line[0]),
            StandsApart = above.IsWhiteSpace(),
        };
        if (candidate.HasComma) candidate.Weight += CommaWeight;
        if (!candidate.StartsUpper) candidate.Weight += LowerCaseWeight;
        if (candidate.StandsApart) candidate.Weight += StandsApartWeight;
        if (HeadingShape.HasSentenceWord(line)) candidate.Weight += UnlikelyWeight;
        if (BreaksOff(above)) candidate.Weight += UnlikelyWeight;
        if (nothingBelow)
        {
            candidate.Weight += NothingBelowWeight;
            return candidate;
        }

        // Lines of code repeat words, too ("import a", "import b"), but are short.
        var mention = IsLongEnough(lead) ? LeadMention.Of(line, lead) : Mention.None;
        candidate.LeadOpensWithTerm = mention == Mention.Opens;
        candidate.Weight += mention switch
        {
            Mention.Opens => LeadOpensWithTermWeight,
            Mention.Within => LeadMentionsTermWeight,
            _ => 0,
        };
        if (LooksLikeSentence(lead)) candidate.Weight += SentenceBelowWeight;
        return candidate;
    }

    /// <summary>
    /// A capital line without a comma is a section's title where the other headings have commas, unless a blank line sets it off:
    /// <c>Key Benefits</c> above <c>Key benefits include …</c> is no entry.
    /// </summary>
    private static void DropStrangersToTheStyle(List<WeighedLine> candidates)
    {
        var withComma = 0;
        foreach (var candidate in candidates) if (candidate.HasComma) withComma++;
        if (withComma * 2 < candidates.Count) return;
        candidates.RemoveAll(static candidate => candidate.MayBeTitle);
    }

    /// <summary>Whether a line of wrapped prose goes on in the next.</summary>
    private static bool BreaksOff(ReadOnlySpan<char> line)
    {
        const int ProseLength = 50;
        line = line.TrimEnd();
        return line.Length >= ProseLength && (line[^1] == ',' || char.IsLower(line[^1])) && line.Contains(' ') && !line.StartsWith("|");
    }

    private static bool IsLongEnough(ReadOnlySpan<char> lead)
    {
        const int ShortestSentence = 25;
        lead = lead.Trim();
        return lead.Contains(' ') && (lead.Length >= ShortestSentence || lead[^1] == '.' || lead.StartsWith("**"));
    }

    private static bool LooksLikeSentence(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return IsLongEnough(line)
            && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line.StartsWith("**") || line[0] is '"' or '“');
    }

    private struct WeighedLine
    {
        public int Line;
        public int Weight;
        public bool HasComma;
        public bool StartsUpper;
        public bool StandsApart;
        public bool LeadOpensWithTerm;

        /// <summary>Whether it looks like a section's title.</summary>
        public readonly bool MayBeTitle => StartsUpper && !HasComma && !StandsApart;

        /// <summary>Whether it is a heading though the order speaks against it.</summary>
        public readonly bool IsBeyondOrder => LeadOpensWithTerm && HasComma;
    }
}

/// <summary>How sure it is that a line is a heading.</summary>
internal enum HeadingCertainty
{
    Unlikely,

    /// <summary>A heading where the order of the file does not speak against it.</summary>
    Likely,

    BeyondDoubt,
}
