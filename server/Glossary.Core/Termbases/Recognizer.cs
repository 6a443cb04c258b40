using System.Collections.Immutable;
using Glossary.Core.Matching;
using Glossary.Core.Text;

namespace Glossary.Core.Termbases;

/// <summary>Finds the terms of a text by the matchers of one image or of several, as if their terms were those of one.</summary>
/// <remarks>
/// Where several have a term at a place the longest wins; of equal ones the senses are united, as <see cref="SensePrecedence"/> says. A closed
/// compound is taken apart, and a particle or a part of an identifier cut off, as each matcher's own words suggest.
/// </remarks>
/// <param name="images">The matchers of the images, and what their terms mean.</param>
internal sealed class Recognizer(ImmutableArray<MatchedImage> images)
{
    /// <summary>Finds the terms of a segment.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="regions">Where in it terms are looked for, ascending.</param>
    /// <returns>The occurrences, in ascending order and without overlap; offsets are from the segment's start.</returns>
    public ImmutableArray<Occurrence> Find(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions)
    {
        if (images.Length == 1) return images[0].Find(text, regions, mayOverlap: false);
        var candidates = new List<Occurrence>();
        foreach (var image in images) candidates.AddRange(image.Find(text, regions, mayOverlap: true));
        return Choose(candidates);
    }

    /// <summary>Finds what was tried at an offset: every term whose words stand there, whether they were taken for it or not.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="regions">Where in it terms are looked for, ascending.</param>
    /// <param name="offset">The offset, from the segment's start.</param>
    public RecognitionTrace Trace(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, int offset)
    {
        var trace = images[0].Trace(text, regions, offset);
        foreach (var image in images[1..]) trace = Unite(trace, image.Trace(text, regions, offset));
        return trace;
    }

    /// <summary>Of all terms found by matchers, one matcher behind the other, those that are left of each other: the first, the longest.</summary>
    /// <param name="candidates">The longest term of each matcher at each place.</param>
    private static ImmutableArray<Occurrence> Choose(List<Occurrence> candidates)
    {
        var found = ImmutableArray.CreateBuilder<Occurrence>();
        var end = 0;
        Occurrence? chosen = null;
        foreach (var candidate in candidates.OrderBy(candidate => candidate.Span.Start).ThenByDescending(candidate => candidate.Span.End))
        {
            if (chosen is { } equal && equal.Span == candidate.Span)
            {
                chosen = equal with { Senses = Unite(equal.Senses, candidate.Senses) };
                continue;
            }

            if (candidate.Span.Start < end) continue;
            if (chosen is { } last) found.Add(last);
            chosen = candidate;
            end = candidate.Span.End;
        }

        if (chosen is { } rest) found.Add(rest);
        return found.DrainToImmutable();
    }

    /// <summary>The senses of two images, which have no concept in common, as if they were of one.</summary>
    private static ImmutableArray<Sense> Unite(ImmutableArray<Sense> first, ImmutableArray<Sense> second) => [.. first.Concat(second).Order(SensePrecedence.Instance)];

    /// <summary>Both traces of one place, with the words as the first of them has them and known if either knows them.</summary>
    private static RecognitionTrace Unite(RecognitionTrace first, RecognitionTrace second)
    {
        var known = second.Words.Where(word => word.IsKnown).Select(word => word.Span).ToHashSet();
        ImmutableArray<TracedWord> words = first.Words.IsEmpty ? second.Words : [.. first.Words.Select(word => word with { IsKnown = word.IsKnown || known.Contains(word.Span) })];
        return new RecognitionTrace(words, first.Word ?? second.Word, [.. first.Terms, .. second.Terms]);
    }
}

/// <summary>The matcher of an image and what its terms mean.</summary>
/// <param name="Matcher">The matcher.</param>
/// <param name="Senses">The senses by the numbers that the matcher has for them.</param>
internal readonly record struct MatchedImage(TermMatcher Matcher, ISenseTable Senses)
{
    /// <summary>Finds the terms of a segment; see <see cref="TermMatcher.Find"/>.</summary>
    public ImmutableArray<Occurrence> Find(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, bool mayOverlap)
    {
        var found = new List<TermMatch>();
        Matcher.Find(text, regions, found, mayOverlap);
        var occurrences = ImmutableArray.CreateBuilder<Occurrence>(found.Count);
        foreach (var match in found) occurrences.Add(ToOccurrence(match));
        return occurrences.MoveToImmutable();
    }

    /// <summary>A match with the concepts that it may mean.</summary>
    private Occurrence ToOccurrence(TermMatch match)
    {
        if (match.Senses.Several.IsEmpty) return new Occurrence(match.Span, match.Kind, Senses.Find(match.Senses.First));
        var senses = ImmutableArray.CreateBuilder<Sense>(match.Senses.Several.Length);
        foreach (var number in match.Senses.Several) senses.AddRange(Senses.Find(number));
        return new Occurrence(match.Span, match.Kind, senses.DrainToImmutable());
    }

    /// <inheritdoc cref="Recognizer.Trace"/>
    public RecognitionTrace Trace(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, int offset)
    {
        var senses = Senses;
        var trace = Matcher.Trace(text, regions, offset);
        return new RecognitionTrace(trace.Words, trace.Word, [.. trace.Attempts.Select(attempt => new TracedTerm(attempt.Span, attempt.Written, senses.Find(attempt.Sense)[0], attempt.Refusal))]);
    }
}

/// <summary>What recognition tried at an offset. Offsets are UTF-16 code units from the segment's start.</summary>
/// <param name="Words">The words and signs around it.</param>
/// <param name="Word">The word or sign at the offset, or the next one behind it; null where there is none.</param>
/// <param name="Terms">The terms whose words hold that word.</param>
internal sealed record RecognitionTrace(ImmutableArray<TracedWord> Words, TextSpan? Word, ImmutableArray<TracedTerm> Terms);

/// <summary>A term whose words stand in the text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Written">What is written there, without the markup in it.</param>
/// <param name="Sense">The term.</param>
/// <param name="Refusal">Why they were not taken for it, if they were not.</param>
internal readonly record struct TracedTerm(TextSpan Span, string Written, Sense Sense, Refusal Refusal);
