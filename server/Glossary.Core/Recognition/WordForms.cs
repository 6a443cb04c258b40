using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>The words of some names in other forms, which are words of the same table; each is made once.</summary>
/// <param name="words">The words.</param>
internal sealed class WordForms(WordTable words)
{
    private readonly WordLists numbers = new();
    private readonly WordLists withS = new();
    private readonly WordLists spellings = new();
    private readonly List<NounForm> nouns = [];
    private readonly List<int> found = [];

    /// <summary>The plurals and singulars of a word for which <see cref="AddNumbers"/> added them.</summary>
    public ReadOnlySpan<int> NumbersOf(int word) => numbers[word];

    /// <summary>A word with an s, for which <see cref="AddWithS"/> added it.</summary>
    public int WithS(int word) => withS[word][0];

    /// <summary>The other spellings of a word for which <see cref="AddSpellings"/> added them.</summary>
    public ReadOnlySpan<int> SpellingsOf(int word) => spellings[word];

    /// <summary>Adds the plurals and singulars of a word.</summary>
    public void AddNumbers(int word)
    {
        if (numbers.Has(word)) return;
        nouns.Clear();
        EnglishNoun.AddPlurals(words[word], nouns);
        EnglishNoun.AddSingulars(words[word], nouns);
        found.Clear();
        foreach (var noun in nouns) found.Add(Add(word, noun));
        numbers.Add(word, CollectionsMarshal.AsSpan(found));
    }

    /// <summary>Adds a word with an s.</summary>
    public void AddWithS(int word)
    {
        if (!withS.Has(word)) withS.Add(word, [Add(word, new NounForm(0, "s"))]);
    }

    /// <summary>Adds the other spellings of a word.</summary>
    public void AddSpellings(int word)
    {
        if (spellings.Has(word) || !SpellingVariants.HasOthers(words[word])) return;
        found.Clear();
        foreach (var other in SpellingVariants.Others(words[word].ToString())) found.Add(words.FindOrAdd(other));
        spellings.Add(word, CollectionsMarshal.AsSpan(found));
    }

    private int Add(int word, NounForm form)
    {
        Span<char> letters = stackalloc char[NameLimits.WordLength + NounForm.MostAdded];
        return words.FindOrAdd(letters[..form.Write(words[word], letters)]);
    }
}
