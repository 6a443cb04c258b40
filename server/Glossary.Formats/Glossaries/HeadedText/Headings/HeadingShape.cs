using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>What a line says by itself about being a heading.</summary>
internal static class HeadingShape
{
    /// <summary>No heading is longer than this, in UTF-16 code units.</summary>
    public const int MaxLength = 240;
    private const int MaxPieceLength = 80;
    private const int MaxWordsWithoutComma = 8;

    /// <summary>Characters of code, markup and mathematics that no heading holds.</summary>
    private static readonly SearchValues<char> Foreign = SearchValues.Create("{}[]<>|=;*`$\\\"“”~^→←↑↓≈≤≥×•│─\t");

    /// <summary>What ends a clause, opens a comment or an option of a command, and other signs of code.</summary>
    private static readonly SearchValues<string> Joints = SearchValues.Create([" -", ". ", ": ", " #", "//", "()"], StringComparison.Ordinal);

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,()");

    /// <summary>Whether the line can be a heading at all.</summary>
    public static bool IsPossible(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.Length > MaxLength || !(char.IsLetterOrDigit(line[0]) || line[0] == '.')) return false;
        if (line[^1] is '.' or ':' or '!' or '?' or ',' or '-' or '…') return false;
        if (line.IndexOfAny(Foreign) >= 0 || IsNumbered(line)) return false;

        // " — " joins clauses, as " - " does.
        return !line.ContainsAny(Joints) && !line.Contains(" — ", StringComparison.Ordinal) && HasGoodPieces(line);
    }

    /// <summary>Whether the line reads like a name or a keyword list and not like a sentence.</summary>
    public static bool HasSentenceWord(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAny(WordEnds) is var end and >= 0)
        {
            if (FunctionWords.IsSentenceOnly(line[..end])) return true;
            line = line[(end + 1)..];
        }

        return FunctionWords.IsSentenceOnly(line);
    }

    /// <summary>Whether a comma outside parentheses parts the line.</summary>
    public static bool HasComma(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var i = 0; line[i..].IndexOfAny('(', ')', ',') is var next and >= 0; i++)
        {
            i += next;
            if (line[i] == '(') depth++;
            else if (line[i] == ')') depth--;
            else if (depth <= 0) return true;
        }

        return false;
    }

    /// <summary><c>1. Overview</c>, <c>2) Setup</c> and <c>8.1 Results</c> are items and sections, <c>2.5d integration</c> is a term.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) return true;
        if (end == 0) return false;
        if (line[end] == ')') return true;
        if (line[end] != '.') return false;
        var rest = line[(end + 1)..].TrimStart("0123456789");
        return rest.IsEmpty || rest[0] is ' ' or '.';
    }

    private static bool HasGoodPieces(ReadOnlySpan<char> line)
    {
        int depth = 0, start = 0, pieces = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            i = line[i..].IndexOfAny('(', ')', ',') is var next and >= 0 ? i + next : line.Length;
            var c = i < line.Length ? line[i] : ',';
            if (c == '(') depth++;
            else if (c == ')' && --depth < 0) return false;
            else if (c == ',' && depth == 0)
            {
                if (i - start > MaxPieceLength || line[start..i].IsWhiteSpace()) return false;
                start = i + 1;
                pieces++;
            }
        }

        return depth == 0 && (pieces > 1 || line.Count(' ') < MaxWordsWithoutComma);
    }
}
