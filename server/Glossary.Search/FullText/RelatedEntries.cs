using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Glossary.Search.FullText;

/// <summary>Finds the entries whose names and definitions speak of the same things as those of one entry.</summary>
internal static class RelatedEntries
{
    /// <summary>The words that tell the entry best from others; each costs a look at all entries that have it.</summary>
    private const int MostWords = 12;

    /// <summary>A word that more than one in so many entries have is not looked for.</summary>
    private const int TellingShare = 20;

    private const int AlwaysTelling = 1000;

    /// <summary>The documents nearest to the one with a key, the nearest first.</summary>
    public static List<ScoreDoc> Find(IndexSearcher searcher, ulong key, int most)
    {
        var own = searcher.Search(new TermQuery(EntryFields.TermOf(key)), 1).ScoreDocs;
        if (own.Length == 0) return [];
        var document = searcher.Doc(own[0].Doc);
        var lead = string.Join('\n', [.. document.GetValues(EntryFields.Name), .. document.GetValues(EntryFields.Definition)]);

        using var analyzer = new EntryAnalyzer(withWritten: false);
        var index = searcher.IndexReader;
        var similar = new MoreLikeThis(index)
        {
            Analyzer = analyzer,
            Similarity = new DefaultSimilarity(),
            FieldNames = [EntryFields.Name, EntryFields.Definition],
            MaxQueryTerms = MostWords,
            MinTermFreq = 1,
            MinDocFreq = 2,
            MaxDocFreq = Math.Max(AlwaysTelling, index.MaxDoc / TellingShare),
            MinWordLen = 2,
            ApplyBoost = true,
        };
        var query = new BooleanQuery
        {
            { similar.Like(new StringReader(lead), EntryFields.Name), Occur.MUST },
            { new TermQuery(EntryFields.TermOf(key)), Occur.MUST_NOT },
        };
        return [.. searcher.Search(query, Math.Min(most, index.MaxDoc)).ScoreDocs];
    }
}
