using System.Collections.Immutable;

namespace Glossary.Core.Recognition;

/// <summary>Senses that are all there, numbered as they stand.</summary>
internal sealed class SenseArray(ImmutableArray<Sense> senses) : ISenses
{
    /// <inheritdoc/>
    public bool TryGet(int number, out Sense sense)
    {
        sense = senses[number];
        return true;
    }
}
