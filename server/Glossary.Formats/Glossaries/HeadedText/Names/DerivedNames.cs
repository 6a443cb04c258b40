using Glossary.Core.Language;

namespace Glossary.Formats.Glossaries;

/// <summary>Shorter names within a title that mean the same as the title.</summary>
internal static class DerivedNames
{
    /// <summary>Nouns that say of a concept what kind of treatment it gets; without them the concept is the same.</summary>
    private static readonly string[] Treatments =
        ["technique", "method", "methodology", "strategy"];

    /// <summary>Nouns that are a class of things by themselves, so that their plural is not one thing's name.</summary>
    private static readonly string[] Classes = [.. Treatments, "variant", "alternative", "rule", "basic", "fundamental", "technology"];

    /// <summary>Adds the shorter names that the heading's term vouches for.</summary>
    public static void Add(string title, Phrase term, NameList names)
    {
        var whole = names.PhraseOf(title);
        var part = FirstPart(whole);
        if (part < whole.Count)
        {
            // "Low-k and Ultra-Low-k Dielectrics": the heading tells which noun the first adjective belongs to.
            var first = new Phrase(whole.Part(0, part));
            if (whole[part].Is("and") && Coordinated(whole, term, part) is { } coordinated) names.AddWithSingular(coordinated);
            else if (IsVouched(first, term) && term.IndexOf(whole[part].Folded) < 0 && !whole[part].Is("with")) names.AddWithSingular(first.Written);
            return;
        }

        if (whole.Count < 3 || !whole[whole.Count - 1].IsOneOf(Treatments)) return;
        var untreated = new Phrase(whole.Part(0, whole.Count - 1));
        if (IsVouched(untreated, term)) names.AddWithSingular(untreated.Written);
    }

    /// <summary>Whether the heading's term speaks for a part of the title: it begins with it, or is it but for a word within.</summary>
    private static bool IsVouched(Phrase part, Phrase term)
    {
        if (part.SameAs(term)) return true;
        if (part.Count < 2 || term.Count < 2) return false;
        return term.PrefixWords(part) > 0
            || (part[0].Is(term[0].Folded) && part[part.Count - 1].Is(term[term.Count - 1].Folded) && part.HoldsInOrder(term));
    }

    /// <summary>How many words stand before the first "and", "for" and the like; all where there is none.</summary>
    public static int FirstPart(Phrase phrase)
    {
        for (var i = 1; i < phrase.Count; i++)
        {
            var word = phrase[i].Folded;
            if (word is "and" or "with" || FunctionWords.OpensScope(word)) return i;
        }

        return phrase.Count;
    }

    /// <summary>The singular of a name in the plural; null where it is none, or a class such as <c>Techniques</c>.</summary>
    public static string? Singular(string name)
    {
        if (!name.EndsWith('s')) return null;
        var phrase = new Phrase(name);
        if (phrase.Count == 0 || FirstPart(phrase) < phrase.Count || phrase.IndexOf("of") > 0) return null; // One of Sources of Funds is no Sources of Fund.
        var last = phrase[phrase.Count - 1];
        var written = name[last.Start..last.End];
        if (name.Contains('&') || last.IsOneOf(Classes)) return null;

        // "biases" may come of bias or of biase: only a singular beyond doubt is a name.
        var singulars = EnglishNoun.Singulars(written.ToLowerInvariant()).ToList();
        if (singulars.Count != 1 || !written.StartsWith(singulars[0], StringComparison.OrdinalIgnoreCase)) return null;
        return name[..(last.Start + singulars[0].Length)] + name[last.End..];
    }

    /// <summary><c>Low-k Dielectrics</c> of <c>Low-k and Ultra-Low-k Dielectrics</c>, where the heading has it.</summary>
    private static string? Coordinated(Phrase whole, Phrase term, int and)
    {
        var end = whole.Count;
        for (var i = and + 1; i < whole.Count; i++) if (FunctionWords.OpensScope(whole[i].Folded)) end = Math.Min(end, i);

        // "and" and at least one adjective of its own come before the noun.
        for (var noun = and + 2; noun < end; noun++)
        {
            var name = $"{whole.Part(0, and)} {whole.Part(noun, end)}";
            if (term.PrefixWords(new Phrase(name)) > 0) return name;
        }

        return null;
    }
}
