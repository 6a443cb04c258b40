using System.Buffers;
using System.Globalization;
using System.Text;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The texts of Turtle, which stand in one or in three quotes of either kind.</summary>
internal static class TurtleText
{
    private static readonly SearchValues<char> StopsAtDouble = SearchValues.Create("\"\\\r\n");

    private static readonly SearchValues<char> StopsAtSingle = SearchValues.Create("'\\\r\n");

    /// <summary>Finds out where a text lies.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="start">Where its first quote stands.</param>
    /// <param name="place">What stands between the quotes.</param>
    /// <param name="end">Where it ends, quotes included.</param>
    /// <param name="complaint">What is wrong, as a sentence; empty for nothing.</param>
    /// <returns>Whether it ends at all.</returns>
    public static bool Find(ReadOnlySpan<char> text, int start, out TextSpan place, out int end, out string complaint)
    {
        complaint = "";
        var quote = text[start];
        if (start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote) return FindLong(text, start + 3, quote, out place, out end, out complaint);
        var stops = quote == '"' ? StopsAtDouble : StopsAtSingle;
        for (var i = start + 1; ; i++)
        {
            var next = text[Math.Min(i, text.Length)..].IndexOfAny(stops);
            if (next < 0) break;
            i += next;
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] != quote && (complaint.Length > 0 || !GoesOn(text[i..], quote)))
            {
                if (complaint.Length == 0) break;
                continue;
            }

            if (text[i] != quote)
            {
                complaint = "A text over several lines stands between three quotes at either end.";
                continue;
            }

            place = TextSpan.FromBounds(start + 1, i);
            end = i + 1;
            return true;
        }

        (place, end) = (default, start);
        complaint = "This quote is never closed. Write another one at the end of the text.";
        return false;
    }

    /// <summary>What a text says, without escapes.</summary>
    public static string Decode(ReadOnlySpan<char> content)
    {
        var escape = content.IndexOf('\\');
        if (escape < 0) return content.ToString();
        var plain = new StringBuilder(content.Length);
        while (escape >= 0)
        {
            plain.Append(content[..escape]);
            content = content[Math.Min(content.Length, escape + 1)..];
            if (content.IsEmpty) break;
            var length = 1;
            switch (content[0])
            {
                case 't': plain.Append('\t'); break;
                case 'n': plain.Append('\n'); break;
                case 'r': plain.Append('\r'); break;
                case 'b' or 'f': break;
                case 'u' or 'U':
                    length = AppendCharacter(plain, content);
                    break;
                default: plain.Append(content[0]); break;
            }

            content = content[length..];
            escape = content.IndexOf('\\');
        }

        return plain.Append(content).ToString();
    }

    private static bool FindLong(ReadOnlySpan<char> text, int start, char quote, out TextSpan place, out int end, out string complaint)
    {
        complaint = "";
        for (var i = start; ; i++)
        {
            var next = text[Math.Min(i, text.Length)..].IndexOfAny(quote, '\\');
            if (next < 0) break;
            i += next;
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (i + 2 >= text.Length || text[i + 1] != quote || text[i + 2] != quote) continue;
            while (i + 3 < text.Length && text[i + 3] == quote) i++; // The last three close it: """"Yes," he said.""""
            place = TextSpan.FromBounds(start, i);
            end = i + 3;
            return true;
        }

        (place, end) = (default, start);
        complaint = "These three quotes are never closed. Write three of them at the end of the text.";
        return false;
    }

    /// <summary>Whether a text in single quotes was meant to go on after the end of its line: the next quote is followed by what follows a text.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest, char quote)
    {
        var next = rest.IndexOf(quote);
        if (next < 0) return false;
        rest = rest[(next + 1)..].TrimStart(' ');
        return !rest.IsEmpty && rest[0] is '@' or '^' or ';' or '.' or ',' or ']' or ')';
    }

    /// <summary>Appends the character of <c>u00e9</c> or <c>U0001F465</c>.</summary>
    /// <returns>How long its escape is without the backslash.</returns>
    private static int AppendCharacter(StringBuilder plain, ReadOnlySpan<char> escape)
    {
        var length = escape[0] == 'u' ? 5 : 9;
        if (escape.Length < length || !uint.TryParse(escape[1..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            plain.Append(escape[0]);
            return 1;
        }

        if (length == 5) plain.Append((char)code); // Two of them may be halves of one character.
        else plain.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
        return length;
    }
}
