using System.Collections.Immutable;

namespace Glossary.Core.Recognition;

/// <summary>Gives the senses that tables know by their numbers.</summary>
public interface ISenses
{
    /// <summary>The sense of a number, alone in a list that is the same each time; empty where a newer one has taken its place.</summary>
    ImmutableArray<Sense> Find(int number);
}
