namespace Glossary.Protocol.Rpc;

/// <summary>Makes JSON text with escapes of lone surrogates readable.</summary>
/// <remarks>
/// JavaScript strings may hold half a surrogate pair and JSON can say so (<c>"\ud800"</c>), but System.Text.Json refuses to read
/// it. Each such escape is replaced by that of U+FFFD: as long in the JSON, and one UTF-16 code unit like the original, so that
/// positions stay as the client counts them.
/// </remarks>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Replaces the lone surrogates' escapes in <paramref name="json"/> in place; linear in its length.</summary>
    public static void Replace(Span<byte> json)
    {
        var at = 0;
        while (true)
        {
            var next = json[at..].IndexOf("\\u"u8);
            if (next < 0) return;
            at += next;
            if (IsEscaped(json, at))
            {
                at += 2;
                continue;
            }

            var unit = CodeUnit(json[at..]);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(CodeUnit(json[(at + EscapeLength)..])))
            {
                at += 2 * EscapeLength;
                continue;
            }

            if (char.IsSurrogate(unit)) "fffd"u8.CopyTo(json[(at + 2)..]);
            at += 2;
        }
    }

    /// <summary>Whether the backslash at <paramref name="at"/> is itself the second one of <c>\\</c>.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> json, int at)
    {
        var before = json[..at].LastIndexOfAnyExcept((byte)'\\');
        return (at - before - 1) % 2 == 1;
    }

    /// <summary>The code unit of the <c>\uXXXX</c> that <paramref name="json"/> begins with; U+0000 where it does not.</summary>
    private static char CodeUnit(ReadOnlySpan<byte> json)
    {
        if (json.Length < EscapeLength || json[0] != '\\' || json[1] != 'u') return '\0';
        var unit = 0;
        foreach (var digit in json[2..EscapeLength])
        {
            if (!char.IsAsciiHexDigit((char)digit)) return '\0';
            unit = (unit << 4) | ((digit & 0xF) + (digit > '9' ? 9 : 0));
        }

        return (char)unit;
    }
}
