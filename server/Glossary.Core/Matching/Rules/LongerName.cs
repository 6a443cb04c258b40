using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>Tells words that stand for themselves from those that are part of a name with signs: <c>Node</c> in <c>Node.js</c>.</summary>
/// <remarks>A slash is no such sign, since it mostly says "or": <c>LVS/DRC</c>, <c>latency/throughput</c>.</remarks>
internal static class LongerName
{
    /// <summary>Whether the words are part of a longer name.</summary>
    public static bool Holds(in Stretch stretch) =>
        IsLanguage(stretch) || IsCutAtStart(stretch) || IsCutAtEnd(stretch) || IsCutIdeograph(stretch);

    /// <summary>The <c>C</c> of <c>C++</c> and <c>C#</c>.</summary>
    private static bool IsLanguage(in Stretch stretch) =>
        (stretch.After(1) == '#' || (stretch.After(1) == '+' && stretch.After(2) == '+')) && IsInWord(stretch.Written[^1]);

    /// <summary>The <c>D</c> of <c>R&amp;D</c>, the <c>5D</c> of <c>2.5D</c>, the <c>.NET</c> of <c>ASP.NET</c>.</summary>
    private static bool IsCutAtStart(in Stretch stretch)
    {
        var before = stretch.Before(1);
        if (!IsInWord(stretch.Written[0])) return IsInWord(before) && stretch.Written.Length > 1;
        return Joins(before) && IsInWord(stretch.Before(2)) && !(before == '.' && StartsSentence(stretch.Written));
    }

    /// <summary>The <c>R</c> of <c>R&amp;D</c>, the <c>Node</c> of <c>Node.js</c>.</summary>
    private static bool IsCutAtEnd(in Stretch stretch)
    {
        var after = stretch.After(1);
        return Joins(after) && IsInWord(stretch.After(2)) && !(after == '.' && StartsSentence([stretch.After(2), stretch.After(3)]));
    }

    private static bool Joins(char sign) => sign is '.' or '&';

    /// <summary>Whether a dot before these letters may end a sentence, though the blank behind it is missing.</summary>
    private static bool StartsSentence(ReadOnlySpan<char> letters) => letters.Length > 1 && char.IsUpper(letters[0]) && !char.IsUpper(letters[1]);

    private static bool IsInWord(char c) => CharClasses.Of(c) is CharClass.Word or CharClass.Ideograph or CharClass.Katakana or CharClass.Hangul;

    /// <summary>A single Han character within a word of several: it is a name only where it stands alone.</summary>
    private static bool IsCutIdeograph(in Stretch stretch) =>
        IsIdeograph(stretch.Written[0]) && stretch.IsOneWord && (IsIdeograph(stretch.Before(1)) || IsIdeograph(stretch.After(1)));

    /// <summary>Whether a character stands for a syllable with a meaning; Hiragana are mostly particles.</summary>
    private static bool IsIdeograph(char c) => c is not (>= '\u3040' and <= '\u309f') && CharClasses.Of(c) == CharClass.Ideograph;
}
