using Lucene.Net.Search;

namespace Glossary.Search.FullText;

/// <summary>
/// Searches from the narrow to the wide, and no further than needed: entries that have all words in their names, then those that have all
/// words somewhere, then those that have some.
/// </summary>
internal static class TieredSearch
{
    /// <summary>How many entries are weighed in one search; see <see cref="BestDocuments"/>.</summary>
    private const int MostWeighed = 8_000;

    /// <summary>Where at least this many entries have all words, nobody looks for one that has some.</summary>
    private const int EnoughWithAll = 10;

    /// <summary>The best documents, the best first.</summary>
    public static List<ScoreDoc> Run(IndexSearcher searcher, CompiledQuery query, int most, CancellationToken cancellation)
    {
        var found = new List<ScoreDoc>();
        if (query.Parts.All(part => part.InNames is not null)) Add(query.Parts.Select(part => (part.InNames!, Occur.MUST)));
        if (found.Count < most) Add(query.Parts.Select(part => (part.Anywhere, Occur.MUST)));
        if (found.Count < Math.Min(most, EnoughWithAll) && query.Parts.Count(part => !part.IsWanted) > 1)
        {
            // A word that so many entries have is no answer to a query of several words.
            var frequent = FrequencyLimit.Of(searcher.IndexReader);
            var some = query.Parts.Where(part => part.IsWanted || part.Frequency <= frequent).ToList();
            if (some.Exists(part => !part.IsWanted)) Add(some.Select(part => (part.Anywhere, part.IsWanted ? Occur.MUST : Occur.SHOULD)));
        }

        return found;

        void Add(IEnumerable<(Query Query, Occur Occur)> parts)
        {
            var all = new BooleanQuery();
            foreach (var (part, occur) in parts) all.Add(part, occur);
            all.MinimumNumberShouldMatch = all.Clauses.Any(clause => clause.Occur == Occur.SHOULD) ? 1 : 0;
            foreach (var part in query.Excluded) all.Add(part, Occur.MUST_NOT);
            var known = found.Select(scored => scored.Doc).ToHashSet();
            found.AddRange(Best(searcher, all, most, cancellation).Where(scored => !known.Contains(scored.Doc)).Take(most - found.Count));
        }
    }

    private static ScoreDoc[] Best(IndexSearcher searcher, Query query, int most, CancellationToken cancellation)
    {
        var best = new BestDocuments(most, Math.Max(most, MostWeighed), searcher.IndexReader.MaxDoc, cancellation);
        searcher.Search(query, best);
        return best.ToArray();
    }
}
