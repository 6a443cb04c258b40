using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Core.Recognition;

/// <summary>Makes a <see cref="TermTrie"/> of paths, level by level; the nodes of a level are shared out among the cores.</summary>
/// <param name="paths">The paths.</param>
/// <param name="added">The names' senses, by index.</param>
internal sealed class TermTrieBuilder(TermPaths paths, AddedSense[] added)
{
    /// <summary>So many nodes are worth a task.</summary>
    private const int NodesPerTask = 1 << 13;

    /// <summary>The paths, those behind each node side by side, in the order of adding among equals.</summary>
    private int[] order = [];

    /// <summary>Makes the trie.</summary>
    /// <param name="roots">How many words start a path; their numbers are those below.</param>
    /// <param name="cancellation">Ends the work.</param>
    public TermTrie Build(int roots, CancellationToken cancellation)
    {
        var words = new List<int>();
        var nodes = new List<TermNode>();
        var numbers = new List<int>();
        var senses = 0;
        var level = Roots(roots);
        for (var depth = 1; level.Length > 0; depth++)
        {
            var tasks = (level.Length + NodesPerTask - 1) / NodesPerTask;
            var branches = new Branches[tasks];
            var parents = level;
            Parallel.For(0, tasks, new ParallelOptions { CancellationToken = cancellation }, task =>
                branches[task] = Grow(parents.AsSpan(task * NodesPerTask, Math.Min(NodesPerTask, parents.Length - (task * NodesPerTask))), depth));

            foreach (var node in level) words.Add(node.Word);
            var next = words.Count;
            foreach (var branch in branches)
            {
                foreach (var (children, sensesOfNode, asksForCapitals) in branch.Counts)
                {
                    nodes.Add(new TermNode(next, senses, asksForCapitals));
                    next += children;
                    senses += sensesOfNode;
                }

                numbers.AddRange(branch.Senses);
            }

            level = [.. branches.SelectMany(branch => branch.Children)];
        }

        nodes.Add(new TermNode(words.Count, senses, asksForCapitals: false));
        return new TermTrie(ColumnOf(words), ColumnOf(nodes), ColumnOf(numbers), Column.Of<int>([roots]));
    }

    private static Column<T> ColumnOf<T>(List<T> values)
        where T : unmanaged => Column.Of<T>(CollectionsMarshal.AsSpan(values));

    /// <summary>The nodes of the first level; sorts the paths by their first words.</summary>
    private Node[] Roots(int roots)
    {
        var starts = new int[roots + 1];
        for (var path = 0; path < paths.Count; path++) starts[paths[path][0] + 1]++;
        for (var word = 0; word < roots; word++) starts[word + 1] += starts[word];
        order = new int[paths.Count];
        var next = starts.AsSpan(0, roots).ToArray();
        for (var path = 0; path < paths.Count; path++) order[next[paths[path][0]]++] = path;
        var nodes = new Node[roots];
        for (var word = 0; word < roots; word++) nodes[word] = new Node(word, starts[word], starts[word + 1]);
        return nodes;
    }

    /// <summary>What grows from nodes.</summary>
    private Branches Grow(ReadOnlySpan<Node> nodes, int depth)
    {
        var branches = new Branches();
        var keys = new List<ulong>();
        var ended = new List<int>();
        foreach (var node in nodes)
        {
            Sort(node, depth, keys);
            var at = node.From;
            ended.Clear();
            for (; at < node.To && paths[order[at]].Length == depth; at++) ended.Add(paths.ItemOf(order[at]));
            var count = ended.Count == 0 ? 0 : SenseList.Collect(added, CollectionsMarshal.AsSpan(ended), branches.Senses);
            var asksForCapitals = count > 0 && ended.TrueForAll(item => Spelling.AsksForCapitals(added[item].Term));
            var before = branches.Children.Count;
            while (at < node.To)
            {
                var word = paths[order[at]][depth];
                var from = at++;
                while (at < node.To && paths[order[at]][depth] == word) at++;
                branches.Children.Add(new Node(word, from, at));
            }

            branches.Counts.Add((branches.Children.Count - before, count, asksForCapitals));
        }

        return branches;
    }

    /// <summary>Sorts the paths behind a node by their next words, those that end here first.</summary>
    private void Sort(Node node, int depth, List<ulong> keys)
    {
        if (node.To - node.From == 1) return;
        keys.Clear();
        for (var at = node.From; at < node.To; at++)
        {
            var path = paths[order[at]];
            keys.Add(((ulong)(uint)(path.Length == depth ? 0 : path[depth] + 1) << 32) | (uint)order[at]);
        }

        keys.Sort();
        for (var i = 0; i < keys.Count; i++) order[node.From + i] = (int)(uint)keys[i];
    }

    private readonly record struct Node(int Word, int From, int To);

    /// <summary>The children and senses of nodes, how many each node has, and whether its senses ask for capitals.</summary>
    private sealed class Branches
    {
        public List<(int Children, int Senses, bool AsksForCapitals)> Counts { get; } = [];

        public List<Node> Children { get; } = [];

        public List<int> Senses { get; } = [];
    }
}
