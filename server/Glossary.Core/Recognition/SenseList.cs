using System.Collections.Immutable;
using Glossary.Core.Terms;

namespace Glossary.Core.Recognition;

/// <summary>What one form may mean: the senses whose words it has, of which those are meant that its letters and surroundings fit.</summary>
internal static class SenseList
{
    /// <summary>A form that more concepts share says nothing any more; those added first are kept.</summary>
    private const int Most = 64;

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

    /// <summary>The senses of a form that are alive and that the rules allow for words of a text, each concept once; empty for none.</summary>
    public static ImmutableArray<Sense> Fitting(ReadOnlySpan<int> numbers, ISenses senses, in Stretch stretch)
    {
        if (numbers.Length == 1)
        {
            var only = senses.Find(numbers[0]);
            return only.IsEmpty || TermRules.Judge(only[0].Term, stretch) != Refusal.None ? [] : only;
        }

        ImmutableArray<Sense> first = [];
        ImmutableArray<Sense>.Builder? several = null;
        Term? judged = null;
        var isRefused = false;
        foreach (var number in numbers)
        {
            var alone = senses.Find(number);
            if (alone.IsEmpty) continue;

            // Many concepts may have one abbreviation.
            if (judged is null || alone[0].Term != judged) (judged, isRefused) = (alone[0].Term, TermRules.Judge(alone[0].Term, stretch) != Refusal.None);
            if (isRefused) continue;
            if (first.IsEmpty) first = alone;
            else AddIfOther(several ??= first.ToBuilder(), alone[0]);
        }

        return several is null ? first : several.DrainToImmutable();
    }

    /// <summary>The senses of two layers, which have no concept in common, as if they were of one.</summary>
    public static ImmutableArray<Sense> Unite(ImmutableArray<Sense> first, ImmutableArray<Sense> second) =>
        [.. first.Concat(second).Order(SensePrecedence.Instance)];

    private static void AddIfOther(ImmutableArray<Sense>.Builder senses, Sense sense)
    {
        for (var i = 0; i < senses.Count; i++)
        {
            if (senses[i].Concept == sense.Concept) return;
        }

        senses.Add(sense);
    }
}
