using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>A term that a matcher found in a text.</summary>
/// <param name="Span">Where it stands, a possessive ending left out.</param>
/// <param name="Kind">What kind of language it stands in.</param>
/// <param name="Senses">What it may mean; not empty.</param>
internal readonly record struct TermMatch(TextSpan Span, ProseKind Kind, SenseNumbers Senses);

/// <summary>Senses by their numbers, those that were added first put first. Nearly always there is one, for which no list is made.</summary>
internal readonly struct SenseNumbers
{
    private readonly int[]? several;

    /// <summary>One more than the number of the only one, so that the default has none.</summary>
    private readonly int only;

    /// <summary>One sense.</summary>
    public SenseNumbers(int only) => this.only = only + 1;

    /// <summary>Several senses.</summary>
    public SenseNumbers(int[] several) => this.several = several;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => only == 0 && several is null;

    /// <summary>Several; empty where there is one or none.</summary>
    public ReadOnlySpan<int> Several => several;

    /// <summary>The first.</summary>
    public int First => several is null ? only - 1 : several[0];
}
