using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Senses;

/// <summary>
/// Says which of several concepts a term means in its place, and whether it means any: by the words that the text around it shares with
/// what the glossary says of each (after Lesk, 1986), by the other concepts that the text names, and by what it says itself that
/// an abbreviation stands for.
/// </summary>
internal static class SenseJudge
{
    /// <summary>What the concept's own name in full, or its abbreviation explained, counts: more than all else together.</summary>
    private const double Certain = 100;

    /// <summary>What another concept of the same category counts, of which no more than <see cref="MostCompanions"/> do.</summary>
    private const double Companion = 0.75;
    private const int MostCompanions = 3;

    /// <summary>By how much another sense must be likelier than the one that the glossaries put first, if anything speaks for that.</summary>
    private const double Preference = 0.25;

    /// <summary>How much speaks for a few capitals to be the term: two words of the field, or a word and a companion.</summary>
    private const double ForAbbreviation = 1.5;

    /// <summary>How much speaks for an everyday word to be the term, and for one that is not said every day.</summary>
    private const double ForEveryday = 2.5;
    private const double ForOccasional = 1;

    /// <summary>Whether there is anything to judge: several concepts, or a term that is quiet by itself.</summary>
    public static bool IsOpen(ImmutableArray<Sense> senses) => senses.Length > 1 || senses[0].Term.Ambiguity != TermAmbiguity.None;

    /// <summary>
    /// Orders the senses of a term by how much speaks for each, and leaves those out that the text denies, and those that a higher layer overrides. What
    /// the text names beyond doubt comes first, then what the highest layer defines, what the document's own glossaries define, and that for which there is enough.
    /// </summary>
    public static Judgement Judge(ImmutableArray<Sense> senses, Evidence evidence)
    {
        var judged = senses.Select((sense, place) => Weigh(sense, evidence, place == 0 ? Preference : 0))
            .Where(judged => judged.Ground != SenseGround.ExplainedOtherwise)
            .OrderBy(judged => judged.Likelihood < Certain).ThenBy(judged => judged.Sense.Concept.Layer).ThenByDescending(judged => evidence.IsAtHome(judged.Sense.Concept))
            .ThenBy(IsQuiet).ThenByDescending(judged => judged.Likelihood).ToList();
        if (judged is [var first, _, ..]) judged.RemoveAll(other => other.Sense.Concept.Layer > first.Sense.Concept.Layer);
        return new Judgement([.. judged.Select(judged => judged.Sense)], judged.TrueForAll(IsQuiet));
    }

    /// <summary>Whether a sense has so little for it that its term stays quiet.</summary>
    public static bool IsQuiet(JudgedSense judged) => judged.Support < NeededBy(judged.Sense.Term);

    /// <summary>Whether the text clearly speaks for a sense, be its term ambiguous or not.</summary>
    public static bool SpeaksFor(JudgedSense judged) => judged.Support >= ForAbbreviation;

    /// <summary>How much support a term needs for not being quiet.</summary>
    public static double NeededBy(Term term) => term.Ambiguity switch
    {
        TermAmbiguity.Abbreviation => ForAbbreviation,
        TermAmbiguity.Everyday => EverydayWords.FrequencyOf(TextFolding.Fold(term.Text)) == WordFrequency.Occasional ? ForOccasional : ForEveryday,
        _ => 0,
    };

    /// <summary>The words of the text around a term that speak for one of its senses.</summary>
    public static IEnumerable<ProfileWord> WordsFor(Sense sense, Evidence evidence)
    {
        var own = Stem.AllOf(sense.Term.Text);
        return sense.Concept.Profile.Words.Where(word => !own.Contains(word.Stem) && evidence.Holds(word));
    }

    /// <summary>How much one sense has for it.</summary>
    public static JudgedSense Weigh(Sense sense, Evidence evidence) => Weigh(sense, evidence, 0);

    private static JudgedSense Weigh(Sense sense, Evidence evidence, double preference)
    {
        var concept = sense.Concept;
        if (sense.Term.Ambiguity == TermAmbiguity.Abbreviation)
        {
            var explained = evidence.Explain(sense.Term.Text.TrimEnd('s')).ToList();
            if (explained.Any(abbreviation => Names(abbreviation, concept))) return new JudgedSense(sense, Certain, Certain, SenseGround.Explained);
            if (explained.Count > 0) return new JudgedSense(sense, 0, 0, SenseGround.ExplainedOtherwise);
        }

        if (evidence.Names(concept)) return new JudgedSense(sense, Certain, Certain, SenseGround.Named);
        var companions = evidence.Concepts.Where(other => ShareCategory(concept, other)).Take(MostCompanions).Count();
        var support = WordsFor(sense, evidence).Sum(word => word.Weight) + (Companion * companions);
        return new JudgedSense(sense, support, support == 0 ? 0 : preference + (support / Math.Sqrt(1 + concept.Profile.Size)), SenseGround.Words);
    }

    /// <summary>Whether what an abbreviation is said to stand for is what the concept is called.</summary>
    private static bool Names(LocalAbbreviation abbreviation, Concept concept)
    {
        var names = concept.FirstTerms.Select(term => term.Text).Concat(concept.FirstEntries.Select(reference => reference.Entry.Title));
        var known = names.SelectMany(name => Stem.AllOf(name)).ToHashSet();
        return 2 * abbreviation.Meaning.Count(known.Contains) >= abbreviation.Meaning.Length;
    }

    private static bool ShareCategory(Concept one, Concept other) =>
        one.Categories.Any(mine => other.Categories.Contains(mine, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What a sense is judged by.</summary>
public enum SenseGround
{
    /// <summary>Words and other concepts of the text around it.</summary>
    Words,

    /// <summary>The text names the concept beyond doubt.</summary>
    Named,

    /// <summary>The text says itself that the letters stand for the concept.</summary>
    Explained,

    /// <summary>The text says itself that the letters stand for something else.</summary>
    ExplainedOtherwise,

    /// <summary>A glossary of a higher layer says something else of the name.</summary>
    Overridden,
}

/// <summary>A sense and how much speaks for it.</summary>
/// <param name="Sense">The sense.</param>
/// <param name="Support">How much in the text speaks for it.</param>
/// <param name="Likelihood">The same in proportion to all that could, for comparing senses.</param>
/// <param name="Ground">By what it was judged.</param>
internal readonly record struct JudgedSense(Sense Sense, double Support, double Likelihood, SenseGround Ground);
