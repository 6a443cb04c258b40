using System.Globalization;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes texts as strings of JSON, which are such of YAML, too.</summary>
internal static class JsonQuote
{
    /// <summary>A string with its quotes.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="isAscii">Whether letters beyond ASCII are written as escapes.</param>
    public static string Of(string text, bool isAscii = false)
    {
        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    written.Append('\\').Append(c);
                    break;
                case '\n':
                    written.Append("\\n");
                    break;
                case < ' ' or '\u007f':
                case > '\u007f' when isAscii:
                    written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    written.Append(c);
                    break;
            }
        }

        return written.Append('"').ToString();
    }
}
