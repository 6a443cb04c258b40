using System.Collections.Immutable;

namespace Glossary.Core.Recognition;

/// <summary>Gives the senses that tables know by their numbers.</summary>
public interface ISenses
{
    /// <summary>Whether no term is recognised in another case than its name suggests: the user may want one in any.</summary>
    bool KeepCase { get; }

    /// <summary>The sense of a number, alone in a list that is the same each time; empty where a newer one has taken its place.</summary>
    ImmutableArray<Sense> Find(int number);
}
