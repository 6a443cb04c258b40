using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>A concept to which an entry points.</summary>
/// <param name="Kind">What it is to the entry's own concept.</param>
/// <param name="Target">One of its names; or its entry's id, if <see cref="IsId"/>.</param>
public readonly record struct Relation(RelationKind Kind, string Target)
{
    /// <summary>Whether <see cref="Target"/> is the <see cref="Entry.Id"/> of an entry of the same file.</summary>
    public bool IsId { get; init; }

    /// <summary>Where the target stands in the file; empty where it does not stand there as it is.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>What one concept is to another.</summary>
public enum RelationKind : byte
{
    /// <summary>Something that belongs to it in whatever way.</summary>
    Related,

    /// <summary>A more general concept.</summary>
    Broader,

    /// <summary>A more special concept.</summary>
    Narrower,

    /// <summary>What is to be used in its place.</summary>
    ReplacedBy,

    /// <summary>What it is short for.</summary>
    AbbreviationOf,
}
