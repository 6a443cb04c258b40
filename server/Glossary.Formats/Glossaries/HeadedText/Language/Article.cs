namespace Glossary.Formats.Glossaries;

/// <summary>Articles at the start of a text.</summary>
internal static class Article
{
    /// <summary>The length of the capitalised article that a text begins with and of the blank behind it; 0 if it begins with none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) => text switch
    {
        ['T', 'h', 'e', ' ', ..] => 4,
        ['A', 'n', ' ', ..] => 3,
        ['A', ' ', ..] => 2,
        _ => 0,
    };

    /// <summary>As <see cref="LengthAt"/> of an article in small letters.</summary>
    public static int LengthOfSmallAt(ReadOnlySpan<char> text) => text switch
    {
        ['t', 'h', 'e', ' ', ..] => 4,
        ['a', 'n', ' ', ..] => 3,
        ['a', ' ', ..] => 2,
        _ => 0,
    };

    /// <summary>The text behind a capitalised article at its start.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text) => LengthAt(text) is var length and > 0 ? text[length..].TrimStart() : text;
}
