namespace Glossary.Formats.Prose;

/// <summary>The inside of a comment or string: finds where it ends.</summary>
internal ref struct CodeBody(Delimiter delimiter, ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the inside ends.</summary>
    public int End { get; private set; }

    /// <summary>Where code goes on.</summary>
    public int Next { get; private set; }

    /// <summary>Reads from <paramref name="at"/> on.</summary>
    /// <param name="at">Offset of the inside, or of a later line of it.</param>
    /// <param name="isInterpolated">Whether code may stand in it, between braces.</param>
    /// <param name="number">The delimiter's depth, count or hash; a changed depth is written back.</param>
    /// <returns>Whether it ends within the text.</returns>
    public bool Read(int at, bool isInterpolated, ref int number) => delimiter switch
    {
        { Close.Length: 0, Shape: DelimiterShape.Fixed } => ReadLine(at),
        { Shape: DelimiterShape.HereDocument } => ReadHereDocument(at, number),
        { IsNested: true } => ReadNested(at, ref number),
        _ => ReadString(at, isInterpolated, number),
    };

    private bool Stop(int end, int next, bool isClosed)
    {
        (End, Next) = (end, next);
        return isClosed;
    }

    private bool ReadLine(int at)
    {
        var next = TextLines.EndOfLine(text, at);
        return Stop(next, next, next > at && text[next - 1] is '\n' or '\r');
    }

    private bool ReadString(int at, bool isInterpolated, int number)
    {
        while (at < text.Length)
        {
            var found = text[at..].IndexOfAny(delimiter.Stops);
            if (found < 0) break;
            at += found;
            if (text[at] is '\n' or '\r') return Stop(at, at, true);
            if (text[at] == delimiter.Escape)
            {
                // An escaped line end lies within the string, also where a string may not run on of itself.
                at += at + 2 < text.Length && text[at + 1] == '\r' && text[at + 2] == '\n' ? 3 : 2;
                continue;
            }

            if (isInterpolated && text[at..].StartsWith(delimiter.Interpolation, StringComparison.Ordinal))
            {
                at += CodeRules.LengthOfHole(text[at..], delimiter.Interpolation.Length);
                continue;
            }

            var length = CodeRules.LengthOfClosing(delimiter, text, at, number, out var passed);
            if (length > 0) return Stop(at, at + length, true);
            at += passed;
        }

        return Stop(text.Length, text.Length, false);
    }

    private bool ReadNested(int at, ref int depth)
    {
        while (at < text.Length)
        {
            var found = text[at..].IndexOfAny(delimiter.Open[0], delimiter.Close[0]);
            if (found < 0) break;
            at += found;
            if (text[at..].StartsWith(delimiter.Close, StringComparison.Ordinal))
            {
                if (depth == 0) return Stop(at, at + delimiter.Close.Length, true);
                depth--;
                at += delimiter.Close.Length;
            }
            else if (text[at..].StartsWith(delimiter.Open, StringComparison.Ordinal))
            {
                depth = Math.Min(depth + 1, ushort.MaxValue);
                at += delimiter.Open.Length;
            }
            else
            {
                at++;
            }
        }

        return Stop(text.Length, text.Length, false);
    }

    private bool ReadHereDocument(int at, int hash)
    {
        while (at < text.Length)
        {
            var next = TextLines.EndOfLine(text, at);
            var line = text[at..next].Trim();
            if (line.EndsWith(";")) line = line[..^1];
            if (line.Length is > 0 and < 64 && CodeRules.Hash(line) == hash) return Stop(at, next, true);
            at = next;
        }

        return Stop(text.Length, text.Length, false);
    }
}
