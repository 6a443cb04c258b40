using Lucene.Net.Search;

namespace Glossary.Search.FullText;

/// <summary>
/// Finds the entries whose names and definitions speak of the same things as those of one entry: those that share the words that tell it best
/// from others, as Lucene's MoreLikeThis chooses them. That one looks each word up in dictionaries of its own, which for one entry is a hundred
/// kilobytes of garbage and most of the time.
/// </summary>
/// <param name="searcher">The index.</param>
/// <param name="contexts">Where words are in it.</param>
/// <param name="forms">The forms of words.</param>
internal sealed class RelatedEntries(IndexSearcher searcher, TermContexts contexts, WordForms forms)
{
    /// <summary>The words that tell the entry best from others; each costs a look at all entries that have it.</summary>
    private const int MostWords = 12;

    /// <summary>What is shorter is a letter of a formula.</summary>
    private const int ShortestWord = 2;

    private static readonly string[] Fields = [EntryFields.Name, EntryFields.Definition];
    private static readonly HashSet<string> FieldSet = [.. Fields];

    /// <summary>The documents nearest to the one with a key, the nearest first.</summary>
    public ScoreDoc[] Find(ulong key, int most)
    {
        if (contexts.FirstDocument(EntryFields.TermOf(key)) is not { } own) return [];
        var words = TellingWords(own).Take(MostWords).ToList();
        if (words.Count == 0) return [];

        var query = new BooleanQuery();
        foreach (var word in words) query.Add(new WordQuery(contexts, word.Field, word.Text) { Boost = word.Weight / words[0].Weight }, Occur.SHOULD);
        var best = new BestDocuments(most + 1, int.MaxValue, searcher.IndexReader.MaxDoc, default);
        searcher.Search(query, best);
        return [.. best.ToArray().Where(scored => scored.Doc != own).Take(most)];
    }

    /// <summary>The words that tell a document best from others, the best first: what it has often and few others have at all.</summary>
    private IEnumerable<TellingWord> TellingWords(int document)
    {
        var index = searcher.IndexReader;
        var mostFrequent = FrequencyLimit.Of(index);
        return
            from word in WordsOf(document).CountBy(word => word.Form.Stem)
            where word.Key.Length >= ShortestWord
            let place = Fields.Select(field => (Field: field, contexts.Of(field, word.Key).DocFreq)).MaxBy(place => place.DocFreq)
            where place.DocFreq > 1 && place.DocFreq <= mostFrequent
            let weight = word.Value * (Math.Log((double)index.NumDocs / (place.DocFreq + 1)) + 1)
            orderby weight descending
            select new TellingWord(place.Field, word.Key, (float)weight);
    }

    private List<TextWord> WordsOf(int document)
    {
        var words = new List<TextWord>();
        var stored = searcher.Doc(document, FieldSet);
        foreach (var field in Fields)
        {
            foreach (var text in stored.GetValues(field)) TextWords.Read(text, forms, words);
        }

        return words;
    }

    private readonly record struct TellingWord(string Field, string Text, float Weight);
}
