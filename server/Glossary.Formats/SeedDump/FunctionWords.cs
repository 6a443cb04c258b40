namespace Glossary.Formats.SeedDump;

/// <summary>Closed classes of English words that tell a name's inside from its outside.</summary>
internal static class FunctionWords
{
    private const int LongestSmall = 6;
    private const int LongestSentenceOnly = 7;

    private static readonly string[] Small =
        ["a", "an", "the", "and", "or", "of", "in", "for", "with", "to", "on", "by", "from", "at", "as", "via", "under", "using", "vs", "versus"];

    /// <summary>Verb forms, pronouns and the like, which a sentence has and a list of keywords has not.</summary>
    private static readonly HashSet<string> SentenceOnly = new(
        ["is", "are", "was", "were", "be", "been", "has", "have", "had", "can", "will", "would", "should", "may", "must", "does", "do",
         "that", "which", "this", "these", "those", "it", "its", "they", "their", "we", "our", "you", "your", "there", "because"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceOnlyLookup =
        SentenceOnly.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a lower-case word is an article, a conjunction or a preposition.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestSmall) return false;
        foreach (var small in Small) if (word.SequenceEqual(small)) return true;
        return false;
    }

    /// <summary>Whether the word stands in sentences only.</summary>
    public static bool IsSentenceOnly(ReadOnlySpan<char> word) => word.Length is > 1 and <= LongestSentenceOnly && SentenceOnlyLookup.Contains(word);

    /// <summary>Whether the word opens a qualifier that narrows where a concept is spoken of, without making it another one.</summary>
    /// <remarks><c>with</c> is not among them: it names a means, and with the means the concept changes.</remarks>
    public static bool OpensScope(ReadOnlySpan<char> word) => word is "in" or "for" or "on" or "under" or "within" or "during";
}
