using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>What is shown of a shortcode of Hugo: <c>{{&lt; glossary_tooltip text="pods" term_id="pod" &gt;}}</c> is pods.</summary>
internal static class MarkdownShortcode
{
    /// <summary>What names of roles are made of.</summary>
    public static readonly SearchValues<char> LettersOfRoles = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:+._-");

    /// <summary>The text of a shortcode, which is given up to its closing braces; empty where it shows none of its own.</summary>
    public static string TextOf(ReadOnlySpan<char> shortcode)
    {
        var text = Value(shortcode, " text=\"");
        return text.IsEmpty ? Value(shortcode, " term_id=\"").ToString().Replace('-', ' ') : text.ToString();
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> shortcode, string key)
    {
        var start = shortcode.IndexOf(key);
        if (start < 0) return default;
        var value = shortcode[(start + key.Length)..];
        return value.IndexOf('"') is >= 0 and var end ? value[..end] : default;
    }
}
