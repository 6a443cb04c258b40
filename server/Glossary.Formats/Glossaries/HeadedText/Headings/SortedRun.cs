namespace Glossary.Formats.Glossaries;

/// <summary>The heaviest run of candidates whose keys never decrease: look-ahead for a file that is sorted.</summary>
internal static class SortedRun
{
    /// <summary>Finds the run.</summary>
    /// <param name="keys">The keys of the candidates, in file order.</param>
    /// <param name="weights">One positive weight a candidate.</param>
    /// <returns>For every candidate whether it belongs to the run.</returns>
    /// <remarks>O(n log n): a Fenwick tree over the keys' ranks keeps the heaviest run that ends at or before each rank.</remarks>
    public static bool[] Find(HeadingKeys keys, int[] weights)
    {
        var inRun = new bool[keys.Length];
        if (keys.AreInOrder())
        {
            Array.Fill(inRun, true);
            return inRun;
        }

        var ranks = Ranks(keys);
        var heaviest = new int[keys.Length + 1];
        var endsAt = new int[keys.Length + 1];
        var before = new int[keys.Length];
        int bestWeight = 0, last = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            int weight = 0, previous = -1;
            for (var r = ranks[i]; r > 0; r -= r & -r)
            {
                if (heaviest[r] > weight) (weight, previous) = (heaviest[r], endsAt[r]);
            }

            weight += weights[i];
            before[i] = previous;
            for (var r = ranks[i]; r <= keys.Length; r += r & -r)
            {
                if (weight > heaviest[r]) (heaviest[r], endsAt[r]) = (weight, i);
            }

            if (weight > bestWeight) (bestWeight, last) = (weight, i);
        }

        for (; last >= 0; last = before[last]) inRun[last] = true;
        return inRun;
    }

    /// <summary>The place of every key in sorted order, from 1; equal keys share one.</summary>
    private static int[] Ranks(HeadingKeys keys)
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, keys);
        var ranks = new int[keys.Length];
        for (int i = 0, rank = 0; i < order.Length; i++)
        {
            if (i == 0 || keys.Compare(order[i], order[i - 1]) != 0) rank++;
            ranks[order[i]] = rank;
        }

        return ranks;
    }
}
