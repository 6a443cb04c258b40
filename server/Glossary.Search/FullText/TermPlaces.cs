using Lucene.Net.Index;

namespace Glossary.Search.FullText;

/// <summary>Where words are in an index. Each is asked for several times in a search, and looking it up is most of the work in a small index.</summary>
internal sealed class TermPlaces(IndexReader index)
{
    private readonly Dictionary<(string Field, string Word), TermContext> known = [];

    /// <summary>Where a word of a field is; its frequency is 0 where it is not.</summary>
    public TermContext Of(string field, string word)
    {
        if (!known.TryGetValue((field, word), out var place)) known.Add((field, word), place = TermContext.Build(index.Context, new Term(field, word)));
        return place;
    }
}
