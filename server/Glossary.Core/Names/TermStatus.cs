namespace Glossary.Core.Names;

/// <summary>What a glossary says of the use of a term (ISO 30042 <c>administrativeStatus</c>).</summary>
public enum TermStatus : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is the one to use.</summary>
    Preferred,

    /// <summary>It may be used as well.</summary>
    Admitted,

    /// <summary>It was in use once, and should not be used any more.</summary>
    Deprecated,

    /// <summary>It must not be used.</summary>
    Forbidden,
}
