using System.Runtime.InteropServices;
using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>Some names on their way into a matcher.</summary>
/// <param name="names">The names.</param>
/// <param name="first">The number of the first one.</param>
/// <param name="traits">What they are.</param>
internal sealed class NameBatch(NameReader names, int first, NameTraits[] traits)
{
    private readonly List<ClosedCompound> compounds = new ClosedCompoundFinder(names).Find();

    /// <summary>The spelled word of the vocabulary for each part.</summary>
    private readonly int[] words = new int[names.Parts.Length];

    /// <summary>The plurals and singulars of each part that is the last one of its name.</summary>
    private readonly WordLists numbers = new(names.Parts.Length);

    /// <summary>How many closed compounds there are.</summary>
    public int ClosedCompounds => compounds.Count;

    /// <summary>Adds the words to a vocabulary, and the forms that the last ones take.</summary>
    public void AddWords(VocabularyBuilder vocabulary, WordInflections forms)
    {
        var parts = names.Parts;
        for (var part = 0; part < parts.Length; part++)
        {
            if (part + VocabularyBuilder.StepsAhead < parts.Length) vocabulary.Prefetch(parts[part + VocabularyBuilder.StepsAhead].Hash);
            words[part] = vocabulary.Add(names.LettersOf(parts[part]), parts[part].Hash);
        }

        foreach (var variant in names.Variants)
        {
            var last = variant.End - 1;
            var isWord = parts[last].Class == CharClass.Word;
            if (isWord && !Has(variant, NameTraits.IsDeclined)) forms.AddWithS(words[last]);
            if (isWord || (variant.Length > 1 && ClosedCompoundFinder.IsMadeOf(parts[last - 1], parts[last]))) numbers.Add(last, forms.AddNumbers(words[last]));
        }
    }

    /// <summary>Adds the closed compounds to the vocabulary, which has all words by then.</summary>
    public void AddClosedCompounds(VocabularyBuilder vocabulary)
    {
        for (var i = 0; i < compounds.Count; i++)
        {
            if (i + VocabularyBuilder.StepsAhead < compounds.Count) vocabulary.Prefetch(compounds[i + VocabularyBuilder.StepsAhead].Hash);
            var (part, form, hash, hasMore) = compounds[i];
            var second = form < 0 ? words[part] : numbers[part][form];
            vocabulary.AddClosedCompound(new WordPair(words[part - 1], second), hash, hasMore);
        }
    }

    /// <summary>The paths of the names in the words of the vocabulary, which is not changed any more.</summary>
    public TermPaths PathsIn(VocabularyBuilder vocabulary, WordInflections forms)
    {
        var paths = new TermPaths();
        var path = new List<int>();
        foreach (var variant in names.Variants) AddPaths(variant, vocabulary, forms, path, paths);
        return paths;
    }

    /// <summary>Adds the paths of a name: its last word as it is, in the plural and in the singular.</summary>
    private void AddPaths(Variant variant, VocabularyBuilder vocabulary, WordInflections forms, List<int> path, TermPaths paths)
    {
        path.Clear();
        var last = variant.End - 1;
        for (var part = variant.Start; part < last; part++) vocabulary.AppendParts(words[part], path);
        var stem = path.Count;
        AddPath(words[last]);
        if (names.Parts[last].Class != CharClass.Word) return;
        if (!Has(variant, NameTraits.IsDeclined)) AddPath(forms.WithS(words[last]));
        else foreach (var number in numbers[last]) AddPath(number);

        void AddPath(int word)
        {
            path.RemoveRange(stem, path.Count - stem);
            vocabulary.AppendParts(word, path);
            paths.Add(variant.Item, Has(variant, NameTraits.AsksForCapitals), CollectionsMarshal.AsSpan(path));
        }
    }

    private bool Has(Variant variant, NameTraits trait) => (traits[variant.Item - first] & trait) != 0;
}
