namespace Glossary.Core.Terms;

/// <summary>How a term's letters must stand in a text for it to be recognised.</summary>
public enum TermCase : byte
{
    /// <summary>In any case: <c>latent diffusion</c>.</summary>
    Any,

    /// <summary>As the glossary writes it: <c>LWR</c>, <c>LoRA</c>, <c>LINE</c>.</summary>
    Exact,
}

/// <summary>A name of a concept (ISO 30042 <c>term</c>).</summary>
/// <param name="Text">The name as the glossary writes it.</param>
/// <param name="Case">How its letters must stand in a text.</param>
public readonly record struct Term(string Text, TermCase Case);
