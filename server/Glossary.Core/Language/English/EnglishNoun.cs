namespace Glossary.Core.Language;

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

    /// <summary>
    /// For every letter that irregular plurals end in, which letters stand before it, a bit each. Most words are no plurals, and this is
    /// asked of every word of every name.
    /// </summary>
    private static readonly uint[] TailsOfIrregularPlurals = ReadTails();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularPluralLookup =
        IrregularPlurals.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularSingularLookup =
        IrregularSingulars.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The plurals of a singular word, regular and irregular; nothing for a word that already looks plural.</summary>
    public static IEnumerable<string> Plurals(string word)
    {
        var forms = new List<NounForm>();
        AddPlurals(word, forms);
        return forms.Select(form => form.Of(word));
    }

    /// <summary>Adds the <see cref="Plurals"/> of a word, as what tells them from it.</summary>
    internal static void AddPlurals(ReadOnlySpan<char> word, List<NounForm> forms)
    {
        if (word.Length < 2 || !char.IsLetter(word[^1]) || IsPlural(word)) return;
        if (IrregularPluralLookup.TryGetValue(word, out var irregular)) forms.Add(new NounForm(word.Length, irregular));
        forms.Add(word[^1] == 'y' && !IsVowel(word[^2]) ? new NounForm(1, "ies") : new NounForm(0, EndsInSibilant(word) ? "es" : "s"));
    }

    /// <summary>The likeliest singular of a word that looks plural, or null.</summary>
    public static string? Singular(string word)
    {
        Span<char> singular = word.Length < 64 ? stackalloc char[64] : new char[word.Length + 1];
        var length = WriteSingular(word, singular);
        return length == 0 ? null : singular[..length].ToString();
    }

    /// <summary>Writes the likeliest singular of a word that looks plural.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="singular">Where to write; one character longer than the word, and may lie where the word lies.</param>
    /// <returns>The singular's length; 0 if the word looks like none.</returns>
    public static int WriteSingular(ReadOnlySpan<char> word, Span<char> singular)
    {
        if (IrregularSingular(word) is { } irregular)
        {
            irregular.CopyTo(singular);
            return irregular.Length;
        }

        var (cut, addsY, _) = RegularPlural(word);
        if (cut == 0) return 0;
        var stem = word[..^cut];
        stem.CopyTo(singular);
        if (addsY) singular[stem.Length] = 'y';
        return stem.Length + (addsY ? 1 : 0);
    }

    /// <summary>The words that a word which looks plural may be the plural of, the likeliest first: for <c>bases</c> basis and base.</summary>
    public static IEnumerable<string> Singulars(string word)
    {
        var forms = new List<NounForm>();
        AddSingulars(word, forms);
        return forms.Select(form => form.Of(word));
    }

    /// <summary>Adds the <see cref="Singulars"/> of a word, as what tells them from it.</summary>
    internal static void AddSingulars(ReadOnlySpan<char> word, List<NounForm> forms)
    {
        if (IrregularSingular(word) is { } irregular) forms.Add(new NounForm(word.Length, irregular));
        var (cut, addsY, otherCut) = RegularPlural(word);
        if (cut > 0) forms.Add(new NounForm(cut, addsY ? "y" : ""));
        if (otherCut > 0) forms.Add(new NounForm(otherCut, ""));
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => IrregularSingular(word) is not null || RegularPlural(word).Cut > 0;

    private static string? IrregularSingular(ReadOnlySpan<char> word) =>
        MayBeIrregularPlural(word) && IrregularSingularLookup.TryGetValue(word, out var singular) ? singular : null;

    /// <summary>How many letters a word has more than its singular, what the singular ends in, and how many it has more than a less likely one; zeros if it looks like no plural.</summary>
    private static (int Cut, bool AddsY, int OtherCut) RegularPlural(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || IsSingularOnS(word)) return default;
        if (word.EndsWith("ies")) return word.Length > 4 ? (3, true, 1) : (1, false, 0);

        // A doubled sibilant, an x and a ch mostly end the stem (masses, boxes, benches); behind a single s the e mostly belongs to it (phases).
        if (word.EndsWith("es") && EndsInSibilant(word[..^2]))
            return word.EndsWith("sses") || word.EndsWith("zzes") || word[^3] is 'x' or 'h' ? (2, false, 1) : (1, false, 2);
        if (word[^2] is 's' or 'u' or 'i' or 'a') return default;
        return !word.EndsWith("ics") || word.EndsWith("trics") || IsPluralOnIcs(word) ? (1, false, 0) : default;
    }

    /// <summary>Whether a word on -s is singular though it does not look it.</summary>
    private static bool IsSingularOnS(ReadOnlySpan<char> word) =>
        word is "lens" or "series" or "species" or "news" or "chaos" or "always" or "means" or "https" or "kubernetes";

    /// <summary>Whether a word on -ics is a plural, which else is the ending of sciences; so are all on -trics, as dielectrics and metrics.</summary>
    private static bool IsPluralOnIcs(ReadOnlySpan<char> word) =>
        word is "topics" or "fabrics" or "heuristics" or "characteristics" or "plastics" or "ceramics" or "critics" or "graphics";

    private static bool MayBeIrregularPlural(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        var (last, before) = (word[^1] - 'a', word[^2] - 'a');
        return (uint)last < TailsOfIrregularPlurals.Length && (uint)before < TailsOfIrregularPlurals.Length && (TailsOfIrregularPlurals[last] & (1u << before)) != 0;
    }

    private static uint[] ReadTails()
    {
        var tails = new uint['z' - 'a' + 1];
        foreach (var plural in IrregularSingulars.Keys) tails[plural[^1] - 'a'] |= 1u << (plural[^2] - 'a');
        return tails;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsInSibilant(ReadOnlySpan<char> word) =>
        word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch") || word.EndsWith("sh");
}

/// <summary>A form of a word.</summary>
/// <param name="Cut">How many letters at the end of the word it has not.</param>
/// <param name="Ending">What it has instead.</param>
internal readonly record struct NounForm(int Cut, string Ending)
{
    /// <summary>No form is longer than its word by more letters than these.</summary>
    public const int MostAdded = 4;

    /// <summary>The form of a word.</summary>
    public string Of(ReadOnlySpan<char> word) => string.Concat(word[..^Cut], Ending);

    /// <summary>Writes the form of a word.</summary>
    /// <returns>Its length.</returns>
    public int Write(ReadOnlySpan<char> word, Span<char> form)
    {
        var stem = word[..^Cut];
        stem.CopyTo(form);
        Ending.CopyTo(form[stem.Length..]);
        return stem.Length + Ending.Length;
    }
}
