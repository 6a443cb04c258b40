using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>What a matcher asks about the senses that it knows by their numbers.</summary>
public interface ISenses
{
    /// <summary>Whether no term is recognised in another case than its name suggests: the user may want one in any.</summary>
    bool KeepCase { get; }

    /// <summary>The term of a sense; null where a newer one has taken its place.</summary>
    Term? TermOf(int sense);

    /// <summary>The number of the concept of a sense.</summary>
    int ConceptOf(int sense);
}
