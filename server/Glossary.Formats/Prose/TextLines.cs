namespace Glossary.Formats.Prose;

/// <summary>What a line's first characters say, in plain text and in markup that was made to read like it.</summary>
internal static class TextLines
{
    /// <summary>Offset behind the line that starts at <paramref name="start"/>, its line end included.</summary>
    public static int EndOfLine(ReadOnlySpan<char> text, int start)
    {
        var found = text[start..].IndexOfAny('\n', '\r');
        if (found < 0) return text.Length;
        var at = start + found;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /// <summary>Offset of the first code unit of a line that is not blank; the line's length if there is none.</summary>
    public static int Indent(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && char.IsWhiteSpace(line[i])) i++;
        return i;
    }

    /// <summary>Whether a line, without its indent, starts an item of a list: <c>- </c>, <c>* </c>, <c>2. </c>, <c>b) </c>.</summary>
    public static bool StartsItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return false;
        if (line[0] is '-' or '*' or '+' or '•' or '–') return line[1] is ' ' or '\t';
        var mark = 0;
        while (mark < line.Length && mark < 4 && char.IsAsciiDigit(line[mark])) mark++;
        if (mark == 0 && char.IsAsciiLetter(line[0])) mark = 1;
        return mark > 0 && mark + 1 < line.Length && line[mark] is '.' or ')' && line[mark + 1] is ' ' or '\t';
    }

    /// <summary>Whether a line holds no letter and no digit: a rule, an underline, the edge of a box.</summary>
    public static bool IsDecoration(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c)) return false;
        }

        return true;
    }
}
