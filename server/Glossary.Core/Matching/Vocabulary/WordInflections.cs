using System.Runtime.InteropServices;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>The words of a vocabulary in the forms that they take at the end of a name; each is made once.</summary>
/// <param name="words">The words.</param>
internal sealed class WordInflections(VocabularyBuilder words)
{
    private readonly WordLists numbers = new();
    private readonly WordLists withS = new();
    private readonly List<NounForm> nouns = [];
    private readonly List<int> found = [];

    /// <summary>A word with an s, for which <see cref="AddWithS"/> added it.</summary>
    public int WithS(int word) => withS[word][0];

    /// <summary>The plurals and singulars of a word, which are added if they are new.</summary>
    public ReadOnlySpan<int> AddNumbers(int word)
    {
        if (numbers.Has(word)) return numbers[word];
        nouns.Clear();
        EnglishNoun.AddPlurals(words[word], nouns);
        EnglishNoun.AddSingulars(words[word], nouns);
        found.Clear();
        foreach (var noun in nouns) found.Add(Add(word, noun));
        numbers.Add(word, CollectionsMarshal.AsSpan(found));
        return numbers[word];
    }

    /// <summary>Adds a word with an s.</summary>
    public void AddWithS(int word)
    {
        if (!withS.Has(word)) withS.Add(word, [Add(word, new NounForm(0, "s"))]);
    }

    private int Add(int word, NounForm form)
    {
        Span<char> letters = stackalloc char[NameLimits.WordLength + NounForm.MostAdded];
        letters = letters[..form.Write(words[word], letters)];
        return words.Add(letters, WordHash.Of(letters));
    }
}
