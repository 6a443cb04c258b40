using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Why words that are those of a term are not taken for it.</summary>
public enum Refusal : byte
{
    /// <summary>They are taken for it.</summary>
    None,

    /// <summary>The user wants the term left alone.</summary>
    Never,

    /// <summary>They are written in another case: <c>line</c> is no <c>LINE</c>.</summary>
    Case,

    /// <summary>They are one of many words in capitals: <c>READ THIS LINE</c>.</summary>
    AmongCapitals,

    /// <summary>They are part of a longer name: <c>Node</c> in <c>Node.js</c>.</summary>
    LongerName,

    /// <summary>They are the end of another word's compound: <c>linearity</c> in <c>non-linearity</c>.</summary>
    BehindHyphen,

    /// <summary>They are a verb: parts will <c>wear out</c>.</summary>
    Verb,
}

/// <summary>Decides whether words of a text that are those of a term are the term.</summary>
internal static class TermRules
{
    /// <summary>The first rule that speaks against <paramref name="term"/>, or <see cref="Refusal.None"/>.</summary>
    public static Refusal Judge(Term term, in CandidateMatch candidate)
    {
        if (term.Override == TermOverride.Never) return Refusal.Never;
        if (!Spelling.Fits(term, candidate)) return Refusal.Case;
        if (!candidate.IsRunningText) return Refusal.None;
        if (Capitals.AreOfAll(term, candidate)) return Refusal.AmongCapitals;
        if (LongerName.Holds(candidate)) return Refusal.LongerName;
        if (candidate.IsOneWord && candidate.IsBehindHyphen && IsOrdinary(term, candidate.Written)) return Refusal.BehindHyphen;
        return PhrasalVerb.Is(candidate) ? Refusal.Verb : Refusal.None;
    }

    /// <summary>Whether a word is not known by its looks, as <c>LoRA</c> and <c>PoolFormer</c> are.</summary>
    private static bool IsOrdinary(Term term, ReadOnlySpan<char> word)
    {
        if (term.Case == TermCase.Exact) return false;
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return false;
        }

        return true;
    }
}
