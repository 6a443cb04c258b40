using System.Collections.Immutable;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Termbases;

/// <summary>A term standing in a text.</summary>
/// <param name="Span">Where it stands, a possessive ending left out.</param>
/// <param name="Kind">What kind of language it stands in.</param>
/// <param name="Senses">The concepts that it may mean, the likeliest first; never empty.</param>
public readonly record struct Occurrence(TextSpan Span, ProseKind Kind, ImmutableArray<Sense> Senses)
{
    /// <summary>
    /// Whether the text around it has too little that speaks for the concept: who asks is answered, but nothing is marked or offered of
    /// its own accord.
    /// </summary>
    public bool IsQuiet { get; init; }

    /// <summary>The likeliest concept.</summary>
    public Concept Concept => Senses[0].Concept;
}

/// <summary>A concept, and the term by which a text names it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Term">One of its terms.</param>
public readonly record struct Sense(Concept Concept, Term Term);
