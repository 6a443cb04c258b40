namespace Glossary.Formats.Glossaries;

/// <summary>Closed classes of English words that tell a name's inside from its outside.</summary>
internal static class FunctionWords
{
    private const int LongestSentenceOnly = 7;

    /// <summary>In what an upper-case and a lower-case ASCII letter differ.</summary>
    private const int CaseBit = 0x20;

    /// <summary>Whether a lower-case word is an article, a conjunction or a preposition.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word is "a" or "an" or "the" or "and" or "or" or "of" or "in" or "for" or "with" or "to" or "on" or "by" or "from" or "at" or "as" or "via"
            or "under" or "using" or "vs" or "versus";

    /// <summary>Whether the word, in any case, is a verb form, a pronoun or the like, which a sentence has and a list of keywords has not.</summary>
    public static bool IsSentenceOnly(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestSentenceOnly) return false;
        Span<char> lower = stackalloc char[LongestSentenceOnly];
        for (var i = 0; i < word.Length; i++) lower[i] = (char)(word[i] | CaseBit); // Only letters become letters.
        return lower[..word.Length] is "is" or "are" or "was" or "were" or "be" or "been" or "has" or "have" or "had" or "can" or "will" or "would" or "should"
            or "may" or "must" or "does" or "do" or "that" or "which" or "this" or "these" or "those" or "it" or "its" or "they" or "their" or "we" or "our"
            or "you" or "your" or "there" or "because";
    }

    /// <summary>Whether the word opens a qualifier that narrows where a concept is spoken of, without making it another one.</summary>
    /// <remarks><c>with</c> is not among them: it names a means, and with the means the concept changes.</remarks>
    public static bool OpensScope(ReadOnlySpan<char> word) => word is "in" or "for" or "on" or "under" or "within" or "during";
}
