using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Lines of a list of words.</summary>
internal static class WordLines
{
    /// <summary>Fewer lines tell nothing.</summary>
    private const int FewestLines = 3;

    /// <summary>Longer lines are no words, in UTF-16 code units.</summary>
    private const int LongestWord = 50;

    /// <summary>Where a file is known to be a list, most lines must be words or phrases of so many.</summary>
    private const int MostWordsOfAPhrase = 4;

    /// <summary>Whether a text is a list of words.</summary>
    /// <param name="text">The text, or its beginning.</param>
    /// <param name="mayHavePhrases">Whether something says that it is, so that there may be several words in a line.</param>
    public static bool Are(ReadOnlySpan<char> text, bool mayHavePhrases)
    {
        var (words, all) = (0, 0);
        for (var at = 0; at < text.Length; at = TextLines.EndOfLine(text, at))
        {
            var span = Cut(text, at).Word;
            if (span.Length == 0) continue;
            var word = text.Slice(span.Start, span.Length);
            var blanks = word.Count(' ');
            var isWord = word.Length <= LongestWord && !word.Contains('\t') && word[^1] is not ('.' or '!' or '?' or ':' or ',' or ';') && blanks < MostWordsOfAPhrase;
            all++;
            if (isWord && (blanks == 0 || mayHavePhrases)) words++;
            else if (!mayHavePhrases) return false;
        }

        const int most = 10; // One in ten may be something else.
        return (mayHavePhrases || all >= FewestLines) && words * most >= all * (most - 1);
    }

    /// <summary>Cuts a line into its word and its remark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <returns>Where they stand; empty for none.</returns>
    public static (TextSpan Word, TextSpan Remark) Cut(ReadOnlySpan<char> text, int start)
    {
        var line = LineEnds.WithoutEnd(text[start..TextLines.EndOfLine(text, start)]);
        var sign = line.TrimStart().StartsWith("#") ? line.IndexOf('#') : line.IndexOf(" #", StringComparison.Ordinal) is > 0 and var at ? at + 1 : line.IndexOf("\t#", StringComparison.Ordinal) is > 0 and var tab ? tab + 1 : line.Length;
        var remark = sign < line.Length ? Trim(line, start, Math.Min(line.Length, sign + 1), line.Length) : default;
        return (Trim(line, start, 0, sign), remark);
    }

    private static TextSpan Trim(ReadOnlySpan<char> line, int start, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(line[from])) from++;
        while (to > from && char.IsWhiteSpace(line[to - 1])) to--;
        return from == to ? default : TextSpan.FromBounds(start + from, start + to);
    }
}
