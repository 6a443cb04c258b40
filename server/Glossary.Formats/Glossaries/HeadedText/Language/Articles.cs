using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Articles before a name, in the languages of Western Europe.</summary>
internal static class Articles
{
    private const int Longest = 6;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" '’");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> All = SetOf(
        "the ", "an ", "a ", "der ", "die ", "das ", "den ", "dem ", "ein ", "eine ", "einen ", "einer ", "le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ", "el ", "los ", "las ", "una ",
        "il ", "lo ", "gli ", "i ", "un'", "uno ", "het ", "een ", "de ", "o ", "os ", "as ", "um ", "uma ");

    /// <summary>Those that no name begins with in another language, as <c>die attach</c> and <c>de facto standard</c> do.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sure =
        SetOf("the ", "an ", "a ", "der ", "das ", "ein ", "eine ", "le ", "les ", "l'", "l’", "une ", "el ", "los ", "las ", "il ", "gli ", "het ");

    /// <summary>The text behind the article that it begins with, in any case.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text) => Skip(text, All);

    /// <summary>The name behind the article that it surely begins with.</summary>
    public static ReadOnlySpan<char> SkipSure(ReadOnlySpan<char> name) => Skip(name, Sure);

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> articles)
    {
        var length = text[..Math.Min(text.Length, Longest)].IndexOfAny(Ends) + 1;
        return length > 0 && articles.Contains(text[..length]) ? text[length..].TrimStart() : text;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(params string[] articles) =>
        new HashSet<string>(articles, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
