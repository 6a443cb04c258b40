namespace Glossary.Formats.Glossaries;

/// <summary>Tells whether two names that stand together show that they are of one thing.</summary>
internal static class NamePair
{
    /// <summary>Fewer letters in common show nothing.</summary>
    private const int FewestLetters = 3;

    /// <summary>Whether one says in other words, or in fewer letters, what the other says: <c>arena</c> and <c>arena allocation</c>, <c>LWR</c> and <c>line width roughness</c>.</summary>
    public static bool SayTheSame(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return false;
        var (first, second) = (new Phrase(left), new Phrase(right));
        return NameList.HaveSameLetters(left, right) || IsAbbreviation(left, second) || IsAbbreviation(right, first)
            || (first.Folded.Length >= FewestLetters && second.Folded.Length >= FewestLetters && (first.SharesWordWith(second) || AreShortened(first, second)));
    }

    /// <summary>Whether a word is short for a term: <c>LWR</c>, <c>UTXO</c> for unspent transaction output, <c>LB</c> for Leistungsbeschreibung.</summary>
    public static bool IsAbbreviation(string word, Phrase term) =>
        Abbreviation.CanStandFor(word, term) || Abbreviation.IsSure(word, term) || IsWithCross(word, term) || IsOfOneWord(word, term.Written);

    /// <summary>Whether one of two is written as abbreviations are, and the other is not: what stands beside it is then what it stands for.</summary>
    public static bool HasOneAbbreviation(string left, string right) => Abbreviation.IsWritten(left) != Abbreviation.IsWritten(right);

    /// <summary>Whether one name stands in Chinese or Japanese, and the other in Latin letters: <c>有向无环图（DAG）</c>.</summary>
    public static bool AreTranslations(string name, string other) =>
        other.Length > 1 && char.IsAsciiLetterOrDigit(other[0]) && name.AsSpan().ContainsAnyInRange('\u3041', '\u9fff') && !other.AsSpan().ContainsAnyInRange('\u0250', '\uffff');

    /// <summary>Whether each word of one name begins as the word of the other: <c>infer var</c> and <c>inference variable</c>.</summary>
    private static bool AreShortened(Phrase first, Phrase second)
    {
        if (first.Count != second.Count || first.Count < 2) return false;
        for (var i = 0; i < first.Count; i++)
        {
            if (!first[i].Folded.StartsWith(second[i].Folded) && !second[i].Folded.StartsWith(first[i].Folded)) return false;
        }

        return true;
    }

    /// <summary>Whether an abbreviation has an X for a syllable, and is the initials but for that.</summary>
    private static bool IsWithCross(string word, Phrase term) =>
        word.IndexOf('X', StringComparison.Ordinal) > 0 && Abbreviation.IsWritten(word) && Abbreviation.IsInitials(word.Replace("X", "", StringComparison.Ordinal), term);

    /// <summary>Whether the letters of an abbreviation stand in one long word in this order, the first at its start.</summary>
    private static bool IsOfOneWord(string word, string term)
    {
        if (!Abbreviation.IsWritten(word) || term.Contains(' ', StringComparison.Ordinal) || term.Length < 2 * word.Length || char.ToLowerInvariant(term[0]) != char.ToLowerInvariant(word[0])) return false;
        var at = 0;
        foreach (var letter in word)
        {
            at = term.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0) return false;
        }

        return true;
    }
}
