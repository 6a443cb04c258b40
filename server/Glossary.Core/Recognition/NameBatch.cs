using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>Some names on their way into a matcher. What is made of them alone is made at once, so that the cores can do it side by side.</summary>
internal sealed class NameBatch
{
    private readonly NameReader names;
    private readonly int first;
    private readonly NameTraits[] traits;
    private readonly WordForms forms;
    private readonly List<Solid> solids;

    /// <summary>The spelled word of the vocabulary for each word.</summary>
    private int[] spelled = [];

    /// <summary>Makes the forms and the solid words of names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="first">The number of the first one.</param>
    /// <param name="traits">What they are.</param>
    public NameBatch(NameReader names, int first, NameTraits[] traits)
    {
        this.names = names;
        this.first = first;
        this.traits = traits;
        forms = new WordForms(names.Words);
        AddForms();
        solids = new SolidMaker(names, forms).Make();
    }

    /// <summary>How many solid words there are.</summary>
    public int Solids => solids.Count;

    /// <summary>Adds the words and their forms to a vocabulary.</summary>
    public void AddWords(VocabularyBuilder vocabulary) => spelled = vocabulary.Add(names.Words, forms);

    /// <summary>Adds the solid words to the vocabulary that has all words.</summary>
    public void AddSolids(VocabularyBuilder vocabulary) => vocabulary.Add(CollectionsMarshal.AsSpan(solids), spelled);

    /// <summary>The paths of the names in the words of the vocabulary, which is not changed any more.</summary>
    public TermPaths PathsIn(VocabularyBuilder vocabulary)
    {
        var paths = new TermPaths();
        var path = new List<int>();
        foreach (var writing in names.Writings) AddPaths(writing, vocabulary, path, paths);
        return paths;
    }

    /// <summary>Adds the forms that the last words of names take, and the spellings of all.</summary>
    private void AddForms()
    {
        foreach (var writing in names.Writings)
        {
            var parts = names.PartsOf(writing);
            var last = parts[^1];
            if (last.Class == CharClass.Word && !Has(writing, NameTraits.IsDeclined)) forms.AddWithS(last.Word);
            if (last.Class == CharClass.Word || (parts.Length > 1 && SolidMaker.IsMadeOf(names.Words, parts[^2], last))) forms.AddNumbers(last.Word);
        }

        for (int word = 0, count = names.Words.Count; word < count; word++) forms.AddSpellings(word);
    }

    /// <summary>Adds the paths of a name: its last word as it is, in the plural and in the singular.</summary>
    private void AddPaths(Writing writing, VocabularyBuilder vocabulary, List<int> path, TermPaths paths)
    {
        path.Clear();
        var parts = names.PartsOf(writing);
        foreach (var part in parts[..^1]) vocabulary.AppendParts(spelled[part.Word], path);
        var stem = path.Count;
        var asksForCapitals = Has(writing, NameTraits.AsksForCapitals);
        var last = parts[^1];
        AddPath(last.Word);
        if (last.Class != CharClass.Word) return;
        if (!Has(writing, NameTraits.IsDeclined)) AddPath(forms.WithS(last.Word));
        else foreach (var form in forms.NumbersOf(last.Word)) AddPath(form);

        void AddPath(int word)
        {
            path.RemoveRange(stem, path.Count - stem);
            vocabulary.AppendParts(spelled[word], path);
            paths.Add(writing.Item, asksForCapitals, CollectionsMarshal.AsSpan(path));
        }
    }

    private bool Has(Writing writing, NameTraits trait) => (traits[writing.Item - first] & trait) != 0;
}
