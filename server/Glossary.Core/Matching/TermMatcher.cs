using System.Collections.Immutable;
using Glossary.Core.Columns;
using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>
/// Finds terms in texts: a trie over word numbers, so that the work at each word of a text does not depend on how many terms there are.
/// From each word the longest term wins; the search goes on behind it.
/// </summary>
/// <remarks>
/// Immutable and safe to use from many threads at once. All of it are columns: it is the same whether it was just compiled or lies in a
/// mapped file, of which no more is read than a text asks for.
/// </remarks>
internal sealed class TermMatcher
{
    private readonly Vocabulary vocabulary;
    private readonly TermTrie trie;
    private readonly TermPrefilter? prefilter;
    private readonly ISenses senses;

    /// <summary>Puts a matcher together.</summary>
    /// <param name="vocabulary">The words of the terms.</param>
    /// <param name="trie">The terms.</param>
    /// <param name="prefilter">What keeps words out that start none; null where each is to be looked up.</param>
    /// <param name="senses">What the terms mean.</param>
    public TermMatcher(Vocabulary vocabulary, TermTrie trie, TermPrefilter? prefilter, ISenses senses)
    {
        this.vocabulary = vocabulary;
        this.trie = trie;
        this.prefilter = prefilter;
        this.senses = senses;
    }

    /// <summary>What the terms mean.</summary>
    public ISenses Senses => senses;

    /// <summary>Takes the matcher that was written to a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="senses">The senses, by the numbers that the matcher was built with.</param>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static TermMatcher Read(IColumnSource source, ISenses senses) => new(Vocabulary.Read(source), TermTrie.Read(source), TermPrefilter.Read(source), senses);

    /// <summary>The same matcher with other senses.</summary>
    public TermMatcher With(ISenses others) => new(vocabulary, trie, prefilter, others);

    /// <summary>Writes all but the senses.</summary>
    public void Write(IColumnSink sink)
    {
        vocabulary.Write(sink);
        trie.Write(sink);
        TermPrefilter.Write(sink, prefilter);
    }

    /// <summary>Finds the terms of a segment.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="regions">Where in it terms are looked for, ascending.</param>
    /// <param name="found">Receives the terms, in ascending order; offsets are from the segment's start.</param>
    /// <param name="mayOverlap">Whether the terms within and across others are wanted too: the longest one from each word on.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, List<TermMatch> found, bool mayOverlap)
    {
        if (vocabulary.IsEmpty) return;
        var buffer = TokenBuffer.Take();
        var segment = new SegmentText(text, regions);
        var search = new TermSearch(segment, new TermWalk(trie, senses, segment), new Tokenizer(vocabulary, segment, buffer), found, mayOverlap);
        for (var i = 0; i < regions.Length; i++)
        {
            if (prefilter is null || regions[i].Kind is ProseKind.Code or ProseKind.Literal) search.Within(new WordBoundary(i, regions[i].Start), regions[i].End);
            else new PrefilterScan(prefilter, vocabulary, trie, senses.KeepCase, segment, i).Run(ref search);
        }

        TokenBuffer.GiveBack(buffer);
        GC.KeepAlive(this);
    }

    /// <summary>Finds what is tried at an offset: every term whose words stand there, whether they are taken for it or not.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="regions">Where in it terms are looked for, ascending.</param>
    /// <param name="offset">The offset, from the segment's start.</param>
    public MatchTrace Trace(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, int offset)
    {
        var buffer = TokenBuffer.Take();
        var segment = new SegmentText(text, regions);
        var tokenizer = new Tokenizer(vocabulary, segment, buffer);
        if (!vocabulary.IsEmpty && !regions.IsEmpty) tokenizer.Start(new WordBoundary(0, regions[0].Start));
        var at = 0;
        for (; tokenizer.Has(at) && tokenizer.Tokens[at].End <= offset; at++) tokenizer.LookUp(at);
        if (at > 0 && tokenizer.Tokens[at - 1].End == offset && (!tokenizer.Has(at) || tokenizer.Tokens[at].Start > offset)) at--;
        var words = ImmutableArray.CreateBuilder<TracedWord>();
        var attempts = new List<Attempt>();
        var walk = new TermWalk(trie, senses, segment);
        for (var i = Math.Max(0, at - MatchTrace.Reach); tokenizer.Has(i) && i <= at + MatchTrace.Reach; i++)
        {
            tokenizer.LookUp(i);
            var token = tokenizer.Tokens[i];
            words.Add(new TracedWord(TextSpan.FromBounds(token.Start, token.End), token.Id != Token.Unknown, token.Gap));
            if (i <= at) walk.Trace(ref tokenizer, i, attempts);
        }

        TextSpan? word = tokenizer.Has(at) ? TextSpan.FromBounds(tokenizer.Tokens[at].Start, tokenizer.Tokens[at].End) : null;
        TokenBuffer.GiveBack(buffer);
        GC.KeepAlive(this);
        return new MatchTrace(words.ToImmutable(), word, word is null ? [] : [.. attempts.Where(attempt => attempt.Span.Start <= word.Value.Start && attempt.Span.End >= word.Value.End)]);
    }
}
