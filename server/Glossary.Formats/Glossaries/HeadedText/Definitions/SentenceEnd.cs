using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds where the first sentence of a paragraph ends.</summary>
internal static class SentenceEnd
{
    /// <summary>What can end a sentence, or keep it from ending.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("`$([)].!?-（）。！？");

    private static readonly string[] Abbreviations = ["e.g", "i.e", "vs", "etc", "cf", "approx", "fig", "eq", "dr", "al", "no", "inc", "resp", "ca", "bzw", "ggf", "inkl", "vgl", "evtl", "sog", "bspw", "ex", "a.k.a", "напр", "см"];

    private static readonly int LongestAbbreviation = Abbreviations.Max(abbreviation => abbreviation.Length);

    /// <summary>Offset behind the first sentence's full stop, or the text's length.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        var depth = 0;
        bool inMath = false, inCode = false;
        for (var at = 0; text[at..].IndexOfAny(Signs) is var next and >= 0; at++)
        {
            at += next;
            switch (text[at])
            {
                case '`': inCode = !inCode; break;
                case '$': inMath = !inMath; break;
                case '(' or '[' or '（': depth++; break;
                case ')' or ']' or '）': depth--; break;
                case '。' or '！' or '？' when depth <= 0 && !inMath && !inCode: return at + 1;
                case '-' when IsGlue(text, at - 1): return at - 1;
                case '.' or '!' or '?' when depth <= 0 && !inMath && !inCode && EndsSentence(text, at): return at + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Two sentences glued by a dash: <c>is **a technique** - It finds …</c>.</summary>
    private static bool IsGlue(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 4 < text.Length && text[at..].StartsWith(" - ") && char.IsUpper(text[at + 3]) && char.IsLower(text[at + 4])
        && text[at - 1] is '*' or '.';

    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '*' or '"' or '”' or ')' ) next++;
        if (next < text.Length && text[next] != ' ') return false;
        if (text[at] != '.' || next >= text.Length) return true;
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..at];

        // "C. elegans": a single capital is an initial.
        if (word.Length == 1 && char.IsUpper(word[0])) return false;
        if (IsAbbreviation(word) || IsHalfAbbreviation(word, text[next..])) return false;
        return !(next + 1 < text.Length && char.IsLower(text[next + 1]));
    }

    /// <summary>The first letter of <c>z. B.</c>, <c>d. h.</c>, <c>т. е.</c>, <c>p. ex.</c></summary>
    private static bool IsHalfAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        word.Length == 1 && char.IsLower(word[0]) && ((rest.Length > 2 && char.IsLetter(rest[1]) && rest[2] == '.') || rest.StartsWith(" ex."));

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestAbbreviation) return false;
        foreach (var abbreviation in Abbreviations) if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
