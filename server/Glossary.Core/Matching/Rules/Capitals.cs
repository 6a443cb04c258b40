using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Tells an abbreviation that spells a word from that word in a text that is all capitals: <c>LINE</c> in <c>READ THIS LINE</c>.</summary>
internal static class Capitals
{
    /// <summary>A word of this many capitals or more is hardly an abbreviation: <c>LINE SEPARATOR</c>.</summary>
    private const int LettersOfAWord = 7;

    /// <summary>Whether the words beside an abbreviation that spells an everyday word are words in capitals too.</summary>
    public static bool AreOfAll(Term term, in CandidateMatch candidate) =>
        term.Ambiguity == TermAmbiguity.Abbreviation
        && (IsShouted(candidate, candidate.First - 1, candidate.First) || IsShouted(candidate, candidate.Last + 1, candidate.Last + 1))
        && EverydayWords.Contains(TextFolding.Fold(candidate.Written));

    /// <summary>Whether a token beside the candidate is a word in capitals.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="index">The token.</param>
    /// <param name="behindGap">The token before which the gap lies that parts the two.</param>
    private static bool IsShouted(in CandidateMatch candidate, int index, int behindGap)
    {
        if (!candidate.HasToken(index) || candidate.Token(behindGap).Gap == TokenGap.Break) return false;
        var word = candidate.TextOf(index);
        return !word.ContainsAnyExceptInRange('A', 'Z') && (word.Length >= LettersOfAWord || EverydayWords.Contains(TextFolding.Fold(word)));
    }
}
