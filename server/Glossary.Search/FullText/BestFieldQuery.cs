using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Glossary.Search.FullText;

/// <summary>
/// Finds the entries with any of some words in any of some fields, and weighs them as <see cref="DisjunctionMaxQuery"/> does. That one
/// weighs every entry that it comes by on its way to one that has the other words too; this one only those that are asked for.
/// </summary>
/// <param name="tie">How much of the score of the lesser ones is added to that of the best one.</param>
internal sealed class BestFieldQuery(float tie) : DisjunctionMaxQuery(tie)
{
    /// <summary>Of more words than these, which of them an entry has is better kept in a heap.</summary>
    private const int MostInLine = 16;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new LineWeight(this, searcher);

    private sealed class LineWeight(BestFieldQuery query, IndexSearcher searcher) : DisjunctionMaxWeight(query, searcher)
    {
        private readonly float tie = query.TieBreakerMultiplier;

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (m_weights.Count > MostInLine) return base.GetScorer(context, acceptDocs);
            var found = new List<Scorer>(m_weights.Count);
            foreach (var weight in m_weights)
            {
                if (weight.GetScorer(context, acceptDocs) is { } scorer) found.Add(scorer);
            }

            return found.Count == 0 ? null : new LineScorer(this, tie, [.. found]);
        }
    }

    /// <summary>Goes along the postings of all words side by side.</summary>
    private sealed class LineScorer(Weight weight, float tie, Scorer[] words) : Scorer(weight)
    {
        private readonly int[] documents = InitialDocuments(words.Length);
        private int document = -1;

        public override int DocID => document;

        public override int Freq
        {
            get
            {
                var count = 0;
                foreach (var each in documents) count += each == document ? 1 : 0;
                return count;
            }
        }

        public override int NextDoc() => Advance(document + 1);

        public override int Advance(int target)
        {
            var first = NO_MORE_DOCS;
            for (var i = 0; i < documents.Length; i++)
            {
                if (documents[i] < target) documents[i] = words[i].Advance(target);
                first = Math.Min(first, documents[i]);
            }

            return document = first;
        }

        public override float GetScore()
        {
            var (best, sum) = (0f, 0f);
            for (var i = 0; i < documents.Length; i++)
            {
                if (documents[i] != document) continue;
                var score = words[i].GetScore();
                best = Math.Max(best, score);
                sum += score;
            }

            return best + ((sum - best) * tie);
        }

        public override long GetCost()
        {
            var cost = 0L;
            foreach (var word in words) cost += word.GetCost();
            return cost;
        }

        private static int[] InitialDocuments(int count)
        {
            var documents = new int[count];
            Array.Fill(documents, -1);
            return documents;
        }
    }
}
