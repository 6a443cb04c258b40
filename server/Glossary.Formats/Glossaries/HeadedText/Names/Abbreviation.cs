namespace Glossary.Formats.Glossaries;

/// <summary>Tells abbreviations and what they stand for.</summary>
internal static class Abbreviation
{
    /// <summary>Shorter ones stand for too much: <c>AI</c>, <c>PI</c>, <c>ML</c>.</summary>
    private const int ShortestSure = 3;
    private const int Longest = 8;

    /// <summary>Whether a word in capitals or mixed case, set in parentheses behind a term, abbreviates that term.</summary>
    public static bool IsSure(ReadOnlySpan<char> word, Phrase term)
    {
        var letters = WithoutPlural(word);
        return letters.Length is >= ShortestSure and <= Longest && IsWritten(letters) && IsSubsequence(letters, term);
    }

    /// <summary>Whether a word is made of beginnings of a term's words, each with its capital: <c>ConvNet</c>, <c>BatchNorm</c>.</summary>
    public static bool IsBlend(ReadOnlySpan<char> word, Phrase term)
    {
        if (word.Length < ShortestSure || !char.IsUpper(word[0]) || term.Count < 2) return false;
        var (index, at, capitals) = (-1, 0, 0);
        foreach (var letter in WithoutPlural(word))
        {
            if (!char.IsLetter(letter)) return false;
            if (char.IsUpper(letter))
            {
                capitals++;
                for (index++; index < term.Count && term[index].Folded[0] != char.ToLowerInvariant(letter); index++) { }
                at = 1;
                if (index >= term.Count) return false;
            }
            else if (at >= term[index].Folded.Length || term[index].Folded[at++] != letter)
            {
                return false;
            }
        }

        return capitals > 1;
    }

    /// <summary>Whether a word is written as abbreviations are: no blanks, and capitals for half of its letters at the least.</summary>
    public static bool IsWritten(ReadOnlySpan<char> word)
    {
        int upper = 0, letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c)) letters++;
            else if (!char.IsDigit(c) && c is not ('-' or '&' or '/')) return false;
            if (char.IsUpper(c)) upper++;
        }

        return upper > 1 && upper * 2 >= letters;
    }

    /// <summary>Whether a word, whatever its case, is the initials of a term: of all its words, or of all but small words.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word, Phrase term)
    {
        if (word.Length is < 2 or > Longest || term.Count < 2) return false;
        Span<char> buffer = stackalloc char[Longest];
        var folded = buffer[..WithoutPlural(word).ToLowerInvariant(buffer)];
        return MatchesInitials(folded, term, skipSmall: false) || MatchesInitials(folded, term, skipSmall: true);
    }

    /// <summary>Whether a word, whatever its case, may abbreviate the term that it stands behind: <c>finfet</c> fin field effect transistor.</summary>
    public static bool CanStandFor(ReadOnlySpan<char> word, Phrase term) =>
        IsInitials(word, term) || (term.Count > 1 && word.Length is >= ShortestSure and <= Longest && !word.Contains(' ')
            && !IsWordOf(word, term) && IsSubsequence(word, term));

    /// <summary>Whether a phrase is what a term of one word stands for: <c>gru</c> and <c>gated recurrent unit</c>.</summary>
    public static bool IsSpelledOut(Phrase term, Phrase phrase) =>
        term.Count == 1 && term.Folded.Length >= ShortestSure && IsInitials(term.Folded, phrase);

    /// <summary><c>LCMs</c> is the plural of <c>LCM</c>.</summary>
    public static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]) ? word[..^1] : word;

    private static bool IsWordOf(ReadOnlySpan<char> word, Phrase term)
    {
        Span<char> folded = stackalloc char[Longest];
        return term.IndexOf(folded[..word.ToLowerInvariant(folded)]) >= 0;
    }

    private static bool MatchesInitials(ReadOnlySpan<char> letters, Phrase term, bool skipSmall)
    {
        var at = 0;
        for (var i = 0; i < term.Count; i++)
        {
            var word = term[i].Folded;
            if (skipSmall && FunctionWords.Contains(word)) continue;
            if (at == letters.Length || letters[at++] != word[0]) return false;
        }

        return at == letters.Length;
    }

    /// <summary>Whether the letters stand in the term in this order, the first at its beginning: <c>LoRA</c> in Low-Rank Adaptation.</summary>
    private static bool IsSubsequence(ReadOnlySpan<char> letters, Phrase term)
    {
        var source = term.Folded;
        if (source.Length == 0 || char.ToLowerInvariant(letters[0]) != source[0]) return false;
        var at = 0;
        foreach (var letter in letters)
        {
            if (!char.IsLetter(letter)) continue; // The 2 of R2R is no letter of run-to-run.
            at = source.IndexOf(char.ToLowerInvariant(letter), at) + 1;
            if (at == 0) return false;
        }

        return true;
    }
}
