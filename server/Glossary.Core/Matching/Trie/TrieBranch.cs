using System.Runtime.InteropServices;

namespace Glossary.Core.Matching;

/// <summary>What grows from some of the roots of a trie, level by level.</summary>
/// <remarks>
/// Each level of a branch counts from 0, and <see cref="CopyTo"/> adds where it starts in the trie.
/// <para>
/// Example: one branch has the paths <c>gate</c> and <c>gate oxide</c>, another one <c>latch up</c> and <c>latch test</c>. Their levels are
/// <c>[gate] [oxide]</c> and <c>[latch] [up test]</c>. Level by level, and branch by branch in each, they become the nodes 0 <c>gate</c>, 1 <c>latch</c>,
/// 2 <c>oxide</c>, 3 <c>up</c> and 4 <c>test</c>. The first child of <c>latch</c> is 0 in the branch and 3 in the trie, where its level starts.
/// </para>
/// </remarks>
/// <param name="paths">The paths.</param>
/// <param name="termAt">Gives the senses of names.</param>
internal sealed class TrieBranch(PathsByRoot paths, Func<int, AddedSense> termAt)
{
    private readonly List<Level> levels = [];
    private readonly List<ulong> rows = [];
    private readonly List<int> ended = [];

    /// <summary>How many levels there are.</summary>
    public int Depth => levels.Count;

    /// <summary>Adds a root, which is to be the next by its number.</summary>
    public void AddRoot(int root)
    {
        rows.Clear();
        var (row, end) = paths.RowsOf(root);
        for (; row < end; row += paths[row].Row.Length) rows.Add((uint)row);
        Grow(root, CollectionsMarshal.AsSpan(rows), 0);
    }

    /// <summary>Where a level ends.</summary>
    /// <param name="depth">The level.</param>
    /// <param name="offset">Where it starts.</param>
    public TrieOffset EndOf(int depth, TrieOffset offset) =>
        depth < Depth ? new TrieOffset(offset.Node + levels[depth].Words.Count, offset.Sense + levels[depth].Senses.Count) : offset;

    /// <summary>Puts a level into a trie.</summary>
    /// <param name="depth">The level.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="children">Where the next level starts.</param>
    /// <param name="words">The words of the trie.</param>
    /// <param name="nodes">The nodes of the trie.</param>
    /// <param name="senses">The senses of the trie.</param>
    public void CopyTo(int depth, TrieOffset offset, int children, int[] words, TermNode[] nodes, int[] senses)
    {
        var level = levels[depth];
        level.Words.CopyTo(words, offset.Node);
        level.Senses.CopyTo(senses, offset.Sense);
        for (var i = 0; i < level.Nodes.Count; i++)
        {
            var node = level.Nodes[i];
            nodes[offset.Node + i] = new TermNode(children + node.Children, offset.Sense + node.Senses, node.AsksForCapitals);
        }
    }

    /// <summary>Adds a node and what grows from it.</summary>
    /// <param name="word">The word that leads to it.</param>
    /// <param name="behind">The rows of the paths that lead to it or on, in the order of adding.</param>
    /// <param name="depth">How many words lead to the one before it.</param>
    private void Grow(int word, Span<ulong> behind, int depth)
    {
        if (depth == Depth) levels.Add(new Level());
        Sort(behind, depth + 1);
        var at = 0;
        ended.Clear();
        var askForCapitals = true;
        for (; at < behind.Length && NextOf(behind[at]) == 0; at++)
        {
            var path = paths[RowOf(behind[at])];
            ended.Add(path.Item);
            askForCapitals &= path.AsksForCapitals;
        }

        var level = levels[depth];
        level.Words.Add(word);
        level.Nodes.Add(new TermNode(depth + 1 < Depth ? levels[depth + 1].Words.Count : 0, level.Senses.Count, ended.Count > 0 && askForCapitals));
        if (ended.Count > 0) SenseList.Collect(termAt, CollectionsMarshal.AsSpan(ended), level.Senses);
        while (at < behind.Length)
        {
            var next = NextOf(behind[at]);
            var from = at++;
            while (at < behind.Length && NextOf(behind[at]) == next) at++;
            Grow(next - 1, behind[from..at], depth + 1);
        }
    }

    /// <summary>Sorts paths by their next words, those that end here first, and else in the order of adding.</summary>
    private void Sort(Span<ulong> behind, int depth)
    {
        foreach (ref var entry in behind)
        {
            var words = paths[RowOf(entry)].Words;
            entry = ((ulong)(words.Length == depth ? 0u : (uint)words[depth] + 1) << 32) | (uint)entry;
        }

        behind.Sort();
    }

    private static int NextOf(ulong entry) => (int)(entry >> 32);

    private static int RowOf(ulong entry) => (int)(uint)entry;

    /// <summary>Nodes, their words and senses; their children are counted from the first one of the next level, their senses from the first one of the level.</summary>
    private sealed class Level
    {
        public List<int> Words { get; } = [];

        public List<TermNode> Nodes { get; } = [];

        public List<int> Senses { get; } = [];
    }
}
