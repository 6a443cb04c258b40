namespace Glossary.Core.Language;

/// <summary>What separates two tokens.</summary>
public enum TokenGap : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A space, or a line break with the next line's indentation.</summary>
    Space,

    /// <summary>One hyphen or underscore, perhaps at a line's end; or two hyphens, which TeX sets as a dash between names.</summary>
    Hyphen,

    /// <summary>More than may stand within a term: an empty line, a column, a dash.</summary>
    Break,
}

/// <summary>Reads what lies between two tokens, character by character.</summary>
public struct GapReader
{
    /// <summary>
    /// More blanks than this between two words are a column of a table, as a tab is. So are those typed by accident: one cannot tell
    /// them apart, and a term put together from two cells is worse than one missed.
    /// </summary>
    private const int MaxBlanks = 2;

    private int blanks;
    private int lineEnds;
    private int hyphens;
    private bool isBroken;

    /// <summary>Takes the next character of the gap.</summary>
    public void Add(CharClass kind, char c)
    {
        switch (kind)
        {
            case CharClass.LineEnd:
                lineEnds++;
                break;
            case CharClass.Hyphen:
                // A hyphen clings to the word before it; else it is a dash or a bullet.
                isBroken |= blanks > 0 || lineEnds > 0 || hyphens > (c == '-' ? 1 : 0);
                hyphens++;
                break;
            case CharClass.Blank when lineEnds == 0:
                isBroken |= c == '\t' || hyphens > 0;
                blanks++;
                break;
        }
    }

    /// <summary>Takes markup that a reader sees as a blank, if as anything.</summary>
    public void AddMarkup() => blanks = Math.Max(blanks, 1);

    /// <summary>Takes a place where the reader is to see nothing but a new block.</summary>
    public void Break() => isBroken = true;

    /// <summary>Ends the gap and makes ready for the next one.</summary>
    public TokenGap Close()
    {
        var gap = isBroken || lineEnds > 1 || (blanks > MaxBlanks && lineEnds == 0) ? TokenGap.Break
            : hyphens > 0 ? TokenGap.Hyphen
            : blanks + lineEnds > 0 ? TokenGap.Space
            : TokenGap.None;
        this = default;
        return gap;
    }
}
