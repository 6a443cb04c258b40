using System.Buffers;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>What the markup within lines has in common: pairs of signs that open before a word and close behind one.</summary>
internal static class InlineMarks
{
    /// <summary>So many signs are looked at for the one that closes; each character of a line is seen no more often than that.</summary>
    private const int MostTries = 16;

    /// <summary>Finds the sign that closes what another one has opened: it has no blank before it and is not escaped.</summary>
    /// <param name="text">The line.</param>
    /// <param name="from">Behind the sign that opens.</param>
    /// <param name="sign">The sign.</param>
    /// <param name="run">How many of it there are.</param>
    /// <param name="isWordBound">Whether no letter or digit may follow.</param>
    /// <returns>Where the closing signs start; -1 where there are none.</returns>
    public static int FindClose(ReadOnlySpan<char> text, int from, char sign, int run, bool isWordBound = true)
    {
        var at = from;
        for (var tries = 0; tries < MostTries && at < text.Length; tries++)
        {
            var found = text[at..].IndexOf(sign);
            if (found < 0) return -1;
            at += found;
            var length = CodeRules.Run(text, at, sign);
            var end = at + length;
            if (length == run && at > from && text[at - 1] is not (' ' or '\\') && !(isWordBound && end < text.Length && char.IsLetterOrDigit(text[end]))) return at;
            at = end;
        }

        return -1;
    }

    /// <summary>Whether signs at a place can open: something other than a blank follows, and no word is before them.</summary>
    public static bool CanOpen(ReadOnlySpan<char> text, int at, int run, int start = 0) =>
        at + run < text.Length && !char.IsWhiteSpace(text[at + run]) && (at == start || !char.IsLetterOrDigit(text[at - 1]));

    /// <summary>Finds the bracket that closes another one, over pairs within.</summary>
    /// <param name="text">The line.</param>
    /// <param name="from">Behind the bracket that opens.</param>
    /// <param name="brackets">Both kinds.</param>
    /// <param name="close">The one that closes.</param>
    /// <returns>-1 where there is none among the next ones.</returns>
    public static int FindBracket(ReadOnlySpan<char> text, int from, SearchValues<char> brackets, char close)
    {
        var depth = 0;
        for (var (at, tries) = (from, 0); at < text.Length && tries < MostTries; at++, tries++)
        {
            var found = text[at..].IndexOfAny(brackets);
            if (found < 0) return -1;
            at += found;
            if (text[at - 1] == '\\') continue;
            if (text[at] != close) depth++;
            else if (depth-- == 0) return at;
        }

        return -1;
    }
}
