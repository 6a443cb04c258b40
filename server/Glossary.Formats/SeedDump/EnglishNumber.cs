namespace Glossary.Formats.SeedDump;

/// <summary>Singular forms of English nouns, as far as the spelling alone tells.</summary>
internal static class EnglishNumber
{
    /// <summary>The singular of a word, or the word itself where its <c>s</c> may belong to the stem.</summary>
    public static string Singular(string word)
    {
        if (word.Length < 4 || !word.EndsWith('s')) return word;

        // analysis, bias, process, focus: the s belongs to the word.
        if (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
            || word.EndsWith("is", StringComparison.Ordinal) || word.EndsWith("as", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 5) return word[..^3] + "y";
        if (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)) return word[..^2];
        return word[..^1];
    }

    /// <summary>Whether the singular is beyond doubt: <c>biases</c> may come of bias or of biase, <c>phases</c> of phase.</summary>
    public static bool IsSure(string plural) => !plural.EndsWith("ses", StringComparison.OrdinalIgnoreCase) || plural.EndsWith("sses", StringComparison.OrdinalIgnoreCase);
}
