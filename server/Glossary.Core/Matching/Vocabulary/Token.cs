using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>A word or sign of a text as the matcher sees it. Offsets are UTF-16 code units from the segment's start.</summary>
/// <remarks>A word that is written as one but known as a compound (<c>latchup</c>) makes several tokens with the same extent.</remarks>
internal struct Token
{
    /// <summary>An id that no word of any term has.</summary>
    public const int Unknown = -1;

    /// <summary>The id of a word that has yet to be looked up.</summary>
    public const int NotLookedUp = int.MinValue;

    public int Start;
    public int End;

    /// <summary>The word's number in the <see cref="Vocabulary"/>, <see cref="Unknown"/> or <see cref="NotLookedUp"/>.</summary>
    public int Id;

    /// <summary>The number of this word and the next one written as one, where a hyphen joins them; or <see cref="Unknown"/>.</summary>
    public int JoinedId;

    /// <summary>The region that the token lies in.</summary>
    public int Region;

    /// <summary>What lies between the token before and this one.</summary>
    public TokenGap Gap;

    /// <summary>Whether a term may start here.</summary>
    public bool StartsWord;

    /// <summary>Whether a term may end here.</summary>
    public bool EndsWord;
}
