using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>A list of words for some words, by their numbers.</summary>
internal sealed class WordLists
{
    private readonly List<int> words = [];
    private readonly List<Range?> ranges = [];

    /// <summary>The list of a word; empty if none was added.</summary>
    public ReadOnlySpan<int> this[int word] => Has(word) ? CollectionsMarshal.AsSpan(words)[ranges[word]!.Value] : [];

    /// <summary>Whether a list was added for a word, be it empty.</summary>
    public bool Has(int word) => word < ranges.Count && ranges[word] is not null;

    /// <summary>Adds the list of a word that has none yet.</summary>
    public void Add(int word, ReadOnlySpan<int> list)
    {
        if (ranges.Count <= word) CollectionsMarshal.SetCount(ranges, word + 1);
        ranges[word] = words.Count..(words.Count + list.Length);
        words.AddRange(list);
    }
}
