using System.Buffers;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes plain text into Markdown so that no sign of it becomes markup; code in backticks stays code.</summary>
internal static class InsertedMarkdown
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_[]<&~={%");

    /// <summary>A text within a line.</summary>
    /// <param name="text">The text.</param>
    public static string Inline(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        var written = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`' && LengthOfCode(text.AsSpan(i)) is > 0 and var code)
            {
                written.Append(text, i, code);
                i += code - 1;
                continue;
            }

            if (MeansSomething(text, i)) written.Append('\\');
            written.Append(text[i]);
        }

        return written.ToString();
    }

    /// <summary>A text that begins a line, where more signs mean something.</summary>
    public static string Line(string text)
    {
        var line = Inline(text);
        if (line.Length == 0) return line;
        if (line[0] is '#' or '>' or '+' or '-' or '=' or ':' or '%') return $"\\{line}";
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? line.Insert(digits, "\\") : line;
    }

    /// <summary>How long the code is that a text begins with; 0 where its backticks are never closed.</summary>
    private static int LengthOfCode(ReadOnlySpan<char> text)
    {
        var fence = text.IndexOfAnyExcept('`');
        if (fence < 0) return 0;
        for (var at = fence; text[at..].IndexOf('`') is >= 0 and var next;)
        {
            at += next;
            var run = text[at..].IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length - at;
            if (run == fence) return at + run;
            at += run;
        }

        return 0;
    }

    private static bool MeansSomething(string text, int i)
    {
        var (before, behind) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
        return text[i] switch
        {
            '\\' => char.IsAscii(behind) && (char.IsPunctuation(behind) || char.IsSymbol(behind)),
            '*' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(behind)),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind)) && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(behind)),
            '<' => char.IsAsciiLetter(behind) || behind is '/' or '!' or '?',
            '&' => char.IsAsciiLetter(behind) || behind == '#',
            '~' or '=' or '%' => behind == text[i] || before == text[i],
            '{' => behind is '{' or '%' or '#' or '.' or ':' or '/',
            '`' or '[' or ']' => true,
            _ => false,
        };
    }
}
