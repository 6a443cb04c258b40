using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>
/// Tells a verb and its particle from the name that looks like them: parts <c>wear out</c>, but <c>wear out</c> limits their life. With a
/// hyphen or written solid it is always the name.
/// </summary>
internal static class PhrasalVerb
{
    private static readonly WordSet Particles = new("up", "out", "in", "off", "down", "on", "over", "through", "away", "back");

    /// <summary>What only a verb follows, if it does not open a question.</summary>
    private static readonly WordSet Auxiliaries = new("will", "would", "can", "cannot", "could", "may", "might", "must", "shall", "should", "do", "does", "did", "let", "lets");

    private static readonly WordSet Subjects = new("I", "you", "we", "they", "it", "them", "us", "he", "she");

    /// <summary>What may stand between those and the verb.</summary>
    private static readonly WordSet Adverbs = new("not", "never", "also", "just", "even", "still", "soon", "then", "always", "often", "both", "all");

    private static readonly WordSet QuestionWords = new("how", "when", "where", "why", "what", "which");

    private static readonly WordSet Determiners = new("the", "these", "those", "all", "most", "many", "some", "few", "several", "our", "your", "their", "its", "both", "no", "if", "when", "until");

    private static readonly WordSet Relatives = new("that", "which", "who");

    private static readonly WordSet Articles = new("the", "a", "an", "these", "those", "our", "your", "their", "its", "his", "her", "them", "it");

    /// <summary>What leads with a <c>to</c> to a noun: due to, prone to, from burn in to.</summary>
    private static readonly WordSet BeforeToAndNoun = new(
        "due", "owing", "thanks", "lead", "leads", "led", "leading", "subject", "subjected", "susceptible", "susceptibility", "prone", "immune", "immunity",
        "resistant", "resistance", "robust", "robustness", "sensitive", "sensitivity", "vulnerable", "vulnerability", "tolerant", "tolerance", "exposed",
        "attributed", "ascribed", "related", "linked", "opposed", "compared", "similar", "close", "contribute", "contributes", "contributing", "according",
        "addition", "contrast", "respect", "response", "relative", "prior", "next", "in", "up", "life", "approach", "path", "route");

    /// <summary>Whether the words are a verb, as the words before them tell.</summary>
    public static bool Is(in CandidateMatch candidate)
    {
        if (!HasForm(candidate)) return false;
        var at = WordBefore(candidate, candidate.First);
        var isNegated = false;
        while (at >= 0 && IsAdverb(candidate.TextOf(at)))
        {
            isNegated |= candidate.TextOf(at).Equals("not", StringComparison.OrdinalIgnoreCase);
            at = WordBefore(candidate, at);
        }

        if (at < 0) return false;
        var word = candidate.TextOf(at);
        if (Subjects.Contain(word) || IsContraction(candidate, at)) return true;
        var before = WordBefore(candidate, at);
        if (Auxiliaries.Contain(word)) return isNegated || !(before < 0 || QuestionWords.Contain(candidate.TextOf(before)));
        if (word.Equals("to", StringComparison.OrdinalIgnoreCase)) return before < 0 || !BeforeToAndNoun.Contain(candidate.TextOf(before));

        if (Relatives.Contain(word)) return before >= 0 && LooksPlural(candidate.TextOf(before));

        // "The ring prevents latch up": only right behind an article, or with an object behind the particle, are words on -s sure to be nouns.
        return LooksPlural(word) && (IsObjectBehind(candidate) || (before >= 0 && Determiners.Contain(candidate.TextOf(before))));
    }

    /// <summary>Whether the words are one and a particle, so that it depends on those before them what they are.</summary>
    public static bool HasForm(in CandidateMatch candidate) =>
        candidate.Last == candidate.First + 1 && candidate.Token(candidate.Last).Gap == TokenGap.Space && Particles.Contain(candidate.TextOf(candidate.Last));

    private static bool LooksPlural(ReadOnlySpan<char> word) => EnglishNoun.Singular(TextFolding.Fold(word)) is not null;

    /// <summary>Whether the next word opens an object: dogs wear out <b>the</b> lawn.</summary>
    private static bool IsObjectBehind(in CandidateMatch candidate)
    {
        var next = candidate.Last + 1;
        return candidate.HasToken(next) && candidate.Token(next).Gap == TokenGap.Space && Articles.Contain(candidate.TextOf(next));
    }

    private static bool IsAdverb(ReadOnlySpan<char> word) => Adverbs.Contain(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase));

    /// <summary>The end of <c>don't</c>, <c>they'll</c>, <c>you'd</c>.</summary>
    private static bool IsContraction(in CandidateMatch candidate, int at) =>
        candidate.TextOf(at) is "t" or "ll" or "d" && candidate.HasToken(at - 1) && candidate.Token(at).Gap == TokenGap.None && candidate.TextOf(at - 1) is "'" or "\u2019";

    /// <summary>Index of the word before a token in the same sentence, within reach; or -1.</summary>
    private static int WordBefore(in CandidateMatch candidate, int at)
    {
        if (!candidate.HasToken(at - 1) || candidate.Token(at).Gap is not TokenGap.Space || !char.IsLetter(candidate.TextOf(at - 1)[0])) return -1;
        return at - 1;
    }

    /// <summary>A set of words in any case.</summary>
    private readonly struct WordSet(params string[] words)
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set =
            new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contain(ReadOnlySpan<char> word) => set.Contains(word);
    }
}
