namespace Glossary.Formats.Glossaries;

/// <summary>How the texts look that stand under a key in the records that were looked at.</summary>
/// <param name="key">The key.</param>
internal sealed class KeyStatistics(string key)
{
    /// <summary>Longer texts are not compared with one another, in UTF-16 code units.</summary>
    private const int LongestCompared = 80;

    private readonly HashSet<string> different = new(StringComparer.Ordinal);
    private int words;

    /// <summary>The key.</summary>
    public string Key => key;

    /// <summary>How many records have it.</summary>
    public int Records { get; private set; }

    /// <summary>How many have a text there that says something.</summary>
    public int Texts { get; private set; }

    /// <summary>How many have a map there.</summary>
    public int Maps { get; private set; }

    /// <summary>How many have a list there.</summary>
    public int Lists { get; private set; }

    /// <summary>How many texts look like ids: <c>change-order</c>, <c>17</c>.</summary>
    public int Ids { get; private set; }

    /// <summary>How many words a text has on average; where there are no blanks, two characters are one.</summary>
    public double Words => Texts == 0 ? 0 : (double)words / Texts;

    /// <summary>Whether hardly any text stands there twice.</summary>
    public bool IsVaried => different.Count >= Texts * 0.9;

    /// <summary>Whether few texts stand there again and again.</summary>
    public bool IsRepeated => Texts >= 4 && different.Count * 2 <= Texts;

    /// <summary>Counts what stands there in one record.</summary>
    public void Add(DataNode value)
    {
        Records++;
        if (value is DataMap) Maps++;
        if (value is DataList) Lists++;
        if (value is not DataText { Text: var text } || string.IsNullOrWhiteSpace(text)) return;
        Texts++;
        words += WordsIn(text);
        if (IsLikeId(text)) Ids++;
        if (text.Length <= LongestCompared) different.Add(text);
        else different.Add(text[..LongestCompared]);
    }

    /// <summary>How many words a text has; where there are no blanks, two characters are one.</summary>
    public static int WordsIn(ReadOnlySpan<char> text)
    {
        var (count, wide, isInWord) = (0, 0, false);
        foreach (var c in text)
        {
            if (Script.IsUnspaced(c)) wide++;
            var isBlank = char.IsWhiteSpace(c) || Script.IsUnspaced(c);
            if (!isBlank && !isInWord) count++;
            isInWord = !isBlank;
        }

        return count + ((wide + 1) / 2);
    }

    /// <summary>Whether a text is written as programs write ids: in small letters and digits without blanks, or as an address.</summary>
    public static bool IsLikeId(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Contains("://", StringComparison.Ordinal)) return true;
        var hasSign = false;
        foreach (var c in text)
        {
            if (c is '-' or '_' or '.' or ':' or '/' or '#' || char.IsAsciiDigit(c)) hasSign = true;
            else if (!char.IsAsciiLetterLower(c)) return false;
        }

        return hasSign;
    }
}
