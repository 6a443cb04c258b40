using System.Collections.Immutable;
using Glossary.Core.Terms;

namespace Glossary.Core.Recognition;

/// <summary>What one form may mean: the senses whose words it has, of which those are meant that its letters and surroundings fit.</summary>
internal static class SenseList
{
    /// <summary>A form that more concepts share says nothing any more; those added first are kept.</summary>
    private const int Most = 64;

    /// <summary>
    /// The senses added for a form, without repetitions. Where a concept has the form by several names, the first one that asks for no
    /// particular case speaks for it, else each spelling of its own (<c>VTH</c>, <c>VtH</c>). Default for null.
    /// </summary>
    public static ImmutableArray<Sense> Of(List<Sense>? added)
    {
        if (added is null) return default;
        if (added.Count == 1) return [added[0]];
        var kept = new List<Sense>(Math.Min(added.Count, Most));
        foreach (var sense in added)
        {
            var known = IndexOfRival(kept, sense);
            if (known < 0 && kept.Count < Most) kept.Add(sense);
            if (known < 0 || kept[known].Term.Case == TermCase.Any || sense.Term.Case == TermCase.Exact) continue;
            kept.RemoveAll(other => other.Concept == sense.Concept);
            kept.Insert(known, sense);
        }

        return [.. kept];
    }

    /// <summary>Index of a sense of the same concept beside which another one has nothing to say, or the other way round; else -1.</summary>
    private static int IndexOfRival(List<Sense> kept, Sense sense)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            var (concept, term) = kept[i];
            if (concept != sense.Concept) continue;
            if (term.Case == TermCase.Any || sense.Term.Case == TermCase.Any || term.Text == sense.Term.Text) return i;
        }

        return -1;
    }

    /// <summary>The senses that the rules allow for words of a text, each concept once.</summary>
    public static ImmutableArray<Sense> Fitting(ImmutableArray<Sense> candidates, in Stretch stretch)
    {
        if (candidates.Length == 1) return TermRules.Judge(candidates[0].Term, stretch) == Refusal.None ? candidates : [];
        var fitting = ImmutableArray.CreateBuilder<Sense>(candidates.Length);
        foreach (var candidate in candidates)
        {
            if (TermRules.Judge(candidate.Term, stretch) == Refusal.None && !Holds(fitting, candidate.Concept)) fitting.Add(candidate);
        }

        return fitting.Count == candidates.Length ? candidates : fitting.DrainToImmutable();
    }

    private static bool Holds(ImmutableArray<Sense>.Builder senses, Concept concept)
    {
        foreach (var sense in senses)
        {
            if (sense.Concept == concept) return true;
        }

        return false;
    }
}
