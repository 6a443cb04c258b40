using System.Buffers;

namespace Glossary.Formats.Prose;

/// <summary>Finds what looks like words but is an address: URLs, e-mail addresses, paths, names of files, and labels of link references.</summary>
internal static class Addresses
{
    /// <summary>Every address holds one of these.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("/\\@_]");

    /// <summary>Characters that neither start nor end an address, and do not stand in one.</summary>
    private static readonly SearchValues<char> Bounds = SearchValues.Create(" \t\r\n\f\v\u00a0<>\"`|{}[]()'“”‘’„«»,;!=");

    /// <summary>In a URL more is allowed.</summary>
    private static readonly SearchValues<char> UrlBounds = SearchValues.Create(" \t\r\n\f\v\u00a0<>\"`|{}[]^“”«»");

    /// <summary>Finds the next address at or after <paramref name="from"/>.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length)
    {
        var floor = from;
        while (floor < text.Length)
        {
            var sign = text[floor..].IndexOfAny(Signs);
            if (sign < 0) break;
            sign += floor;
            if (text[sign] == ']')
            {
                (start, length) = (sign, LengthOfLabel(text[sign..]));
                if (length > 0) return true;
                floor = sign + 1;
                continue;
            }

            start = floor + text[floor..sign].LastIndexOfAny(Bounds) + 1;
            var isUrl = text[sign] == '/' && sign > start && text[sign - 1] == ':';
            var end = isUrl ? EndOfUrl(text, sign) : EndOfWord(text, sign);
            var word = text[start..end].TrimEnd(".,:;!?*'");
            if (isUrl || IsMail(word) || IsPath(word))
            {
                length = word.Length;
                return true;
            }

            floor = end;
        }

        start = length = 0;
        return false;
    }

    /// <summary>Length of the end of a link that refers to a definition elsewhere, <c>][label]</c>; 0 if there is none.</summary>
    private static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != '[') return 0;
        var close = text[2..].IndexOfAny("[]\n\r");
        return close < 0 || text[2 + close] != ']' ? 0 : close + 3;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int from)
    {
        var length = text[from..].IndexOfAny(Bounds);
        return length < 0 ? text.Length : from + length;
    }

    /// <summary>A closing bracket that was not opened within the URL belongs to the sentence around it.</summary>
    private static int EndOfUrl(ReadOnlySpan<char> text, int from)
    {
        var open = 0;
        var i = from;
        for (; i < text.Length && !UrlBounds.Contains(text[i]); i++)
        {
            if (text[i] == '(') open++;
            else if (text[i] == ')' && --open < 0) break;
        }

        return i;
    }

    private static bool IsMail(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return at > 0 && at < word.Length - 1 && char.IsLetterOrDigit(word[at - 1]) && word[(at + 1)..].Contains('.');
    }

    private static bool IsPath(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || TextLines.IsDecoration(word)) return false;
        if (word.Contains('\\')) return word.ContainsAnyExcept('\\', '_', '/');
        var slashes = word.Count('/');
        if (slashes == 0) return HasExtension(word);
        if (word[0] is '/' or '~' or '.' || word.StartsWith("www.")) return true;
        return word[^1] == '/' || HasExtension(word) || word.Contains('_') || (slashes > 1 && HasKebabPart(word));
    }

    /// <summary>Whether a word that is no plain word ends like a file's name: <c>plan_b.xlsx</c>, but not <c>well-known.This</c>.</summary>
    private static bool HasExtension(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        if (dot <= 0 || word.Length - dot - 1 is < 1 or > 5) return false;
        var extension = word[(dot + 1)..];
        if (extension.Length == 1) return char.IsAsciiLetter(extension[0]);
        foreach (var c in extension)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        }

        return extension.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Tells <c>rtl/low-power/README</c> from an enumeration such as <c>LSTM/GRU/Bi-LSTM</c>.</summary>
    private static bool HasKebabPart(ReadOnlySpan<char> word)
    {
        foreach (var range in word.Split('/'))
        {
            var part = word[range];
            if (part.ContainsAny('-', '.') && !part.ContainsAnyInRange('A', 'Z')) return true;
        }

        return false;
    }
}
