using System.Runtime.InteropServices;

namespace Glossary.Core.Matching;

/// <summary>A list of words for some words, by their numbers.</summary>
/// <param name="words">How many words there may be, if it is known.</param>
internal sealed class WordLists(int words = 0)
{
    /// <summary>The lists, each behind its length; the first one is that of all words which have none.</summary>
    private readonly List<int> lists = [0];

    /// <summary>Where the list of each word is.</summary>
    private readonly List<int> starts = new(words);

    /// <summary>The list of a word; empty if none was added.</summary>
    public ReadOnlySpan<int> this[int word]
    {
        get
        {
            var list = CollectionsMarshal.AsSpan(lists)[(word < starts.Count ? starts[word] : 0)..];
            return list.Slice(1, list[0]);
        }
    }

    /// <summary>Whether a list was added for a word, be it empty.</summary>
    public bool Has(int word) => word < starts.Count && starts[word] > 0;

    /// <summary>Adds the list of a word that has none yet.</summary>
    public void Add(int word, ReadOnlySpan<int> list)
    {
        while (starts.Count <= word) starts.Add(0);
        starts[word] = lists.Count;
        lists.Add(list.Length);
        lists.AddRange(list);
    }
}
