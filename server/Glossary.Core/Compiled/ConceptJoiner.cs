using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Core.Compiled;

/// <summary>Finds which entries are about one concept: those that share a key, unless what they say is about different things.</summary>
internal static class ConceptJoiner
{
    /// <summary>The entries of each concept, ascending; the concepts in the order of their first entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="owners">Which of them have which keys.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ListColumn<int> Join(EntryTable entries, KeyIndex owners, CancellationToken cancellation)
    {
        var groups = new DisjointSets(entries.Count);
        var splitter = new HomonymSplitter(entries);
        var keys = owners.Keys.Span;
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end > start + 1) Join(groups, splitter, owners.Entries.Span[start..end]);
            if ((start & 0xfff) == 0) cancellation.ThrowIfCancellationRequested();
        }

        return Collect(groups, entries.Count);
    }

    /// <summary>Joins the entries of a key.</summary>
    private static void Join(DisjointSets groups, HomonymSplitter splitter, ReadOnlySpan<int> owners)
    {
        var members = owners.ToArray();
        Array.Sort(members);
        var concepts = splitter.Split(members);
        for (var i = 1; i < members.Length; i++) groups.Unite(members[i], members[concepts[i]]);
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

    /// <summary>Sets that only ever grow together; each is named by its smallest member.</summary>
    private sealed class DisjointSets(int count)
    {
        private readonly int[] parents = [.. Enumerable.Range(0, count)];

        public int Find(int item)
        {
            while (parents[item] != item) item = parents[item] = parents[parents[item]];
            return item;
        }

        public void Unite(int left, int right)
        {
            (left, right) = (Find(left), Find(right));
            parents[Math.Max(left, right)] = Math.Min(left, right);
        }
    }
}
