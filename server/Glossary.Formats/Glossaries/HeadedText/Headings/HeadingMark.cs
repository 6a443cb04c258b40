using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What an author sets a heading off with.</summary>
internal enum HeadingStyle : byte
{
    /// <summary>Nothing but its place: the text stands directly below.</summary>
    Plain,

    /// <summary>A paragraph of its own, with the text in the next one.</summary>
    Alone,

    /// <summary><c># Term</c></summary>
    NumberSigns,

    /// <summary>A line of dashes or the like below it.</summary>
    Underlined,

    /// <summary><c>**Term**</c></summary>
    Bold,

    /// <summary><c>Term:</c></summary>
    Colon,

    /// <summary><c>1. Term</c></summary>
    Numbered,

    /// <summary><c>- Term</c></summary>
    Bulleted,
}

/// <summary>How a line is marked, and where in the line the name stands without the mark.</summary>
/// <param name="Style">The mark; <see cref="HeadingStyle.Plain"/> where there is none.</param>
/// <param name="Level">How many number signs there are, or 1 for a line of equals signs below and 2 for any other; else 0.</param>
/// <param name="Name">The rest, in UTF-16 code units from the line's start.</param>
internal readonly record struct HeadingMark(HeadingStyle Style, int Level, TextSpan Name)
{
    private const int DeepestLevel = 6;

    /// <summary>Reads a line.</summary>
    public static HeadingMark Of(ReadOnlySpan<char> line)
    {
        var start = line.Length - line.TrimStart().Length;
        var rest = line.Trim();
        var level = LevelOf(rest);
        if (level > 0) return new HeadingMark(HeadingStyle.NumberSigns, level, Inner(line, start + level, rest[level..].TrimEnd('#')));
        if (rest.Length > 4 && rest.StartsWith("**") && rest[2..].IndexOf("**") == rest.Length - 4)
            return new HeadingMark(HeadingStyle.Bold, 0, Inner(line, start + 2, rest[2..^2]));
        if (BulletLength(rest) is var bullet and > 0) return new HeadingMark(HeadingStyle.Bulleted, 0, Unmarked(line, start + bullet));
        if (NumberLength(rest) is var number and > 0) return new HeadingMark(HeadingStyle.Numbered, 0, Unmarked(line, start + number));
        return rest.Length > 1 && rest[^1] is ':' or '：'
            ? new HeadingMark(HeadingStyle.Colon, 0, Inner(line, start, rest[..^1]))
            : new HeadingMark(HeadingStyle.Plain, 0, new TextSpan(start, rest.Length));
    }

    /// <summary>How many number signs and a blank a line begins with; 0 for <c>#define</c>.</summary>
    public static int LevelOf(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= DeepestLevel && char.IsWhiteSpace(line[level]) ? level : 0;
    }

    /// <summary>Whether a line is an item of a list.</summary>
    public static bool IsItem(ReadOnlySpan<char> line) => BulletLength(line) > 0 || NumberLength(line) > 0;

    private static int BulletLength(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '-' or '*' or '+' or '•' or '–' && line[1] is ' ' or '\t' ? 2 : 0;

    /// <summary><c>1. </c>, <c>2) </c>, <c>3.1 </c>; but not <c>300 mm wafer</c> or <c>2.5D</c>.</summary>
    private static int NumberLength(ReadOnlySpan<char> line)
    {
        const int MostDigits = 4;
        var end = line.IndexOfAnyExceptInRange('0', '9');
        if (end is <= 0 or > MostDigits || line[end] is not ('.' or ')' or '．')) return 0;
        if (line[end] == '.') while (end + 1 < line.Length && (char.IsAsciiDigit(line[end + 1]) || (line[end + 1] == '.' && char.IsAsciiDigit(line[end])))) end++;
        return end + 1 < line.Length && char.IsWhiteSpace(line[end + 1]) ? end + 2 : 0;
    }

    /// <summary>What is left of an item, without the emphasis that all of it may stand in.</summary>
    private static TextSpan Unmarked(ReadOnlySpan<char> line, int start)
    {
        var inner = Of(line[start..]);
        return inner.Style is HeadingStyle.Bold or HeadingStyle.Colon ? inner.Name.Shift(start) : Inner(line, start, line[start..]);
    }

    private static TextSpan Inner(ReadOnlySpan<char> line, int start, ReadOnlySpan<char> inner)
    {
        var blanks = inner.Length - inner.TrimStart().Length;
        return new TextSpan(Math.Min(start + blanks, line.Length), inner.Trim().Length);
    }
}
