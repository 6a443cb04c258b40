using System.Buffers;
using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the strings of JSON, those as well that were closed too early, too late or never.</summary>
internal static class JsonString
{
    /// <summary>How far ahead it is looked for the quote that closes a string, where one that stands in it may be meant, in UTF-16 code units.</summary>
    private const int Lookahead = 300;

    private static readonly SearchValues<char> Stops = SearchValues.Create("\"'”\\\n\r");

    /// <summary>Whether a string can begin with a character: with a straight quote, or one that somebody else would put there.</summary>
    public static bool CanStart(char c) => c is '"' or '\'' or '“' or '”';

    /// <summary>Reads a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its first quote stands; becomes what follows it.</param>
    /// <param name="isKey">Whether it is a key, which is short and ends at its next quote.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    public static DataText Read(ReadOnlySpan<char> text, ref int at, bool isKey, FileProblems problems)
    {
        var start = at;
        var quote = text[start] is '“' ? '”' : text[start];
        if (quote != '"') problems.Add(new TextSpan(start, 1), "A text stands in straight double quotes. Write \" at both of its ends.", ProblemKind.BrokenSyntax);
        bool hasEscapes = false, hasLineBreak = false;
        for (var i = start + 1; ; i++)
        {
            var next = text[Math.Min(i, text.Length)..].IndexOfAny(Stops);
            i = next < 0 ? text.Length : i + next;
            if (next < 0 || (text[i] is '\n' or '\r' && (isKey || StartsAnew(text, i)))) return Unclosed(text, ref at, i, hasEscapes, problems);
            if (text[i] is '\n' or '\r')
            {
                if (!hasLineBreak) problems.Add(new TextSpan(start, 1), "This text has a line break in it. Write it in one line, with \\n where a line ends.", ProblemKind.BrokenSyntax);
                hasLineBreak = true;
            }
            else if (text[i] == '\\')
            {
                hasEscapes = true;
                i++;
            }
            else if (text[i] == quote)
            {
                var close = isKey ? i : FindClose(text, i, quote);
                if (close is { } end && end == i)
                {
                    at = i + 1;
                    return Make(text, start, start + 1, i, at, hasEscapes, problems);
                }

                if (close is null) return Unclosed(text, ref at, i, hasEscapes, problems);
                problems.Add(new TextSpan(i, 1), "This quote stands within a text. Write \\\" there, so that it does not end the text.", ProblemKind.BrokenSyntax);
                hasEscapes |= text[i..close.Value].Contains('\\');
                at = close.Value + 1;
                return Make(text, start, start + 1, close.Value, at, hasEscapes, problems);
            }
        }
    }

    /// <summary>A string that has no last quote: it ends where its line does, or where the next key begins.</summary>
    private static DataText Unclosed(ReadOnlySpan<char> text, ref int at, int end, bool hasEscapes, FileProblems problems)
    {
        var start = at;
        end = Math.Min(end, text.Length);
        at = end;
        problems.Add(new TextSpan(start, 1), "This text is never closed. Write \" at its end.", ProblemKind.BrokenSyntax);
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start + 1 && text[end - 1] == ',') at = --end; // Which parts it from the next one.
        return Make(text, start, start + 1, end, end, hasEscapes, problems);
    }

    /// <summary>Whether a string that goes over the end of its line was meant to end there: the next line begins another one, or closes something.</summary>
    public static bool StartsAnew(ReadOnlySpan<char> text, int lineEnd)
    {
        var rest = text[lineEnd..Math.Min(text.Length, lineEnd + Lookahead)].TrimStart();
        return rest.IsEmpty || rest[0] is '"' or '{' or '}' or '[' or ']';
    }

    /// <summary>Finds the quote that closes a text: that at a place, or if what follows makes no sense then, a later one of its line.</summary>
    /// <returns>Null where none closes it, since that at the place opens the next key: <c>"term": "a, "text": "b"</c>.</returns>
    private static int? FindClose(ReadOnlySpan<char> text, int at, char quote)
    {
        if (IsFollowedWell(text, at + 1)) return at;
        if (OpensKey(text, at, quote)) return null;
        var line = text[at..Math.Min(text.Length, at + Lookahead)];
        if (line.IndexOfAny('\n', '\r') is >= 0 and var length) line = line[..length];
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
                continue;
            }

            if (line[i] != quote) continue;
            if (OpensKey(text, at + i, quote)) break;
            if (IsFollowedWell(text, at + i + 1)) return at + i;
        }

        return at;
    }

    /// <summary>Whether what follows a quote is what follows a text.</summary>
    private static bool IsFollowedWell(ReadOnlySpan<char> text, int at)
    {
        var next = EndOfBlanks(text, at);
        if (next == text.Length || text[next] is '\n' or '\r' or ']' or '}' or ':' or '/' || CanStart(text[next])) return true;
        if (text[next] != ',') return false;
        next = EndOfBlanks(text, next + 1);
        var end = next;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end == next || text[next..end] is "true" or "false" or "null" || (EndOfBlanks(text, end) is var colon && colon < text.Length && text[colon] == ':');
    }

    /// <summary>Whether a quote behind a comma opens a key.</summary>
    private static bool OpensKey(ReadOnlySpan<char> text, int at, char quote)
    {
        const int longestKey = 60;
        var before = text[..at].TrimEnd(' ');
        if (before.IsEmpty || before[^1] != ',') return false;
        var rest = text[(at + 1)..Math.Min(text.Length, at + 1 + longestKey)];
        var close = rest.IndexOf(quote);
        return close > 0 && EndOfBlanks(text, at + close + 2) is var colon && colon < text.Length && text[colon] == ':';
    }

    private static int EndOfBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at;
    }

    private static DataText Make(ReadOnlySpan<char> text, int start, int from, int to, int end, bool hasEscapes, FileProblems problems) =>
        new(hasEscapes ? Unescape(text, from, to, problems) : text[from..to].ToString(), true, TextSpan.FromBounds(start, end));

    /// <summary>What a text says that has escapes in it.</summary>
    private static string Unescape(ReadOnlySpan<char> text, int from, int to, FileProblems problems)
    {
        var plain = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            if (text[i] != '\\' || i + 1 >= to)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'n': plain.Append('\n'); break;
                case 't': plain.Append('\t'); break;
                case 'r': plain.Append('\r'); break;
                case 'b': plain.Append('\b'); break;
                case 'f': plain.Append('\f'); break;
                case '"' or '\\' or '/' or '\'': plain.Append(text[i]); break;
                case '\n' or '\r': break; // A line that goes on in the next.
                case 'u' when CodeUnit(text, i + 1, to) is { } unit:
                    plain.Append(unit);
                    i += 4;
                    break;
                default:
                    problems.Add(new TextSpan(i - 1, 2), "This is no escape that JSON has. Write \\\\ for a backslash.", ProblemKind.BrokenSyntax);
                    plain.Append('\\').Append(text[i]);
                    break;
            }
        }

        ReplaceLoneSurrogates(plain);
        return plain.ToString();
    }

    private static char? CodeUnit(ReadOnlySpan<char> text, int from, int to) =>
        from + 4 <= to && ushort.TryParse(text.Slice(from, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    /// <summary>Half a character is none: <c>\ud83d</c> alone.</summary>
    private static void ReplaceLoneSurrogates(StringBuilder plain)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsSurrogate(plain[i])) continue;
            if (i + 1 < plain.Length && char.IsSurrogatePair(plain[i], plain[i + 1])) i++;
            else plain[i] = '\uFFFD';
        }
    }
}
