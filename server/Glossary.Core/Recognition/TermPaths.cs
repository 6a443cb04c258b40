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
    public static TermPaths Of(ReadOnlySpan<TermPaths> lists)
    {
        var all = new TermPaths();
        foreach (var list in lists)
        {
            var before = all.words.Count;
            all.words.AddRange(list.words);
            all.items.AddRange(list.items);
            foreach (var end in list.starts.Skip(1)) all.starts.Add(before + end);
        }

        return all;
    }
}
