using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>Finds entries by what is written in them: the port behind which the full-text index lies.</summary>
public interface ITermSearch
{
    /// <summary>The entries that answer a query best, the best first.</summary>
    /// <param name="query">What is sought.</param>
    /// <param name="most">No more than this many.</param>
    /// <param name="withSentences">Whether to look for the matching sentences, which takes as long as the search itself.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation);

    /// <summary>The entries that speak of the same things as one of them, the nearest first; none where the key is unknown.</summary>
    ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most);
}

/// <summary>An entry that was found.</summary>
/// <param name="Key">The key by which the caller knows the entry.</param>
/// <param name="Score">How well it answers (BM25); comparable only with hits of the same search.</param>
/// <param name="Sentence">The sentence that shows why it was found; null where none was asked for, or the words stand in names only.</param>
public sealed record EntryHit(ulong Key, float Score, MatchedSentence? Sentence = null);

/// <summary>A sentence of an entry's text that has sought words in it.</summary>
/// <param name="Text">The sentence, or the part of a long one around the words.</param>
/// <param name="Words">Where sought words stand in it, in UTF-16 code units, in order.</param>
public sealed record MatchedSentence(string Text, ImmutableArray<TextSpan> Words);
