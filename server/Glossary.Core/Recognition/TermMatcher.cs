using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Core.Recognition;

/// <summary>
/// Finds terms in tokens: a trie over word numbers, so that the work at each word of a text does not depend on how many terms there
/// are. From each word the longest term wins; the search goes on behind it.
/// </summary>
/// <remarks>Immutable and safe to use from many threads at once.</remarks>
internal sealed class TermMatcher
{
    private readonly Vocabulary vocabulary;

    /// <summary>The node that each word leads to from the root, by word number; 0 where no term starts with it.</summary>
    private readonly int[] firstNodes;

    /// <summary>All other edges: node and word number → node.</summary>
    private readonly Dictionary<long, int> edges;

    /// <summary>What the path to each node means, by node; default where no term ends.</summary>
    private readonly ImmutableArray<Sense>[] senses;

    internal TermMatcher(Vocabulary vocabulary, int[] firstNodes, Dictionary<long, int> edges, ImmutableArray<Sense>[] senses)
    {
        this.vocabulary = vocabulary;
        this.firstNodes = firstNodes;
        this.edges = edges;
        this.senses = senses;
    }

    /// <summary>Finds the terms of a segment.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="regions">Where in it terms are looked for.</param>
    /// <param name="found">Receives the occurrences, in ascending order and without overlap; offsets are from the segment's start.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, ICollection<Occurrence> found)
    {
        if (vocabulary.Count == 0) return;
        var list = TokenBuffer.Take();
        Tokenizer.Tokenize(vocabulary, text, regions, list);
        Find(text, regions, CollectionsMarshal.AsSpan(list), found);
        TokenBuffer.GiveBack(list);
    }

    private void Find(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, ReadOnlySpan<Token> tokens, ICollection<Occurrence> found)
    {
        for (var i = 0; i < tokens.Length;)
        {
            var node = tokens[i].StartsWord && tokens[i].Id != Token.Unknown ? firstNodes[tokens[i].Id] : 0;
            var joined = tokens[i].JoinedId != Token.Unknown ? firstNodes[tokens[i].JoinedId] : 0;
            if ((node | joined) == 0)
            {
                i++;
                continue;
            }

            var best = default(Candidate);
            if (node != 0) Follow(text, regions, tokens, i, i, node, ref best);
            if (joined != 0) Follow(text, regions, tokens, i, EndOfWord(tokens, i + 1), joined, ref best);
            if (best.Senses.IsDefault)
            {
                i++;
                continue;
            }

            var span = TextSpan.FromBounds(tokens[i].Start, tokens[best.Last].End);
            found.Add(new Occurrence(span, regions[tokens[i].Region].Kind, best.Senses));
            i = best.Last + 1;
        }
    }

    /// <summary>Finds what was tried at an offset: every term whose words stand there, whether they were taken for it or not.</summary>
    public MatchTrace Trace(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, int offset)
    {
        var list = new List<Token>();
        if (vocabulary.Count > 0) Tokenizer.Tokenize(vocabulary, text, regions, list);
        var tokens = CollectionsMarshal.AsSpan(list);
        var at = 0;
        while (at < tokens.Length && tokens[at].End <= offset) at++;
        if (at > 0 && tokens[at - 1].End == offset && (at == tokens.Length || tokens[at].Start > offset)) at--;
        var words = ImmutableArray.CreateBuilder<TracedWord>();
        var attempts = new List<Attempt>();
        for (var i = Math.Max(0, at - MatchTrace.Reach); i < tokens.Length && i <= at + MatchTrace.Reach; i++)
        {
            words.Add(new TracedWord(TextSpan.FromBounds(tokens[i].Start, tokens[i].End), tokens[i].Id != Token.Unknown, tokens[i].Gap));
            if (i > at || !tokens[i].StartsWord) continue;
            var best = default(Candidate);
            if (tokens[i].Id != Token.Unknown && firstNodes[tokens[i].Id] is var node and not 0) Follow(text, regions, tokens, i, i, node, ref best, attempts);
            if (tokens[i].JoinedId != Token.Unknown && firstNodes[tokens[i].JoinedId] is var joined and not 0) Follow(text, regions, tokens, i, EndOfWord(tokens, i + 1), joined, ref best, attempts);
        }

        if (at == tokens.Length) return new MatchTrace(words.ToImmutable(), null, []);
        var word = TextSpan.FromBounds(tokens[at].Start, tokens[at].End);
        return new MatchTrace(words.ToImmutable(), word, [.. attempts.Where(attempt => attempt.Span.Start <= word.Start && attempt.Span.End >= word.End)]);
    }

    /// <summary>Follows the paths from <paramref name="node"/>, which token <paramref name="at"/> led to, and keeps the longest that is a term.</summary>
    private void Follow(
        ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, ReadOnlySpan<Token> tokens, int first, int at, int node, ref Candidate best,
        List<Attempt>? attempts = null)
    {
        while (true)
        {
            if (tokens[at].EndsWord && !senses[node].IsDefault && (best.Senses.IsDefault || at > best.Last))
            {
                var stretch = new Stretch(text, regions, tokens, first, at);
                var fitting = SenseList.Fitting(senses[node], stretch);
                if (attempts is not null) AddAttempts(senses[node], stretch, attempts);
                if (!fitting.IsEmpty) best = new Candidate(at, fitting);
            }

            if (++at == tokens.Length || tokens[at].Gap == TokenGap.Break) return;
            if (tokens[at].JoinedId != Token.Unknown && edges.TryGetValue(Edge(node, tokens[at].JoinedId), out var joined))
                Follow(text, regions, tokens, first, EndOfWord(tokens, at + 1), joined, ref best, attempts);
            if (tokens[at].Id == Token.Unknown || !edges.TryGetValue(Edge(node, tokens[at].Id), out node)) return;
        }
    }

    private static void AddAttempts(ImmutableArray<Sense> tried, in Stretch stretch, List<Attempt> attempts)
    {
        var span = TextSpan.FromBounds(stretch.Token(stretch.First).Start, stretch.Token(stretch.Last).End);
        var written = stretch.ToString();
        foreach (var sense in tried) attempts.Add(new Attempt(span, written, sense, TermRules.Judge(sense.Term, stretch)));
    }

    /// <summary>The last token of the word that starts at a token.</summary>
    private static int EndOfWord(ReadOnlySpan<Token> tokens, int at)
    {
        while (!tokens[at].EndsWord) at++;
        return at;
    }

    /// <summary>The key of the edge that a word makes from a node.</summary>
    internal static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>A term found so far: the index of its last token, and what it means.</summary>
    private readonly record struct Candidate(int Last, ImmutableArray<Sense> Senses);
}
