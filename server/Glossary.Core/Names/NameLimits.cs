namespace Glossary.Core.Names;

/// <summary>How long a name may be to be looked for in texts. What is longer is a sentence, or no name at all.</summary>
internal static class NameLimits
{
    /// <summary>Most words of a name, signs counted.</summary>
    public const int Words = 32;

    /// <summary>Most UTF-16 code units of a name.</summary>
    public const int Length = 256;

    /// <summary>Most UTF-16 code units of a folded word.</summary>
    public const int WordLength = 128;
}
