using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Glossary.Search.FullText;

/// <summary>
/// Finds the entries with a word in a field, and weighs them as <see cref="TermQuery"/> does. That one sets up everything anew wherever it is
/// a part of what is asked; this one once for all tiers of a search, with the dictionaries in which the word was looked up before.
/// </summary>
/// <remarks>To be asked for one search, and in one tier after the other: each reads the postings with what the one before read them with.</remarks>
/// <param name="contexts">Where words are in the index that is searched.</param>
/// <param name="field">The field.</param>
/// <param name="word">The word, as it stands in the index.</param>
internal sealed class WordQuery(TermContexts contexts, string field, string word) : Query
{
    private WordWeight? weight;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => weight ??= Weigh(searcher);

    /// <inheritdoc/>
    public override string ToString(string field) => word;

    private WordWeight Weigh(IndexSearcher searcher)
    {
        var termContext = contexts.Of(field, word);
        var weight = searcher.Similarity.ComputeWeight(Boost, contexts.StatisticsOf(field, searcher), searcher.TermStatistics(new Term(field, word), termContext));
        return new WordWeight(this, searcher.Similarity, weight, new BytesRef(word), termContext, contexts.DictionariesOf(field));
    }

    private sealed class WordWeight(
        WordQuery query, Similarity similarity, Similarity.SimWeight weight, BytesRef word, TermContext termContext, TermsEnum?[] dictionaries) : Weight
    {
        private readonly DocsEnum?[] postings = new DocsEnum?[dictionaries.Length];

        public override Query Query => query;

        public override float GetValueForNormalization() => weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => weight.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (termContext.Get(context.Ord) is not { } state || dictionaries[context.Ord] is not { } words) return null;
            words.SeekExact(word, state);
            var documents = postings[context.Ord] = words.Docs(acceptDocs, postings[context.Ord]);
            return new WordScorer(this, documents, similarity.GetSimScorer(weight, context));
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => throw new NotSupportedException("Nobody asks why an entry has its score.");
    }

    private sealed class WordScorer(Weight weight, DocsEnum documents, Similarity.SimScorer scores) : Scorer(weight)
    {
        public override int DocID => documents.DocID;

        public override int Freq => documents.Freq;

        public override int NextDoc() => documents.NextDoc();

        public override int Advance(int target) => documents.Advance(target);

        public override float GetScore() => scores.Score(documents.DocID, documents.Freq);

        public override long GetCost() => documents.GetCost();
    }
}
