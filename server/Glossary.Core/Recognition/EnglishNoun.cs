namespace Glossary.Core.Recognition;

/// <summary>Plurals and singulars of English nouns, on folded words.</summary>
/// <remarks>
/// A form that no text uses costs nothing, so the rules lean towards making one; only a singular that is another word
/// (<c>bias</c> → <c>bia</c>, <c>lens</c> → <c>len</c>) is kept out.
/// </remarks>
public static class EnglishNoun
{
    private static readonly Dictionary<string, string> IrregularPlurals = new(StringComparer.Ordinal)
    {
        ["analysis"] = "analyses", ["axis"] = "axes", ["basis"] = "bases", ["crisis"] = "crises", ["diagnosis"] = "diagnoses",
        ["hypothesis"] = "hypotheses", ["synthesis"] = "syntheses", ["thesis"] = "theses", ["hysteresis"] = "hystereses",
        ["matrix"] = "matrices", ["vertex"] = "vertices", ["index"] = "indices", ["appendix"] = "appendices", ["vortex"] = "vortices",
        ["criterion"] = "criteria", ["phenomenon"] = "phenomena", ["medium"] = "media", ["spectrum"] = "spectra", ["quantum"] = "quanta",
        ["maximum"] = "maxima", ["minimum"] = "minima", ["optimum"] = "optima", ["extremum"] = "extrema", ["stratum"] = "strata",
        ["nucleus"] = "nuclei", ["radius"] = "radii", ["modulus"] = "moduli", ["locus"] = "loci", ["stimulus"] = "stimuli",
        ["formula"] = "formulae", ["die"] = "dice", ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["mouse"] = "mice",
        ["foot"] = "feet", ["tooth"] = "teeth", ["half"] = "halves", ["leaf"] = "leaves", ["shelf"] = "shelves", ["knife"] = "knives",
        ["life"] = "lives", ["person"] = "people",
    };

    private static readonly Dictionary<string, string> IrregularSingulars =
        IrregularPlurals.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Words on -s that are singular though they do not look it.</summary>
    private static readonly HashSet<string> SingularOnS = new(StringComparer.Ordinal)
        { "lens", "series", "species", "news", "chaos", "always", "means", "https", "kubernetes" };

    /// <summary>Plurals on -ics, which else is the ending of sciences; so are all on -trics, as dielectrics and metrics.</summary>
    private static readonly HashSet<string> PluralOnIcs = new(StringComparer.Ordinal)
        { "topics", "fabrics", "heuristics", "characteristics", "plastics", "ceramics", "critics", "graphics" };

    /// <summary>The plurals of a singular word, regular and irregular; nothing for a word that already looks plural.</summary>
    public static IEnumerable<string> Plurals(string word)
    {
        if (word.Length < 2 || !char.IsLetter(word[^1]) || Singular(word) is not null) yield break;
        if (IrregularPlurals.TryGetValue(word, out var irregular)) yield return irregular;
        if (word[^1] == 'y' && !IsVowel(word[^2])) yield return word[..^1] + "ies";
        else if (EndsInSibilant(word)) yield return word + "es";
        else yield return word + "s";
    }

    /// <summary>The likeliest singular of a word that looks plural, or null.</summary>
    public static string? Singular(string word)
    {
        // Most words are no plurals, and this is asked of every word of every name.
        if (word.Length > 0 && word[^1] != 's') return IrregularSingulars.GetValueOrDefault(word);
        return Singulars(word).FirstOrDefault();
    }

    /// <summary>The words that a word which looks plural may be the plural of, the likeliest first: for <c>bases</c> basis and base.</summary>
    public static IEnumerable<string> Singulars(string word)
    {
        if (IrregularSingulars.TryGetValue(word, out var irregular)) yield return irregular;
        if (word.Length < 4 || word[^1] != 's' || SingularOnS.Contains(word)) yield break;
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            if (word.Length > 4) yield return word[..^3] + "y";
            yield return word[..^1];
            yield break;
        }

        // A doubled sibilant, an x and a ch mostly end the stem (masses, boxes, benches); behind a single s the e mostly belongs to it (phases).
        if (word.EndsWith("es", StringComparison.Ordinal) && EndsInSibilant(word.AsSpan(0, word.Length - 2)))
        {
            var stemEndsBeforeE = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal) || word[^3] is 'x' or 'h';
            yield return stemEndsBeforeE ? word[..^2] : word[..^1];
            yield return stemEndsBeforeE ? word[..^1] : word[..^2];
            yield break;
        }

        if (word[^2] is 's' or 'u' or 'i' or 'a') yield break;
        if (!word.EndsWith("ics", StringComparison.Ordinal) || word.EndsWith("trics", StringComparison.Ordinal) || PluralOnIcs.Contains(word)) yield return word[..^1];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsInSibilant(ReadOnlySpan<char> word) =>
        word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
}
