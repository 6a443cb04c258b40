using Glossary.Core.Lookup;

namespace Glossary.Core.Termbases;

/// <summary>A name that was found in the table of an image.</summary>
/// <param name="Rows">The rows in which it was found.</param>
/// <param name="Row">Its row.</param>
/// <param name="Sense">What it means.</param>
internal readonly record struct FoundName(SortedKeys Rows, int Row, Sense Sense)
{
    /// <summary>The rows of an image that were found, in order, those left out whose senses are no longer alive.</summary>
    public static IEnumerable<FoundName> Read(NamedImage image, TopRanked ranked)
    {
        var seen = new HashSet<int>();
        while (ranked.TryTake(out var rows, out var row))
        {
            var number = image.Table.SenseOf(rows, row);
            if (!seen.Add(number)) continue;
            foreach (var sense in image.Senses.Find(number)) yield return new FoundName(rows, row, sense);
        }
    }

    /// <summary>What was found in several images, each in order, in the order that it would have in one.</summary>
    public static IEnumerable<Sense> Merge(IReadOnlyList<IEnumerable<FoundName>> images)
    {
        var heads = new List<IEnumerator<FoundName>>(images.Count);
        foreach (var image in images)
        {
            var head = image.GetEnumerator();
            if (head.MoveNext()) heads.Add(head);
        }

        while (heads.Count > 0)
        {
            var first = heads[0];
            for (var i = 1; i < heads.Count; i++)
            {
                if (Compare(heads[i].Current, first.Current) < 0) first = heads[i];
            }

            yield return first.Current.Sense;
            if (!first.MoveNext()) heads.Remove(first);
        }
    }

    /// <summary>Compares by rank, then by key, then by what the glossaries put first.</summary>
    private static int Compare(FoundName left, FoundName right)
    {
        var byRank = left.Rows.Ranks.Values[left.Row].CompareTo(right.Rows.Ranks.Values[right.Row]);
        if (byRank != 0) return byRank;
        var byKey = left.Rows.KeyOf(left.Row).SequenceCompareTo(right.Rows.KeyOf(right.Row));
        return byKey != 0 ? byKey : SensePrecedence.Instance.Compare(left.Sense, right.Sense);
    }
}
