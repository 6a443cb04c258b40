using System.Buffers;
using System.Globalization;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes texts as scalars of YAML, in quotes only where they would be read as something else without.</summary>
internal static class YamlQuote
{
    private static readonly SearchValues<char> OpeningSigns = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`~=<");

    private static readonly SearchValues<char> SignsInFlow = SearchValues.Create(",[]{}:");

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789:.-xabcdefABCDEFo");

    /// <summary>Words that are truth values, nothing, or numbers in one version of YAML or another.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "nan", ".nan", ".inf", "-.inf", "inf" };

    /// <summary>A scalar without quotes if it may stand so, else in those that are asked for.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="quote">The quotes that others have.</param>
    /// <param name="isInFlow">Whether it stands in brackets, where more signs mean something.</param>
    public static string PlainOr(string text, char quote, bool isInFlow = false) => IsPlain(text, isInFlow) ? text : In(text, quote);

    /// <summary>A scalar in quotes; in double ones where single ones cannot say it.</summary>
    public static string In(string text, char quote) =>
        quote == '\'' && !text.AsSpan().ContainsAny('\n', '\r') && !text.Any(char.IsControl) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : JsonQuote.Of(text);

    /// <summary>Whether a text is read as itself without quotes.</summary>
    private static bool IsPlain(string text, bool isInFlow)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Any(char.IsControl)) return false;
        if (OpeningSigns.Contains(text[0]) || Reserved.Contains(text) || text[^1] == ':') return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        if (isInFlow && text.AsSpan().ContainsAny(SignsInFlow)) return false;
        return !IsNumber(text) && text is not ("---" or "...");
    }

    private static bool IsNumber(string text) =>
        char.IsAsciiDigit(text[^1]) && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '.') && !text.Any(c => char.IsWhiteSpace(c))
        && (double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out _) || text.AsSpan().IndexOfAnyExcept(InNumbers) < 0);
}
