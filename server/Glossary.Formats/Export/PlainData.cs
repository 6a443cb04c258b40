using System.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Keeps the signs of texts in data that would be taken for a tag, a link or a reference to a character, as texts that were written for web pages have them.</summary>
internal static class PlainData
{
    /// <summary>The text so that it says itself where markup is taken out of it.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '[', '&') < 0 || DataMarkup.Remove(text, []) == text) return text;
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '<' or '[' or '&') escaped.Append(c switch { '<' => "&lt;", '[' => "&#91;", _ => "&amp;" });
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
