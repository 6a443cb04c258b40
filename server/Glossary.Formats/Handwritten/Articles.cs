namespace Glossary.Formats.Handwritten;

/// <summary>Articles before a name, in the languages of Western Europe.</summary>
internal static class Articles
{
    private static readonly string[] All =
    [
        "the ", "an ", "a ", "der ", "die ", "das ", "den ", "dem ", "ein ", "eine ", "einen ", "einer ", "le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ", "el ", "los ", "las ", "una ",
        "il ", "lo ", "gli ", "i ", "un'", "uno ", "het ", "een ", "de ", "o ", "os ", "as ", "um ", "uma ",
    ];

    /// <summary>Those that no name begins with in another language, as <c>die attach</c> and <c>de facto standard</c> do.</summary>
    private static readonly string[] Sure = ["the ", "an ", "a ", "der ", "das ", "ein ", "eine ", "le ", "les ", "l'", "l’", "une ", "el ", "los ", "las ", "il ", "gli ", "het "];

    /// <summary>The text behind the article that it begins with, in any case.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text) => Skip(text, All);

    /// <summary>The name behind the article that it surely begins with.</summary>
    public static ReadOnlySpan<char> SkipSure(ReadOnlySpan<char> name) => Skip(name, Sure);

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, string[] articles)
    {
        foreach (var article in articles) if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..].TrimStart();
        return text;
    }
}
