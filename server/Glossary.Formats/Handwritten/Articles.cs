namespace Glossary.Formats.Handwritten;

/// <summary>Articles before a name, in the languages of Western Europe.</summary>
internal static class Articles
{
    private static readonly string[] All =
    [
        "the ", "an ", "a ", "der ", "die ", "das ", "den ", "dem ", "ein ", "eine ", "einen ", "einer ", "le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ", "el ", "los ", "las ", "una ",
        "il ", "lo ", "gli ", "i ", "un'", "uno ", "het ", "een ", "de ", "o ", "os ", "as ", "um ", "uma ",
    ];

    /// <summary>The text behind the article that it begins with, in any case.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text)
    {
        foreach (var article in All) if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..].TrimStart();
        return text;
    }
}
