using Glossary.Search.FullText;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit;

namespace Glossary.Search.Tests.FullText;

/// <summary><see cref="BestFieldQuery"/> and <see cref="WordQuery"/> beside Lucene's own queries, of which they are to be the faster twins.</summary>
public sealed class BestFieldQueryTests
{
    private const float Tie = 0.1f;

    private static readonly string[] Fields = ["a", "b", "c", "d"];

    [Theory]
    [InlineData(1, "one word")]
    [InlineData(4, "a word in each field")]
    [InlineData(16, "the most that are held in a line")]
    [InlineData(17, "one more, which are held in a heap")]
    public void Finds_and_weighs_the_same(int words, string reason)
    {
        var random = new Random(words);
        using var directory = new RAMDirectory();
        Fill(directory, random);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = EntrySimilarity.Instance };
        var places = new TermContexts(reader);
        for (var round = 0; round < 200; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Terms(random, words).ToList()).ToList();
            var ours = parts.ConvertAll(part => Add(new BestFieldQuery(Tie), part, term => new WordQuery(places, term.Field, term.Text)));
            var theirs = parts.ConvertAll(part => Add(new DisjunctionMaxQuery(Tie), part, term => new TermQuery(term)));

            // One after the other, as the tiers of a search ask.
            foreach (var occur in (ReadOnlySpan<Occur>)[Occur.MUST, Occur.SHOULD])
            {
                var (found, expected) = (Scores(searcher, ours, occur), Scores(searcher, theirs, occur));
                Assert.True(expected.Keys.Order().SequenceEqual(found.Keys.Order()), reason);
                Assert.All(expected, pair => Assert.Equal(pair.Value, found[pair.Key], 1e-4f));
            }
        }
    }

    private static void Fill(RAMDirectory directory, Random random)
    {
        using var analyzer = new EntryAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        for (var i = 0; i < 600; i++)
        {
            var document = new Document();
            foreach (var field in Fields) document.Add(new TextField(field, string.Join(' ', Enumerable.Range(0, random.Next(8)).Select(_ => Word(random))), Field.Store.NO));
            writer.AddDocument(document);
            if (i % 250 == 249) writer.Commit();
        }
    }

    /// <summary>One of some words, of which the later ones are rarer; the last ones are in no document.</summary>
    private static string Word(Random random) => $"w{(int)(40 * random.NextDouble() * random.NextDouble())}";

    private static IEnumerable<Term> Terms(Random random, int count) => Enumerable.Range(0, count).Select(i => new Term(Fields[i % Fields.Length], $"w{random.Next(45)}"));

    private static DisjunctionMaxQuery Add(DisjunctionMaxQuery query, IEnumerable<Term> terms, Func<Term, Query> queryOf)
    {
        foreach (var term in terms)
        {
            var one = queryOf(term);
            one.Boost = term.Field[0] - 'a' + 1;
            query.Add(one);
        }

        return query;
    }

    private static Dictionary<int, float> Scores(IndexSearcher searcher, IEnumerable<Query> parts, Occur occur)
    {
        var all = new BooleanQuery();
        foreach (var part in parts) all.Add(part, occur);
        return searcher.Search(all, 1000).ScoreDocs.ToDictionary(scored => scored.Doc, scored => scored.Score);
    }
}
