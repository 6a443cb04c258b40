namespace Glossary.Formats.Prose;

/// <summary>Formulas that are part of a word: the <c>$k$</c> of <c>low-$k$</c>, the <c>$_2$</c> of <c>SiO$_2$</c>.</summary>
internal static class WordFormula
{
    private const int MostLetters = 3;

    /// <summary>Finds the letters of such a formula.</summary>
    /// <param name="text">The text around the formula.</param>
    /// <param name="start">Offset of its content.</param>
    /// <param name="end">Offset behind its content.</param>
    /// <param name="fence">How many signs open it, and close it.</param>
    /// <param name="letters">Offset of its letters and digits.</param>
    /// <param name="length">How many there are.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int start, int end, int fence, out int letters, out int length)
    {
        (letters, length) = (start, end - start);
        var before = start - fence > 0 ? text[start - fence - 1] : ' ';
        var isScript = length > 1 && text[letters] is '_' or '^';
        if (isScript) Shrink(ref letters, ref length, 1, 0);
        if (isScript && length > 2 && text[letters] == '{' && text[end - 1] == '}') Shrink(ref letters, ref length, 1, 1);
        if (length is < 1 or > MostLetters) return false;
        foreach (var c in text.Slice(letters, length))
        {
            if (!char.IsLetterOrDigit(c)) return false;
        }

        return isScript ? char.IsLetterOrDigit(before) : GoesOn(text[..(start - fence)], fromEnd: true) || GoesOn(text[Math.Min(text.Length, end + fence)..], fromEnd: false);
    }

    /// <summary>Whether a word goes on beside the formula: with a letter, or with a hyphen and a letter.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, bool fromEnd)
    {
        if (text.IsEmpty) return false;
        if (char.IsLetter(fromEnd ? text[^1] : text[0])) return true;
        return text.Length > 1 && (fromEnd ? text[^1] is '-' && char.IsLetter(text[^2]) : text[0] is '-' && char.IsLetter(text[1]));
    }

    private static void Shrink(ref int start, ref int length, int left, int right)
    {
        start += left;
        length -= left + right;
    }
}
