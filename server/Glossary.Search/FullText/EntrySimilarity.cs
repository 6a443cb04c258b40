using Lucene.Net.Search.Similarities;

namespace Glossary.Search.FullText;

/// <summary>BM25 (Robertson et al., 1994), but whoever has more of the sought words comes before whoever has rarer ones.</summary>
internal sealed class EntrySimilarity : BM25Similarity
{
    private EntrySimilarity()
    {
    }

    public static EntrySimilarity Instance { get; } = new();

    /// <inheritdoc/>
    public override float Coord(int overlap, int maxOverlap) => (float)overlap * overlap / (maxOverlap * maxOverlap);
}
