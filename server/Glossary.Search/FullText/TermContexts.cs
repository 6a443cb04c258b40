using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Glossary.Search.FullText;

/// <summary>
/// Where words are in an index. Looking them up is most of the work of a search, so each is looked up once, and all of a field in the same
/// dictionaries. For one search at a time; not safe for several threads.
/// </summary>
internal sealed class TermContexts(IndexReader index)
{
    /// <summary>How many words are kept in mind; a search looks up a hundred, or a few hundred where it is long.</summary>
    private const int MostKnown = 1 << 10;

    private readonly Dictionary<(string Field, string Word), TermContext> known = [];
    private readonly Dictionary<string, TermsEnum?[]> dictionaries = [];
    private readonly Dictionary<string, CollectionStatistics> statistics = [];

    /// <summary>The index.</summary>
    public IndexReader Index => index;

    /// <summary>Where a word of a field is; its frequency is 0 where it is not.</summary>
    public TermContext Of(string field, string word)
    {
        if (known.TryGetValue((field, word), out var context)) return context;
        if (known.Count == MostKnown) known.Clear();
        known.Add((field, word), context = new TermContext(index.Context));
        var bytes = new BytesRef(word);
        var parts = DictionariesOf(field);
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part] is { } words && words.SeekExact(bytes)) context.Register(words.GetTermState(), part, words.DocFreq, words.TotalTermFreq);
        }

        return context;
    }

    /// <summary>The first document with a word of a field; null where there is none.</summary>
    public int? FirstDocument(Term term)
    {
        var parts = DictionariesOf(term.Field);
        foreach (var leaf in index.Leaves)
        {
            if (parts[leaf.Ord] is not { } words || !words.SeekExact(term.Bytes)) continue;
            var document = words.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE).NextDoc();
            if (document != DocIdSetIterator.NO_MORE_DOCS) return leaf.DocBase + document;
        }

        return null;
    }

    /// <summary>The sorted words of a field in each part of the index, standing at any of them; null for a part that has none.</summary>
    public TermsEnum?[] DictionariesOf(string field)
    {
        if (!dictionaries.TryGetValue(field, out var parts))
        {
            parts = [.. index.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
            dictionaries.Add(field, parts);
        }

        return parts;
    }

    /// <summary>How long the texts of a field are, and the like.</summary>
    public CollectionStatistics StatisticsOf(string field, IndexSearcher searcher)
    {
        if (!statistics.TryGetValue(field, out var known)) statistics.Add(field, known = searcher.CollectionStatistics(field));
        return known;
    }
}
