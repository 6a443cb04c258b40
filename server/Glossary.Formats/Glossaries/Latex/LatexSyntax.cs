using System.Buffers;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds where what LaTeX holds together ends: names of commands, groups, options, comments.</summary>
internal static class LatexSyntax
{
    /// <summary>Within a text a bracket that is open for longer, in UTF-16 code units, is no option.</summary>
    private const int LongestOption = 300;

    private static readonly SearchValues<char> GroupSigns = SearchValues.Create("{}\\%");

    private static readonly SearchValues<char> OptionSigns = SearchValues.Create("{}[]\\%");

    /// <summary>Offset behind the name of the command at a backslash: its letters, or one sign.</summary>
    public static int EndOfName(ReadOnlySpan<char> text, int backslash)
    {
        var end = backslash + 1;
        while (end < text.Length && IsOfName(text[end])) end++;
        return end == backslash + 1 ? Math.Min(end + 1, text.Length) : end;
    }

    /// <summary>Offset of what follows blanks, line ends and comments.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '%') at = TextLines.EndOfLine(text, at);
            else if (char.IsWhiteSpace(text[at])) at++;
            else break;
        }

        return at;
    }

    /// <summary>Offset of the brace that closes a group; where none does, the complement of the offset up to which it was looked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where the group is opened.</param>
    /// <param name="definitions">What cannot stand in the group at the start of a line: there the group was to be closed before. Null for nothing.</param>
    public static int EndOfGroup(ReadOnlySpan<char> text, int open, LatexDefinitions? definitions = null)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(GroupSigns);
            if (next < 0) break;
            at += next;
            switch (text[at])
            {
                case '{': depth++; break;
                case '}' when --depth == 0: return at;
                case '%': at = TextLines.EndOfLine(text, at) - 1; break;
                case '\\' when definitions is not null && StartsLine(text, at) && definitions.Find(text[(at + 1)..EndOfName(text, at)]) is not null: return ~at;
                case '\\': at++; break;
            }
        }

        return ~text.Length;
    }

    /// <summary>Offset of the bracket that closes an option; -1 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where the option is opened.</param>
    /// <param name="longest">What is longer, in UTF-16 code units, is no option.</param>
    public static int EndOfOption(ReadOnlySpan<char> text, int open, int longest = LongestOption)
    {
        var (depth, brackets) = (0, 0);
        text = text[..Math.Min(text.Length, open + longest)];
        for (var at = open; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(OptionSigns);
            if (next < 0) return -1;
            at += next;
            switch (text[at])
            {
                case '{': depth++; break;
                case '}' when --depth < 0: return -1;
                case '[' when depth == 0: brackets++; break;
                case ']' when depth == 0 && --brackets == 0: return at;
                case '%': at = TextLines.EndOfLine(text, at) - 1; break;
                case '\\': at++; break;
            }
        }

        return -1;
    }

    /// <summary>Whether nothing but blanks stands before an offset in its line.</summary>
    private static bool StartsLine(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static bool IsOfName(char c) => char.IsAsciiLetter(c) || c == '@';
}
