using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Core.Compiled;

/// <summary>Finds which entries are about one concept.</summary>
internal static class ConceptJoiner
{
    /// <summary>The entries of each concept, ascending; the concepts in the order of their first entries.</summary>
    /// <param name="owners">Who has which keys.</param>
    /// <param name="count">How many entries there are.</param>
    public static ListColumn<int> Join(KeyIndex owners, int count)
    {
        var groups = new DisjointSets(count);
        var keys = owners.Keys.Span;
        var entries = owners.Entries.Span;
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1]) groups.Unite(entries[i], entries[i - 1]);
        }

        return Collect(groups, count);
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
