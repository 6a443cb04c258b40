using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Glossary.Search.FullText;

/// <summary>
/// Keeps the best of what a search comes by. It looks at no more than a share of <paramref name="mostWeighed"/> documents of each part of the
/// index: a query that so many answer does not tell one from another, and is not worth more time.
/// </summary>
/// <param name="most">How many documents are kept.</param>
/// <param name="mostWeighed">How many are looked at.</param>
/// <param name="documents">How many there are in the index.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class BestDocuments(int most, int mostWeighed, int documents, CancellationToken cancellation) : ICollector
{
    /// <summary>How many documents go by between two looks at the token.</summary>
    private const int Interval = 1024;

    /// <summary>The documents, the worst first, as numbers of which a better document has the greater one.</summary>
    /// <remarks>Lucene's own collectors begin with a full heap of empty places, which are more than most queries have answers.</remarks>
    private readonly PriorityQueue<ulong, ulong> best = new();
    private Scorer scorer = null!;
    private int firstDocument;
    private int left;

    /// <inheritdoc/>
    /// <remarks>Out of order, Lucene would set up thousands of objects for each part of the index before it looks at the first document.</remarks>
    public bool AcceptsDocsOutOfOrder => false;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        left = (int)Math.Ceiling((double)mostWeighed * context.AtomicReader.MaxDoc / documents);
        firstDocument = context.DocBase;
    }

    /// <inheritdoc/>
    /// <exception cref="CollectionTerminatedException">Enough of this part of the index; the searcher goes on to the next.</exception>
    public void Collect(int doc)
    {
        if (left-- == 0) throw new CollectionTerminatedException();
        if (left % Interval == 0) cancellation.ThrowIfCancellationRequested();
        var rank = RankOf(firstDocument + doc, scorer.GetScore());
        if (best.Count < most) best.Enqueue(rank, rank);
        else best.EnqueueDequeue(rank, rank);
    }

    /// <summary>The documents, the best first.</summary>
    public ScoreDoc[] ToArray()
    {
        var found = new ScoreDoc[best.Count];
        while (best.TryDequeue(out var rank, out _)) found[best.Count] = DocumentOf(rank);
        return found;
    }

    /// <summary>The higher score is better, and of equal ones the earlier document. Scores are not negative: their bits are in their order.</summary>
    private static ulong RankOf(int document, float score) => ((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | ~(uint)document;

    private static ScoreDoc DocumentOf(ulong rank) => new((int)~(uint)rank, BitConverter.UInt32BitsToSingle((uint)(rank >> 32)));
}
