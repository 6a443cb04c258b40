using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What differs between scripts with blanks between words and those without.</summary>
internal static class Script
{
    /// <summary>Whether a character belongs to a script that is set in full-width cells: Han, Kana, Hangul and their punctuation.</summary>
    public static bool IsWide(char c) => c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff'
        or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6';

    /// <summary>How many columns a character takes.</summary>
    public static int WidthOf(char c) => IsWide(c) ? 2 : 1;

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text)) return text.Length;
        var width = 0;
        foreach (var c in text) width += WidthOf(c);
        return width;
    }

    /// <summary>Whether words are written without blanks here: Han, Kana, Thai, Lao, Burmese and Khmer, but not Hangul (Unicode, Blocks.txt).</summary>
    public static bool IsUnspaced(char c) => c is >= '\u3005' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff'
        or >= '\u0e00' and <= '\u0eff' or >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17ff';

    /// <summary>Whether a character is Hiragana or Katakana.</summary>
    public static bool IsKana(char c) => c is >= '\u3040' and <= '\u30ff';

    /// <summary>Whether a character is a Han character.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    /// <summary>Whether two words, or two lines, meet without a blank.</summary>
    public static bool MeetsWithoutBlank(char left, char right) => (IsUnspaced(left) || IsWide(left)) && IsUnspaced(right);
}
