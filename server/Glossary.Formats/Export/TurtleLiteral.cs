using System.Text;

namespace Glossary.Formats.Export;

/// <summary>Writes texts as literals of Turtle.</summary>
internal static class TurtleLiteral
{
    /// <summary>A text in quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language as a tag (BCP 47); null for none, and not said where it is no tag.</param>
    public static string Of(string text, string? language)
    {
        var literal = new StringBuilder(text.Length + 8).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                '\n' => literal.Append("\\n"),
                '\t' => literal.Append("\\t"),
                _ => literal.Append(c),
            };
        }

        literal.Append('"');
        if (language is not null && IsTag(language)) literal.Append('@').Append(language);
        return literal.ToString();
    }

    private static bool IsTag(string language) =>
        language.Split('-') is [var first, .. var others] && IsPart(first) && first.All(char.IsAsciiLetter) && Array.TrueForAll(others, IsPart);

    private static bool IsPart(string part) => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit);
}
