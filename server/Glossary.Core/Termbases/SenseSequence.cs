using System.Collections.Immutable;

namespace Glossary.Core.Termbases;

/// <summary>Compares lists of senses by what they hold, in order: recognition makes a new list each time that a form means several concepts.</summary>
internal sealed class SenseSequence : IEqualityComparer<ImmutableArray<Sense>>
{
    public static readonly SenseSequence Comparer = new();

    /// <inheritdoc/>
    public bool Equals(ImmutableArray<Sense> x, ImmutableArray<Sense> y) => x == y || x.AsSpan().SequenceEqual(y.AsSpan());

    /// <inheritdoc/>
    public int GetHashCode(ImmutableArray<Sense> obj) => HashCode.Combine(obj.Length, obj[0].Concept);
}
