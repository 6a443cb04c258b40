using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Compares a text's letters with those of a term.</summary>
internal static class Spelling
{
    /// <summary>From this many letters on, an identifier that spells a name of mixed case in one case means it: <c>lora_rank</c>.</summary>
    private const int LettersInIdentifier = 4;

    /// <summary>Whether the case of a candidate, whose words are those of <paramref name="term"/>, is one the term may have.</summary>
    public static bool Fits(Term term, in CandidateMatch candidate)
    {
        if (term.Case == TermCase.Any || IsSpelled(candidate.Written, term.Text)) return true;
        return !candidate.IsRunningText && term.Text.Length >= LettersInIdentifier && HasLower(term.Text);
    }

    /// <summary>Whether words of running text without any capital do not fit a term, whatever they are.</summary>
    public static bool AsksForCapitals(Term term) => term.Case == TermCase.Exact && HasCapital(term.Text);

    /// <summary>Whether there is a capital in a text.</summary>
    public static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c)) return true;
        }

        return false;
    }

    /// <summary>Whether two spellings have the same letters in the same case, but for hyphens, blanks and a plural ending.</summary>
    private static bool IsSpelled(ReadOnlySpan<char> slice, ReadOnlySpan<char> name)
    {
        while (true)
        {
            slice = slice[Separators(slice)..];
            name = name[Separators(name)..];
            if (slice.IsEmpty || name.IsEmpty) return IsPluralEnding(slice) && IsPluralEnding(name);
            if (slice[0] != name[0] && !AreAlike(slice[0], name[0])) return IsEndingIn(slice) && IsEndingIn(name);
            slice = slice[1..];
            name = name[1..];
        }
    }

    private static bool IsPluralEnding(ReadOnlySpan<char> rest) => rest is "" or "s" or "es";

    /// <summary>What is left of <c>boundary</c> and <c>boundaries</c> behind their common letters.</summary>
    private static bool IsEndingIn(ReadOnlySpan<char> rest) => rest is "y" or "ies" or "is" or "es";

    /// <summary>Whether two characters of equal case differ in marks or width only.</summary>
    private static bool AreAlike(char left, char right)
    {
        Span<char> foldedLeft = stackalloc char[TextFolding.MaxExpansion];
        Span<char> foldedRight = stackalloc char[TextFolding.MaxExpansion];
        var length = TextFolding.Fold([left], foldedLeft);
        return char.IsUpper(left) == char.IsUpper(right)
            && foldedLeft[..length].SequenceEqual(foldedRight[..TextFolding.Fold([right], foldedRight)]);
    }

    private static int Separators(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && (CharClasses.Of(text[count]) is CharClass.Blank or CharClass.LineEnd or CharClass.Hyphen or CharClass.Invisible || TextFolding.IsMark(text[count]))) count++;
        return count;
    }

    private static bool HasLower(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c)) return true;
        }

        return false;
    }
}
