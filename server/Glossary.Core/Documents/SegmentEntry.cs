namespace Glossary.Core.Documents;

/// <summary>What is carried to a segment's start from the text before it. Two equal texts with equal entries have equal regions.</summary>
/// <param name="State">The host language's state.</param>
/// <param name="StartsLine">False where the segment goes on within an overlong line.</param>
/// <param name="Ignored">What directives of before ignore.</param>
internal readonly record struct SegmentEntry(int State, bool StartsLine, IgnoreState Ignored)
{
    /// <summary>The entry of a document's first segment.</summary>
    public static SegmentEntry Start { get; } = new(HostLanguage.StartState, true, IgnoreState.None);
}
