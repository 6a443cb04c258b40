using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Entries;

namespace Glossary.Core.Termbases;

/// <summary>Finds which entries are about one concept: those that share a key, unless what they say is about different things.</summary>
internal static class ConceptJoiner
{
    /// <summary>The entries of each concept, ascending; the concepts in the order of their first entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="owners">Which of them have which keys.</param>
    /// <param name="ids">Which of them are different concepts, whatever they share.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ListColumn<int> Join(EntryTable entries, KeyIndex owners, EntryIds ids, CancellationToken cancellation)
    {
        var shared = SharedBy(owners);
        var splitter = new HomonymSplitter(entries, ids);
        var concepts = new int[shared.Count][];
        Parallel.For(0, shared.Count, new ParallelOptions { CancellationToken = cancellation }, i => concepts[i] = splitter.Split(shared[i]));

        var groups = new DisjointSets(entries.Count, ids);
        for (var i = 0; i < shared.Count; i++)
        {
            for (var k = 1; k < shared[i].Length; k++) groups.Unite(shared[i][k], shared[i][concepts[i][k]]);
        }

        return Collect(groups, entries.Count);
    }

    /// <summary>The entries of each key that several have, ascending.</summary>
    private static List<int[]> SharedBy(KeyIndex owners)
    {
        var shared = new List<int[]>();
        var keys = owners.Keys.Span;
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end == start + 1) continue;
            var members = owners.Entries.Span[start..end].ToArray();
            Array.Sort(members);
            shared.Add(members);
        }

        return shared;
    }

    /// <summary>Lists the members of each set, by counting.</summary>
    private static ListColumn<int> Collect(DisjointSets groups, int count)
    {
        var concepts = new int[count];
        var starts = new List<int>(count + 1) { 0 };
        for (var entry = 0; entry < count; entry++)
        {
            var first = groups.Find(entry);
            if (first == entry)
            {
                concepts[entry] = starts.Count - 1;
                starts.Add(0);
            }

            concepts[entry] = concepts[first];
            starts[concepts[entry] + 1]++;
        }

        for (var concept = 1; concept < starts.Count; concept++) starts[concept] += starts[concept - 1];
        int[] next = [.. starts];
        var members = new int[count];
        for (var entry = 0; entry < count; entry++) members[next[concepts[entry]]++] = entry;
        return new ListColumn<int>(Column.Of<int>(CollectionsMarshal.AsSpan(starts)), new Column<int>(members));
    }

    /// <summary>Sets that only ever grow together; each is named by its smallest member. Entries of different ids never come into one.</summary>
    private sealed class DisjointSets(int count, EntryIds ids)
    {
        /// <summary>The members with ids of each set that has any and more than itself.</summary>
        private readonly Dictionary<int, List<int>> identified = [];


        private readonly int[] parents = [.. Enumerable.Range(0, count)];

        public int Find(int item)
        {
            while (parents[item] != item) item = parents[item] = parents[parents[item]];
            return item;
        }

        public void Unite(int left, int right)
        {
            (left, right) = (Find(left), Find(right));
            if (left != right && (ids.IsEmpty || Identify(Math.Min(left, right), Math.Max(left, right)))) parents[Math.Max(left, right)] = Math.Min(left, right);
        }

        /// <summary>Gives a set the members with ids of another; false where one of them may not come into it.</summary>
        private bool Identify(int set, int added)
        {
            var (own, others) = (MembersOf(set), MembersOf(added));
            if (own.Exists(member => others.Exists(other => ids.Differ(member, other)))) return false;
            identified[set] = [.. own, .. others];
            identified.Remove(added);
            return true;
        }

        private List<int> MembersOf(int set) => identified.TryGetValue(set, out var members) ? members : ids.Has(set) ? [set] : [];
    }
}
