using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>The words of names in each of their forms, one path behind the other.</summary>
internal sealed class TermPaths
{
    private readonly List<int> words = [];
    private readonly List<int> starts = [0];
    private readonly List<int> items = [];

    /// <summary>How many paths there are.</summary>
    public int Count => items.Count;

    /// <summary>The words of a path.</summary>
    public ReadOnlySpan<int> this[int path] => CollectionsMarshal.AsSpan(words)[starts[path]..starts[path + 1]];

    /// <summary>All words of all paths; they may be changed.</summary>
    public Span<int> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>The name that has a path.</summary>
    public int ItemOf(int path) => items[path];

    /// <summary>Adds a path.</summary>
    public void Add(int item, ReadOnlySpan<int> path)
    {
        words.AddRange(path);
        starts.Add(words.Count);
        items.Add(item);
    }

    /// <summary>All paths of several lists, one list behind the other.</summary>
    public static TermPaths Of(TermPaths[] lists)
    {
        var all = new TermPaths();
        var firsts = new (int Word, int Path)[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++) firsts[i + 1] = (firsts[i].Word + lists[i].words.Count, firsts[i].Path + lists[i].Count);
        CollectionsMarshal.SetCount(all.words, firsts[^1].Word);
        CollectionsMarshal.SetCount(all.items, firsts[^1].Path);
        CollectionsMarshal.SetCount(all.starts, firsts[^1].Path + 1);
        Parallel.For(0, lists.Length, i => lists[i].CopyTo(all, firsts[i].Word, firsts[i].Path));
        return all;
    }

    private void CopyTo(TermPaths all, int firstWord, int firstPath)
    {
        words.CopyTo(CollectionsMarshal.AsSpan(all.words)[firstWord..]);
        items.CopyTo(CollectionsMarshal.AsSpan(all.items)[firstPath..]);
        var ends = CollectionsMarshal.AsSpan(all.starts).Slice(firstPath + 1, Count);
        for (var i = 0; i < ends.Length; i++) ends[i] = firstWord + starts[i + 1];
    }
}
