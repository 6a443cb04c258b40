namespace Glossary.Core.Features;

/// <summary>Tells a full stop that ends a sentence from one that ends an abbreviation.</summary>
internal static class SentenceEnds
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        new HashSet<string>(["e.g", "i.e", "cf", "vs", "etc", "fig", "figs", "eq", "eqs", "sec", "ch", "no", "nos", "approx", "resp", "ca", "z.B", "d.h", "bzw"], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text, without blanks at its end, ends with a sentence's end.</summary>
    public static bool IsAtEndOf(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'”’»)]*_");
        if (text.IsEmpty) return false;
        if (text[^1] is '!' or '?' or '。' or '！' or '？') return true;
        if (text[^1] != '.') return false;
        var word = text[..^1];
        word = word[(word.LastIndexOfAny(" \t\r\n(") + 1)..];
        return word.Length > 1 && !Abbreviations.Contains(word);
    }
}
