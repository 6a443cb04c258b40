using System.Text;
using Glossary.Core.Text;

namespace Glossary.Search.FullText;

/// <summary>Cuts an entry's text into sentences to show.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "vs", "cf", "approx", "fig", "eq", "al", "no", "resp", "ca"];

    /// <summary>The sentences of a text, and its lines where those end first; without blanks around.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(text, at)) continue;
            if (Trimmed(text, start, at + 1) is { Length: > 0 } span) yield return span;
            start = at + 1;
        }

        if (Trimmed(text, start, text.Length) is { Length: > 0 } rest) yield return rest;
    }

    /// <summary>A sentence without the signs of Markdown that lists, headings, quotations and bold type put into it.</summary>
    public static string Plain(ReadOnlySpan<char> sentence)
    {
        var plain = new StringBuilder(sentence.Length);
        var text = sentence.TrimStart("-*+#>| \t");
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '*' && at + 1 < text.Length && text[at + 1] == '*') at++;
            else plain.Append(text[at]);
        }

        return plain.ToString();
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '。' or '！' or '？' => true,
        '!' or '?' => IsFollowedByBlank(text, at),
        '.' => IsFollowedByBlank(text, at) && !IsAbbreviation(text, at),
        '*' or '"' or ')' or '”' => at > 0 && text[at - 1] == '.' && IsFollowedByBlank(text, at),
        _ => false,
    };

    private static bool IsFollowedByBlank(string text, int at) => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);

    private static bool IsAbbreviation(string text, int dot)
    {
        const int longest = 8;
        var start = dot;
        while (start > 0 && dot - start < longest && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text.AsSpan(start, dot - start);

        // "C. elegans": a single capital is an initial.
        if (word.Length == 1 && char.IsUpper(word[0])) return true;
        foreach (var abbreviation in Abbreviations) if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
