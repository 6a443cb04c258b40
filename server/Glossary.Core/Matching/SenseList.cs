using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>What one form may mean: the senses whose words it has, of which those are meant that its letters and surroundings fit.</summary>
internal static class SenseList
{
    /// <summary>A form that more concepts share says nothing any more; those added first are kept.</summary>
    public const int Most = 64;

    /// <summary>
    /// Appends the numbers of the senses added for a form, without repetitions. Where a concept has the form by several names, the first one
    /// that asks for no particular case speaks for it, else each spelling of its own (<c>VTH</c>, <c>VtH</c>).
    /// </summary>
    /// <param name="termAt">Gives a sense by its number.</param>
    /// <param name="items">Those of the form, by number.</param>
    /// <param name="numbers">Receives the numbers.</param>
    public static void Collect(Func<int, AddedSense> termAt, ReadOnlySpan<int> items, List<int> numbers)
    {
        if (items.Length == 1)
        {
            numbers.Add(items[0]);
            return;
        }

        var kept = new List<(int Number, AddedSense Sense)>(Math.Min(items.Length, Most));
        foreach (var item in items)
        {
            var sense = termAt(item);
            var known = IndexOfRival(kept, sense);
            if (known < 0 && kept.Count < Most) kept.Add((item, sense));
            if (known < 0 || kept[known].Sense.Term.Case == TermCase.Any || sense.Term.Case == TermCase.Exact) continue;
            kept.RemoveAll(other => other.Sense.Concept == sense.Concept);
            kept.Insert(known, (item, sense));
        }

        foreach (var (number, _) in kept) numbers.Add(number);
    }

    /// <summary>Index of a sense of the same concept beside which another one has nothing to say, or the other way round; else -1.</summary>
    private static int IndexOfRival(List<(int Number, AddedSense Sense)> kept, AddedSense sense)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            var (concept, term) = kept[i].Sense;
            if (concept != sense.Concept) continue;
            if (term.Case == TermCase.Any || sense.Term.Case == TermCase.Any || term.Text == sense.Term.Text) return i;
        }

        return -1;
    }

    /// <summary>The senses of a form that are alive and that the rules allow for words of a text, each concept once.</summary>
    public static SenseNumbers Fitting(ReadOnlySpan<int> numbers, ISenses senses, in CandidateMatch candidate)
    {
        if (numbers.Length == 1)
            return senses.TermOf(numbers[0]) is { } only && TermRules.Judge(only, candidate) == Refusal.None ? new SenseNumbers(numbers[0]) : default;

        var first = -1;
        List<int>? several = null;
        Term? judged = null;
        var isRefused = false;
        foreach (var number in numbers)
        {
            if (senses.TermOf(number) is not { } term) continue;

            // Many concepts may have one abbreviation.
            if (judged is null || term != judged) (judged, isRefused) = (term, TermRules.Judge(term, candidate) != Refusal.None);
            if (isRefused) continue;
            if (first < 0) first = number;
            else AddIfOther(several ??= [first], number, senses);
        }

        return several is { Count: > 1 } ? new SenseNumbers([.. several]) : first < 0 ? default : new SenseNumbers(first);
    }

    private static void AddIfOther(List<int> numbers, int number, ISenses senses)
    {
        var concept = senses.ConceptOf(number);
        foreach (var other in numbers)
        {
            if (senses.ConceptOf(other) == concept) return;
        }

        numbers.Add(number);
    }
}
