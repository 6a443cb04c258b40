using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>Looks for the terms of one matcher at places of a segment, in ascending order.</summary>
internal ref struct TermSearch
{
    /// <summary>How much of a range is read at a time, in UTF-16 code units, so that the tokens stay in the cache.</summary>
    private const int PieceLength = 4096;

    private readonly TermWalk walk;
    private readonly SegmentText segment;
    private readonly List<TermMatch> found;
    private readonly bool mayOverlap;
    private Tokenizer tokens;

    /// <summary>Where the search goes on: behind the last term found.</summary>
    private int goesOnAt;

    /// <summary>Makes a search.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="walk">Finds the longest term at a token of it.</param>
    /// <param name="tokens">Reads the tokens of it.</param>
    /// <param name="found">Receives the terms found.</param>
    /// <param name="mayOverlap">Whether the terms within and across others are wanted too.</param>
    public TermSearch(SegmentText segment, TermWalk walk, Tokenizer tokens, List<TermMatch> found, bool mayOverlap)
    {
        this.segment = segment;
        this.walk = walk;
        this.tokens = tokens;
        this.found = found;
        this.mayOverlap = mayOverlap;
    }

    /// <summary>Looks at one word.</summary>
    /// <param name="at">Where the word starts.</param>
    /// <remarks>
    /// The word before is read with it only where that may count, which it rarely does. Some rules look at several words before, which are
    /// looked up too then: one that is a compound is several words to the rules.
    /// </remarks>
    public void At(WordBoundary at)
    {
        if (at.Offset < goesOnAt) return;
        var best = Read(at, StandsApart(at) ? 0 : 1, out var first, out var looksBack);
        if (looksBack) best = Read(at, CandidateMatch.Reach, out first, out _);
        Take(first, best);
    }

    /// <summary>Looks at one word that is known to be a term by itself, if any, whatever stands behind it.</summary>
    /// <param name="at">Where the word starts.</param>
    /// <param name="word">The word.</param>
    public void AtWord(WordBoundary at, PlainWord word)
    {
        if (at.Offset < goesOnAt) return;
        if (!StandsApart(at))
        {
            At(at);
            return;
        }

        tokens.StartWith(at, word);
        Take(0, walk.Only(tokens));
    }

    /// <summary>Looks at all words of a range that lies in one region, a piece at a time.</summary>
    /// <param name="from">Where it starts; between words, or within a term found.</param>
    /// <param name="end">Where it ends.</param>
    public void Within(WordBoundary from, int end)
    {
        for (var start = Math.Max(from.Offset, goesOnAt); start < end;)
        {
            var stop = Math.Min(end, start + PieceLength);
            while (stop < end && WordBoundary.IsInWord(segment.Text[stop])) stop++;
            Read(from.Region, start, stop);
            start = Math.Max(stop, goesOnAt);
        }
    }

    /// <summary>Whether the word before, if any, neither is joined to this one nor may be in capitals: all that rules ask of one word alone.</summary>
    private readonly bool StandsApart(WordBoundary at)
    {
        var text = segment.Text;
        var region = segment.Regions[at.Region];
        var start = region.Start;
        var end = at.Offset;
        while (end > start && text[end - 1] is (' ' or '\n' or '\r')) end--;
        if (end == start) return !region.Joined;
        return text[end - 1] is < '\u0080' and not ((>= 'A' and <= 'Z') or '-' or '_');
    }

    private LongestTerm Read(WordBoundary at, int wordsBefore, out int first, out bool looksBack)
    {
        tokens.Start(at.Back(segment, wordsBefore));
        first = 0;
        for (; tokens.Has(first) && tokens.Tokens[first].Start < at.Offset; first++)
        {
            if (wordsBefore > 1) tokens.LookUp(first);
        }

        return walk.Longest(ref tokens, first, out looksBack);
    }

    private void Read(int region, int start, int stop)
    {
        tokens.Start(new WordBoundary(region, start).Back(segment, CandidateMatch.Reach));
        for (var i = 0; tokens.Has(i) && tokens.Tokens[i].Start < stop;)
        {
            tokens.LookUp(i);
            var best = tokens.Tokens[i].Start < start ? default : walk.Longest(ref tokens, i, out _);
            Take(i, best);
            i = best.Senses.IsEmpty || mayOverlap ? i + 1 : best.Last + 1;
        }
    }

    private void Take(int first, in LongestTerm best)
    {
        if (best.Senses.IsEmpty) return;
        var token = tokens.Tokens[first];
        var span = TextSpan.FromBounds(token.Start, tokens.Tokens[best.Last].End);
        found.Add(new TermMatch(span, segment.Regions[token.Region].Kind, best.Senses));
        goesOnAt = mayOverlap ? token.Start + 1 : span.End;
    }
}
