using System.Globalization;

namespace Glossary.Core.Recognition;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharClass : byte
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
        '-' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' => CharClass.Hyphen,
        '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' => CharClass.Invisible,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or
            UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate => CharClass.Word,
            UnicodeCategory.SpaceSeparator => CharClass.Blank,
            _ => CharClass.Symbol,
        },
    };
}
