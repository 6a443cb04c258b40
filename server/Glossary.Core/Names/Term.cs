namespace Glossary.Core.Names;

/// <summary>How a term's letters must stand in a text for it to be recognised.</summary>
public enum TermCase : byte
{
    /// <summary>In any case: <c>latent diffusion</c>.</summary>
    Any,

    /// <summary>As the glossary writes it: <c>LWR</c>, <c>LoRA</c>, <c>LINE</c>.</summary>
    Exact,
}

/// <summary>What else a form may be than the term, for all that its letters tell.</summary>
public enum TermAmbiguity : byte
{
    /// <summary>Nothing: <c>latent diffusion</c>, <c>LoRA</c>, <c>porosimetry</c>.</summary>
    None,

    /// <summary>A few capitals that other fields use too: <c>LHS</c>, <c>LINE</c>.</summary>
    Abbreviation,

    /// <summary>A word of everyday speech: <c>lot</c>, <c>mask</c>, <c>token</c>.</summary>
    Everyday,
}

/// <summary>What a term's text is to its concept, the likeliest to mean it first.</summary>
internal enum NameKind : byte
{
    /// <summary>A name that is also its title.</summary>
    Title,

    /// <summary>Another name.</summary>
    Other,

    /// <summary>A title that is no name.</summary>
    TitleAlone,
}

/// <summary>A name of a concept (ISO 30042 <c>term</c>) and the policy by which it is recognised.</summary>
/// <param name="Text">The name as the glossary writes it.</param>
/// <param name="Case">How its letters must stand in a text.</param>
/// <param name="Ambiguity">What else it may be. An ambiguous term is quiet until the text around it speaks for the concept.</param>
/// <param name="Override">What the user says of it; null for nothing.</param>
public readonly record struct Term(string Text, TermCase Case, TermAmbiguity Ambiguity, TermOverride? Override = null)
{
    /// <summary>Whether an entry of the concept has the name in small letters in its own text, which a proper name is not.</summary>
    public bool IsWrittenSmall { get; init; }

    /// <summary>Whether an entry of the concept defines it in another language than English.</summary>
    public bool IsForeign { get; init; }

    /// <summary>What the glossary says of its use.</summary>
    public TermStatus Status { get; init; }

    /// <summary>Whether the glossary would have a writer use something else.</summary>
    internal bool IsDiscouraged => Status is TermStatus.Deprecated or TermStatus.Forbidden;

    /// <summary>Whether it may be suggested to a writer: what must not be used is recognised only.</summary>
    internal bool IsOffered => Override != TermOverride.Never && Status != TermStatus.Forbidden;

    /// <summary>What the text is to the concept.</summary>
    internal NameKind Kind { get; init; }
}
