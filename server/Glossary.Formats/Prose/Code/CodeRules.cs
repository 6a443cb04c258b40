namespace Glossary.Formats.Prose;

/// <summary>The rules for delimiters that are more than fixed texts. Each looks at a bounded stretch, or at one that is then passed over.</summary>
internal static class CodeRules
{
    /// <summary>Length of the delimiter's opening at an offset, 0 if it is not there.</summary>
    public static int LengthOfOpening(Delimiter delimiter, ReadOnlySpan<char> text, int at, out int number)
    {
        number = 0;
        var rest = text[at..];
        var open = delimiter.Open;
        if (char.ToLowerInvariant(rest[0]) != char.ToLowerInvariant(open[0])) return 0;
        if (char.IsAsciiLetter(open[^1]) && delimiter.AtLineStart)
        {
            // A word such as REM, in any case.
            return rest.StartsWith(open, StringComparison.OrdinalIgnoreCase) && (rest.Length == open.Length || char.IsWhiteSpace(rest[open.Length])) ? open.Length : 0;
        }

        if (!rest.StartsWith(open, StringComparison.Ordinal)) return 0;
        switch (delimiter.Shape)
        {
            case DelimiterShape.Counted:
                number = Math.Min(Run(rest, open.Length, delimiter.Sign), ushort.MaxValue);
                var quote = open.Length + number;
                return quote < rest.Length && rest[quote] == QuoteOf(delimiter) ? quote + 1 : 0;
            case DelimiterShape.QuoteRun:
                number = Math.Min(Run(rest, 0, open[0]), ushort.MaxValue);
                return number;
            case DelimiterShape.Tagged:
                var bracket = rest[..Math.Min(rest.Length, open.Length + 17)].IndexOf('(');
                if (bracket < 0) return 0;
                number = Hash(rest[open.Length..bracket]);
                return bracket + 1;
            case DelimiterShape.HereDocument:
                return LengthOfHereDocument(rest, open.Length, out number);
            default:
                return open.Length;
        }
    }

    /// <summary>Length of the delimiter's closing at an offset; 0 if it is not there, and how much is to be passed over then.</summary>
    public static int LengthOfClosing(Delimiter delimiter, ReadOnlySpan<char> text, int at, int number, out int passed)
    {
        passed = 1;
        var rest = text[at..];
        var close = delimiter.Close;
        if (rest[0] != close[0]) return 0;
        switch (delimiter.Shape)
        {
            case DelimiterShape.Counted:
                // The signs follow the quote in r##"…"##, and stand between the brackets in [==[…]==].
                if (rest.Length <= number || rest[1..(1 + number)].ContainsAnyExcept(delimiter.Sign)) return 0;
                if (close.Length == 1) return 1 + number;
                return 1 + number < rest.Length && rest[1 + number] == close[1] ? 2 + number : 0;
            case DelimiterShape.QuoteRun:
                passed = Run(rest, 0, close[0]);
                return passed >= number ? passed : 0;
            case DelimiterShape.Tagged:
                var quote = rest[..Math.Min(rest.Length, 18)].IndexOf('"');
                return quote > 0 && Hash(rest[1..quote]) == number ? quote + 1 : 0;
            default:
                if (!rest.StartsWith(close, StringComparison.Ordinal)) return 0;
                if (!delimiter.IsDoubled || rest.Length < 2 || rest[1] != close[0]) return close.Length;
                passed = 2;
                return 0;
        }
    }

    /// <summary>How often a character stands at an offset in a row.</summary>
    public static int Run(ReadOnlySpan<char> text, int at, char c)
    {
        if (at >= text.Length) return 0;
        var length = text[at..].IndexOfAnyExcept(c);
        return length < 0 ? text.Length - at : length;
    }

    /// <summary>A hash of a short word, of 16 bits.</summary>
    public static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return (int)((hash >> 16) ^ (hash & 0xFFFF));
    }

    /// <summary>Length of a character between single quotes; 1, the quote alone, if it is something else.</summary>
    public static int LengthOfCharacter(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 12)];
        if (rest.IndexOfAny('\n', '\r') is var end and >= 0) rest = rest[..end];
        if (rest.Length < 3) return 1;
        if (rest[1] == '\\')
        {
            var close = rest[3..].IndexOf('\'');
            return close < 0 ? 1 : close + 4;
        }

        if (rest[2] == '\'') return 3;
        return char.IsHighSurrogate(rest[1]) && rest.Length > 3 && rest[3] == '\'' ? 4 : 1;
    }

    /// <summary>Length of a regular expression, at most to the line's end; 1, the slash alone, where a division stands.</summary>
    public static int LengthOfRegex(ReadOnlySpan<char> text, int at)
    {
        if (EndsOperand(text[..at].TrimEnd(" \t"))) return 1;

        var inClass = false;
        for (var i = at + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r': return i - at;
                case '\\' when i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'): i++; break;
                case '[': inClass = true; break;
                case ']': inClass = false; break;
                case '/' when !inClass: return i + 1 - at;
            }
        }

        return text.Length - at;
    }

    /// <summary>Whether a value stands before a slash, so that the slash divides it. After <c>&lt;</c> it closes a tag.</summary>
    private static bool EndsOperand(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty) return false;
        if (!char.IsLetterOrDigit(before[^1])) return before[^1] is ')' or ']' or '}' or '_' or '$' or '"' or '\'' or '`' or '<';
        var tail = before[^Math.Min(before.Length, 10)..];
        var start = tail.Length;
        while (start > 0 && char.IsLetterOrDigit(tail[start - 1])) start--;
        var word = tail[start..];
        return word is not ("return" or "case" or "typeof" or "in" or "of" or "if" or "when" or "and" or "or" or "unless");
    }

    /// <summary>Length of code in braces or parentheses within a string, at most to the line's end.</summary>
    public static int LengthOfHole(ReadOnlySpan<char> text, int opening)
    {
        // {{ stands for a brace.
        if (opening == 1 && text.Length > 1 && text[1] == '{') return 2;
        var (open, close) = text[..opening].EndsWith('(') ? ('(', ')') : ('{', '}');
        var depth = 1;
        var i = opening;
        for (; i < text.Length && depth > 0 && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == open) depth++;
            else if (text[i] == close) depth--;
        }

        return i;
    }

    /// <summary>Where the letters before a quote start: the <c>rb</c> of <c>rb"…"</c>.</summary>
    public static int StartOfPrefix(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 3 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '$' or '@')) start--;
        return start;
    }

    /// <summary>Whether one of some characters stands in the prefix of a string.</summary>
    public static bool HasPrefix(ReadOnlySpan<char> text, int at, string prefixes) =>
        text[StartOfPrefix(text, at)..at].ContainsAny(prefixes);

    private static char QuoteOf(Delimiter delimiter) => delimiter.Close.Length == 1 ? delimiter.Close[0] : delimiter.Open[^1];

    private static int LengthOfHereDocument(ReadOnlySpan<char> rest, int at, out int hash)
    {
        hash = 0;
        if (at < rest.Length && rest[at] is '-' or '~') at++;
        while (at < rest.Length && rest[at] == ' ') at++;
        if (at < rest.Length && rest[at] is '\'' or '"') at++;
        var end = at;
        while (end < rest.Length && end - at < 64 && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '_')) end++;
        // A shift to the left has a number or a small-letter name behind it.
        if (end == at || !char.IsAsciiLetterUpper(rest[at])) return 0;
        hash = Hash(rest[at..end]);
        return end;
    }
}
