using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Glossary.Search.FullText;

/// <summary>
/// Collects what another collector does, but of each part of the index only a share of <paramref name="most"/>: a query that so many
/// entries answer does not tell one from another, and is not worth more time.
/// </summary>
internal sealed class BoundedCollector(ICollector inner, int most, int documents, CancellationToken cancellation) : ICollector
{
    /// <summary>How many documents go by between two looks at the token.</summary>
    private const int Interval = 1024;

    private int left;

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        left = (int)Math.Ceiling((double)most * context.AtomicReader.MaxDoc / documents);
        inner.SetNextReader(context);
    }

    /// <inheritdoc/>
    /// <exception cref="CollectionTerminatedException">Enough of this part of the index; the searcher goes on to the next.</exception>
    public void Collect(int doc)
    {
        if (left-- == 0) throw new CollectionTerminatedException();
        if (left % Interval == 0) cancellation.ThrowIfCancellationRequested();
        inner.Collect(doc);
    }
}
