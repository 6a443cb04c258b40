using Glossary.Core.Text;

namespace Glossary.Core.Language;

/// <summary>A place between two words of a segment.</summary>
/// <param name="Region">The region that it lies in.</param>
/// <param name="Offset">UTF-16 code units from the segment's start.</param>
internal readonly record struct WordBoundary(int Region, int Offset)
{
    /// <summary>
    /// The boundary some words or signs before this one, or where the first one starts that is joined to it. Words of scripts without
    /// blanks count as one where they stand side by side.
    /// </summary>
    public WordBoundary Back(SegmentText segment, int words)
    {
        var text = segment.Text;
        var regions = segment.Regions;
        var (region, at) = this;
        while (true)
        {
            var start = regions[region].Start;
            for (; words > 0; words--)
            {
                while (at > start && !IsInToken(text[at - 1])) at--;
                if (at == start) break;
                if (IsInWord(text[--at])) while (at > start && IsInWord(text[at - 1])) at--;
            }

            if (words == 0 || !regions[region].Joined || region == 0) return new WordBoundary(region, at);
            region--;
            at = regions[region].End;
        }
    }

    /// <summary>Whether a character is, or may be, part of a word: it is if a blank, a hyphen or a sign is not.</summary>
    public static bool IsInWord(char c) => char.IsSurrogate(c) || CharClasses.Of(c) is not (CharClass.Symbol or CharClass.Blank or CharClass.LineEnd or CharClass.Hyphen);

    private static bool IsInToken(char c) => IsInWord(c) ? CharClasses.Of(c) != CharClass.Invisible : CharClasses.Of(c) == CharClass.Symbol;
}
