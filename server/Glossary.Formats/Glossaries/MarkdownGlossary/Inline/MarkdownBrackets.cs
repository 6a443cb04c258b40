namespace Glossary.Formats.Glossaries;

/// <summary>Which brackets of a text belong together, outside code; found in one pass, so that brackets that are never closed cost nothing.</summary>
internal sealed class MarkdownBrackets
{
    private const int LongestAddress = 2000;

    private readonly Dictionary<int, int> closes = [];
    private readonly Dictionary<int, int> opens = [];
    private readonly Dictionary<int, int> codes = [];

    /// <summary>Finds the brackets of a text.</summary>
    public static MarkdownBrackets Of(ReadOnlySpan<char> text)
    {
        var brackets = new MarkdownBrackets();
        var open = new Stack<int>();
        uint neverClosed = 0; // Runs of backticks, by their length, that nothing closes from here on.
        for (var at = 0; text[at..].IndexOfAny("[]`\\") is >= 0 and var next; at++)
        {
            at += next;
            switch (text[at])
            {
                case '\\':
                    at = Math.Min(at + 1, text.Length - 1);
                    break;
                case '`':
                    var (start, run) = (at, text[at..].IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length - at);
                    var end = run < 32 && (neverClosed & (1u << run)) == 0 ? EndOfCode(text, at + run, run) : -1;
                    if (end > 0) brackets.codes[start] = end;
                    else if (run < 32) neverClosed |= 1u << run;
                    at = (end > 0 ? end : at + run) - 1;
                    break;
                case '[':
                    open.Push(at);
                    break;
                default:
                    if (!open.TryPop(out var opening)) break;
                    brackets.closes[opening] = at;
                    brackets.opens[at] = opening;
                    break;
            }
        }

        return brackets;
    }

    /// <summary>Where the bracket closes that opens at an offset; -1 where it does not.</summary>
    public int CloseOf(int open) => closes.GetValueOrDefault(open, -1);

    /// <summary>Where the bracket opens that closes at an offset; -1 where none does.</summary>
    public int OpenOf(int close) => opens.GetValueOrDefault(close, -1);

    /// <summary>Where code ends that starts at an offset, its backticks included; -1 if it is none.</summary>
    public int EndOfCode(ReadOnlySpan<char> text, int start) => start < text.Length ? codes.GetValueOrDefault(start, -1) : -1;

    /// <summary>Where the address of a link ends that starts with a parenthesis; 0 where it does not.</summary>
    public static int EndOfAddress(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        for (var at = start; at < Math.Min(text.Length, start + LongestAddress); at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '(') depth++;
            else if (text[at] == ')' && --depth == 0) return at + 1;
        }

        return 0;
    }

    private static int EndOfCode(ReadOnlySpan<char> text, int start, int run)
    {
        for (var at = start; text[at..].IndexOf('`') is >= 0 and var next;)
        {
            at += next;
            var length = text[at..].IndexOfAnyExcept('`') is >= 0 and var other ? other : text.Length - at;
            at += length;
            if (length == run) return at;
        }

        return -1;
    }
}
