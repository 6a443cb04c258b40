using System.Buffers;
using System.Globalization;
using System.Text;

namespace Glossary.Formats.Export;

/// <summary>Writes texts as values of YAML 1.2: plain where nothing can be taken for something else, in quotes or as a block elsewhere.</summary>
internal static class YamlText
{
    /// <summary>Signs that mean something at the start of a value.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=~<");

    /// <summary>Words that are values of another kind, in YAML 1.1 too.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary>Appends a text as the value of a key.</summary>
    /// <param name="yaml">What was written up to the blank before the value.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The columns of the lines below the key, of which it has more.</param>
    public static void Append(StringBuilder yaml, string text, int indent)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) AppendLine(yaml, text);
        else if (IsBlock(text)) AppendBlock(yaml, text, indent);
        else AppendQuoted(yaml, text);
        yaml.Append('\n');
    }

    private static void AppendLine(StringBuilder yaml, string text)
    {
        if (IsPlain(text)) yaml.Append(text);
        else AppendQuoted(yaml, text);
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && !Words.Contains(text) && !Indicators.Contains(text[0]) && !char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '.') && text.Trim() == text && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text.All(IsPrintable);

    private static bool IsBlock(string text) => !char.IsWhiteSpace(text[0]) && text[^1] != '\n' && text.All(c => c == '\n' || IsPrintable(c));

    private static bool IsPrintable(char c) =>
        !char.IsControl(c) && c is not ('\ufeff' or '\u2028' or '\u2029') && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format;

    private static void AppendBlock(StringBuilder yaml, string text, int indent)
    {
        yaml.Append("|-");
        foreach (var line in text.Split('\n'))
        {
            yaml.Append('\n');
            if (line.Length > 0) yaml.Append(' ', indent).Append(line);
        }
    }

    private static void AppendQuoted(StringBuilder yaml, string text)
    {
        yaml.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') yaml.Append('\\').Append(c);
            else if (c == '\n') yaml.Append("\\n");
            else if (c == '\t') yaml.Append("\\t");
            else if (IsPrintable(c)) yaml.Append(c);
            else yaml.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        yaml.Append('"');
    }
}
