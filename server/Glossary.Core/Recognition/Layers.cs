using System.Collections.Immutable;

namespace Glossary.Core.Recognition;

/// <summary>Puts together what several matchers say of one text.</summary>
internal static class Layers
{
    /// <summary>Of all terms found by matchers, one matcher behind the other, those that are left of each other: the first, the longest.</summary>
    /// <param name="candidates">The longest term of each matcher at each place.</param>
    /// <param name="found">Receives the terms chosen, in ascending order.</param>
    public static void Choose(List<Occurrence> candidates, ICollection<Occurrence> found)
    {
        var end = 0;
        Occurrence? chosen = null;
        foreach (var candidate in candidates.OrderBy(candidate => candidate.Span.Start).ThenByDescending(candidate => candidate.Span.End))
        {
            if (chosen is { } equal && equal.Span == candidate.Span)
            {
                chosen = equal with { Senses = SenseList.Unite(equal.Senses, candidate.Senses) };
                continue;
            }

            if (candidate.Span.Start < end) continue;
            if (chosen is { } last) found.Add(last);
            chosen = candidate;
            end = candidate.Span.End;
        }

        if (chosen is { } rest) found.Add(rest);
    }

    /// <summary>Both traces of one place, with the words as the first of them has them and known if either knows them.</summary>
    public static MatchTrace Unite(MatchTrace first, MatchTrace second)
    {
        var known = second.Words.Where(word => word.IsKnown).Select(word => word.Span).ToHashSet();
        ImmutableArray<TracedWord> words = first.Words.IsEmpty ? second.Words : [.. first.Words.Select(word => word with { IsKnown = word.IsKnown || known.Contains(word.Span) })];
        return new MatchTrace(words, first.Word ?? second.Word, [.. first.Attempts, .. second.Attempts]);
    }
}
