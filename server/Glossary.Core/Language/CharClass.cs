using System.Globalization;

namespace Glossary.Core.Language;

/// <summary>What a character is to the tokenizer.</summary>
public enum CharClass : byte
{
    /// <summary>A sign that is a token of its own: <c>+</c>, <c>/</c>, <c>(</c>.</summary>
    Symbol,

    /// <summary>Part of a word: a letter, a digit, a mark, half of a surrogate pair.</summary>
    Word,

    /// <summary>A space or other blank within a line.</summary>
    Blank,

    /// <summary>A line end.</summary>
    LineEnd,

    /// <summary>A hyphen or an underscore, which joins the parts of a compound.</summary>
    Hyphen,

    /// <summary>Not there to a reader: soft hyphen, zero-width space and joiners.</summary>
    Invisible,

    /// <summary>A word of its own, since its script has no blanks: Han, Hiragana, Thai, Lao, Khmer, Burmese.</summary>
    Ideograph,

    /// <summary>Katakana, in which foreign words stand out as a run.</summary>
    Katakana,

    /// <summary>Hangul, whose words have blanks between them but end in particles.</summary>
    Hangul,
}

/// <summary>Classifies characters.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Ascii = [.. Enumerable.Range(0, 128).Select(code => Classify((char)code))];

    /// <summary>The class of a UTF-16 code unit.</summary>
    public static CharClass Of(char c) => c < 128 ? Ascii[c] : Classify(c);

    private static CharClass Classify(char c) => c switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => CharClass.LineEnd,
        '\u02bc' => CharClass.Symbol, // an apostrophe, though Unicode calls it a letter
        ' ' or '\t' or '\u00a0' or '\u202f' => CharClass.Blank,
        '-' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\uff0d' => CharClass.Hyphen,
        '\u30fb' or '\uff65' => CharClass.Hyphen, // the dot between the parts of a Katakana compound
        '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' => CharClass.Invisible,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate => CharClass.Word,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => ClassOfScript(c),
            UnicodeCategory.SpaceSeparator => CharClass.Blank,
            _ => CharClass.Symbol,
        },
    };

    /// <summary>The class of a letter without case, or of a mark, by the block it stands in (Unicode, Blocks.txt).</summary>
    private static CharClass ClassOfScript(char c) => c switch
    {
        < '\u0e00' => CharClass.Word,
        <= '\u0eff' or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff') => CharClass.Ideograph,
        (>= '\u1100' and <= '\u11ff') or (>= '\u3130' and <= '\u318f') or (>= '\uac00' and <= '\ud7a3') => CharClass.Hangul,
        (>= '\u3099' and <= '\u309c') or (>= '\u30a0' and <= '\u30ff') or (>= '\u31f0' and <= '\u31ff') or (>= '\uff66' and <= '\uff9f') => CharClass.Katakana,
        (>= '\u3005' and <= '\u309f') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') => CharClass.Ideograph,
        _ => CharClass.Word,
    };
}
