using Glossary.Core.Columns;

namespace Glossary.Core.Matching;

/// <summary>Makes a <see cref="TermTrie"/> of paths; the roots are shared out among the cores.</summary>
/// <param name="paths">The paths.</param>
/// <param name="termAt">Gives the senses of names.</param>
internal sealed class TermTrieBuilder(PathsByRoot paths, Func<int, AddedSense> termAt)
{
    /// <summary>How many roots one task grows.</summary>
    private const int RootsPerTask = 1 << 10;

    /// <summary>Makes the trie.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public TermTrie Build(CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        var branches = new TrieBranch[(paths.Roots + RootsPerTask - 1) / RootsPerTask];
        Parallel.For(0, branches.Length, options, task =>
        {
            branches[task] = new TrieBranch(paths, termAt);
            for (var root = task * RootsPerTask; root < Math.Min(paths.Roots, (task + 1) * RootsPerTask); root++) branches[task].AddRoot(root);
        });

        // Level by level, and in each level branch by branch, the nodes lie in the trie.
        var depths = branches.Length == 0 ? 0 : branches.Max(branch => branch.Depth);
        var offsets = new TrieOffset[branches.Length, depths + 1];
        var offset = default(TrieOffset);
        for (var depth = 0; depth <= depths; depth++)
        {
            for (var task = 0; task < branches.Length; task++)
            {
                offsets[task, depth] = offset;
                offset = branches[task].EndOf(depth, offset);
            }
        }

        var words = new int[offset.Node];
        var nodes = new TermNode[offset.Node + 1];
        var senses = new int[offset.Sense];
        nodes[^1] = new TermNode(offset.Node, offset.Sense, asksForCapitals: false);
        Parallel.For(0, branches.Length, options, task =>
        {
            for (var depth = 0; depth < branches[task].Depth; depth++)
                branches[task].CopyTo(depth, offsets[task, depth], offsets[task, depth + 1].Node, words, nodes, senses);
        });
        return new TermTrie(new Column<int>(words), new Column<TermNode>(nodes), new Column<int>(senses), Column.Of<int>([paths.Roots]));
    }
}

/// <summary>Where something lies in a trie.</summary>
/// <param name="Node">The first of its nodes.</param>
/// <param name="Sense">The first of its senses.</param>
internal readonly record struct TrieOffset(int Node, int Sense);
