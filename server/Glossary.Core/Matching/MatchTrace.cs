using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>What the matcher tried at an offset. Offsets are UTF-16 code units from the segment's start.</summary>
/// <param name="Words">The words and signs around it.</param>
/// <param name="Word">The word or sign at the offset, or the next one behind it; null where there is none.</param>
/// <param name="Attempts">The terms whose words hold that word.</param>
internal sealed record MatchTrace(ImmutableArray<TracedWord> Words, TextSpan? Word, ImmutableArray<Attempt> Attempts)
{
    /// <summary>How many words to each side are traced.</summary>
    public const int Reach = 8;
}

/// <summary>A word or sign as the matcher saw it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsKnown">Whether any term has it.</param>
/// <param name="Gap">What lies between it and the one before.</param>
internal readonly record struct TracedWord(TextSpan Span, bool IsKnown, TokenGap Gap);

/// <summary>A term whose words stand in the text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Written">What is written there, without the markup in it.</param>
/// <param name="Sense">The number of the term's sense.</param>
/// <param name="Refusal">Why they were not taken for it, if they were not.</param>
internal readonly record struct Attempt(TextSpan Span, string Written, int Sense, Refusal Refusal);
