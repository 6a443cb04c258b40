using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Takes emphasis out of a text: <c>*mens rea*</c>, <c>_sic_</c>.</summary>
internal static class Emphasis
{
    /// <summary>The text without the signs that open before a word and close behind one; <c>A* search</c>, <c>5 * 3</c> and <c>rate_a</c> keep theirs, and so does code.</summary>
    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny('*', '_') < 0) return text;
        var plain = new StringBuilder(text.Length);
        var inCode = false;
        var closes = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`') inCode = !inCode;
            if (i == closes) continue;
            if (!inCode && i > closes && text[i] is '*' or '_' && CloseOf(text, i) is var close and > 0) closes = close;
            else plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>Where the emphasis closes that a sign opens; 0 where it opens none.</summary>
    private static int CloseOf(string text, int at)
    {
        if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) return 0;
        var close = text.IndexOf(text[at], at + 1);
        if (close < 0 || char.IsWhiteSpace(text[close - 1])) return 0;
        return close + 1 == text.Length || !char.IsLetterOrDigit(text[close + 1]) || Script.IsUnspaced(text[close + 1]) ? close : 0;
    }
}
