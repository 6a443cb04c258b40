using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>Tells words that stand for themselves from those that are part of a name with signs: <c>Node</c> in <c>Node.js</c>.</summary>
/// <remarks>A slash is no such sign, since it mostly says "or": <c>LVS/DRC</c>, <c>latency/throughput</c>.</remarks>
internal static class LongerName
{
    /// <summary>Whether the words are part of a longer name.</summary>
    public static bool Holds(in CandidateMatch candidate) =>
        IsLanguage(candidate) || IsCutAtStart(candidate) || IsCutAtEnd(candidate) || IsCutIdeograph(candidate);

    /// <summary>The <c>C</c> of <c>C++</c> and <c>C#</c>.</summary>
    private static bool IsLanguage(in CandidateMatch candidate) =>
        (candidate.After(1) == '#' || (candidate.After(1) == '+' && candidate.After(2) == '+')) && IsInWord(candidate.Written[^1]);

    /// <summary>The <c>D</c> of <c>R&amp;D</c>, the <c>5D</c> of <c>2.5D</c>, the <c>.NET</c> of <c>ASP.NET</c>.</summary>
    private static bool IsCutAtStart(in CandidateMatch candidate)
    {
        var before = candidate.Before(1);
        if (!IsInWord(candidate.Written[0])) return IsInWord(before) && candidate.Written.Length > 1;
        return Joins(before) && IsInWord(candidate.Before(2)) && !(before == '.' && StartsSentence(candidate.Written));
    }

    /// <summary>The <c>R</c> of <c>R&amp;D</c>, the <c>Node</c> of <c>Node.js</c>.</summary>
    private static bool IsCutAtEnd(in CandidateMatch candidate)
    {
        var after = candidate.After(1);
        return Joins(after) && IsInWord(candidate.After(2)) && !(after == '.' && StartsSentence([candidate.After(2), candidate.After(3)]));
    }

    private static bool Joins(char sign) => sign is '.' or '&';

    /// <summary>Whether a dot before these letters may end a sentence, though the blank behind it is missing.</summary>
    private static bool StartsSentence(ReadOnlySpan<char> letters) => letters.Length > 1 && char.IsUpper(letters[0]) && !char.IsUpper(letters[1]);

    private static bool IsInWord(char c) => CharClasses.Of(c) is CharClass.Word or CharClass.Ideograph or CharClass.Katakana or CharClass.Hangul;

    /// <summary>A single Han character within a word of several: it is a name only where it stands alone.</summary>
    private static bool IsCutIdeograph(in CandidateMatch candidate) =>
        IsIdeograph(candidate.Written[0]) && candidate.IsOneWord && (IsIdeograph(candidate.Before(1)) || IsIdeograph(candidate.After(1)));

    /// <summary>Whether a character stands for a syllable with a meaning; Hiragana are mostly particles.</summary>
    private static bool IsIdeograph(char c) => c is not (>= '\u3040' and <= '\u309f') && CharClasses.Of(c) == CharClass.Ideograph;
}
