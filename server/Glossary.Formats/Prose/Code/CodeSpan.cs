using System.Buffers;

namespace Glossary.Formats.Prose;

/// <summary>Tells text set in code's type from code, by its shape.</summary>
internal static class CodeSpan
{
    /// <summary>Fewer words make no sentence that could be told from a command.</summary>
    private const int LeastWords = 6;

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("(){}[];=<>$|\\@#_&");

    /// <summary>
    /// Whether a span of code is a quoted sentence: words in small letters for the most part, none of the signs code is made of, no
    /// options of a command, and a sentence's capital letter or punctuation.
    /// </summary>
    public static bool IsSentence(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        if (content.ContainsAny(CodeSigns)) return false;
        int words = 0, plain = 0;
        var isPunctuated = content.Length > 0 && (char.IsUpper(content[0]) || content[^1] is '.' or '!' or '?' or '…');
        foreach (var range in content.SplitAny([' ', '\n', '\r', '\t']))
        {
            var word = content[range];
            if (word.IsEmpty) continue;
            if (word.Length > 1 && word[0] is '-' or '/' or '.' or '~') return false;
            words++;
            isPunctuated |= word.Length > 1 && word[^1] == ',';
            if (IsPlainWord(word)) plain++;
        }

        return words >= LeastWords && isPunctuated && plain * 4 >= words * 3;
    }

    /// <summary>Whether a span in a comment is written as names in running text are: <c>LayerNorm</c>, <c>weight decay</c>; but <c>eps</c> and <c>torch.Size</c> are code.</summary>
    public static bool IsName(ReadOnlySpan<char> content)
    {
        var (hasUpper, hasBlank) = (false, false);
        foreach (var c in content)
        {
            if (!(char.IsLetterOrDigit(c) || c is '-' or ' ')) return false;
            hasUpper |= char.IsUpper(c);
            hasBlank |= c == ' ';
        }

        return content.Length > 1 && (hasUpper || hasBlank) && char.IsLetter(content[0]) && content[^1] != ' ' && !content.Contains(" -", StringComparison.Ordinal);
    }

    /// <summary>Whether a word has small letters only, but for its first one and the punctuation behind it.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> word)
    {
        word = word.Trim(",.:!?…'\"’“”");
        if (word.IsEmpty || !char.IsLetter(word[0])) return false;
        foreach (var c in word[1..])
        {
            if (!(char.IsLower(c) || c is '-' or '\'' or '’')) return false;
        }

        return true;
    }
}
