using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>A term found so far.</summary>
/// <param name="Last">Index of its last token.</param>
/// <param name="Senses">What it means; none for no term.</param>
internal readonly record struct LongestTerm(int Last, SenseNumbers Senses);

/// <summary>Walks the trie along tokens.</summary>
internal readonly ref struct TermWalk(TermTrie trie, ISenses senses, SegmentText segment)
{
    /// <summary>More tokens than those of any name, in as many parts as its words may have. Only in a damaged file a path may go on for ever.</summary>
    private const int MostTokens = 8 * NameLimits.Words;

    private readonly SegmentText segment = segment;

    /// <summary>The longest term whose first token is <paramref name="first"/>.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="looksBack">Whether it depends on more words before it than the one.</param>
    public LongestTerm Longest(ref Tokenizer tokens, int first, out bool looksBack)
    {
        var visitor = new Judging();
        Start(ref tokens, first, ref visitor);
        looksBack = visitor.LooksBack;
        return visitor.Best;
    }

    /// <summary>The term that the only token is.</summary>
    public LongestTerm Only(in Tokenizer tokens)
    {
        var visitor = new Judging();
        if (trie.Root(tokens.Tokens[0].Id) is var node and not TermTrie.None) Show(tokens, 0, 0, node, ref visitor);
        return visitor.Best;
    }

    /// <summary>Adds all terms whose first token is <paramref name="first"/>, and what speaks against each.</summary>
    public void Trace(ref Tokenizer tokens, int first, List<Attempt> attempts)
    {
        var visitor = new Tracing(attempts);
        Start(ref tokens, first, ref visitor);
    }

    private void Start<T>(ref Tokenizer tokens, int first, ref T visitor)
        where T : struct, IVisitor
    {
        if (!tokens.Has(first) || !tokens.Tokens[first].StartsWord) return;
        tokens.LookUp(first);
        var token = tokens.Tokens[first];
        if (trie.Root(token.Id) is var node and not TermTrie.None) Follow(ref tokens, first, first, node, ref visitor);
        if (trie.Root(token.JoinedId) is var joined and not TermTrie.None) Follow(ref tokens, first, EndOfWord(ref tokens, first + 1), joined, ref visitor);
    }

    /// <summary>Follows the paths from <paramref name="node"/>, which token <paramref name="at"/> led to, and shows all that are a term.</summary>
    private void Follow<T>(ref Tokenizer tokens, int first, int at, int node, ref T visitor)
        where T : struct, IVisitor
    {
        while (tokens.Has(at))
        {
            if (at - first > MostTokens) throw new InvalidDataException("a term has too many words");
            if (tokens.Tokens[at].EndsWord) Show(tokens, first, at, node, ref visitor);
            if (!tokens.Has(++at)) return;
            if (tokens.Tokens[at].Gap == TokenGap.Break || trie.IsLeaf(node)) return;
            tokens.LookUp(at);
            var token = tokens.Tokens[at];
            if (token.JoinedId != Token.Unknown && trie.Child(node, token.JoinedId) is var joined and not TermTrie.None)
                Follow(ref tokens, first, EndOfWord(ref tokens, at + 1), joined, ref visitor);
            if (token.Id == Token.Unknown) return;
            node = trie.Child(node, token.Id);
            if (node == TermTrie.None) return;
        }
    }

    private void Show<T>(in Tokenizer tokens, int first, int last, int node, ref T visitor)
        where T : struct, IVisitor
    {
        var means = trie.SensesOf(node);
        if (!means.IsEmpty) visitor.Visit(new CandidateMatch(segment, tokens.Tokens, first, last), means, trie.AsksForCapitals(node), senses);
    }

    /// <summary>The last token of the word that starts at a token.</summary>
    private static int EndOfWord(ref Tokenizer tokens, int at)
    {
        tokens.LookUp(at);
        while (!tokens.Tokens[at].EndsWord) at++;
        return at;
    }

    /// <summary>Is shown the candidates, whose words are those of a term, its senses, and whether all of them ask for capitals.</summary>
    private interface IVisitor
    {
        void Visit(in CandidateMatch candidate, ReadOnlySpan<int> numbers, bool askForCapitals, ISenses senses);
    }

    /// <summary>Keeps the longest that is a term.</summary>
    private struct Judging : IVisitor
    {
        public LongestTerm Best;
        public bool LooksBack;

        public void Visit(in CandidateMatch candidate, ReadOnlySpan<int> numbers, bool askForCapitals, ISenses senses)
        {
            if (!Best.Senses.IsEmpty && candidate.Last <= Best.Last) return;
            if (askForCapitals && candidate.IsRunningText && senses.KeepCase && !Spelling.HasCapital(candidate.Written)) return;
            LooksBack |= PhrasalVerb.HasForm(candidate);
            var fitting = SenseList.Fitting(numbers, senses, candidate);
            if (!fitting.IsEmpty) Best = new LongestTerm(candidate.Last, fitting);
        }
    }

    /// <summary>Notes all but those that a longer term was found for before.</summary>
    private struct Tracing(List<Attempt> attempts) : IVisitor
    {
        private int last = -1;

        public void Visit(in CandidateMatch candidate, ReadOnlySpan<int> numbers, bool askForCapitals, ISenses senses)
        {
            if (candidate.Last <= last) return;
            var span = TextSpan.FromBounds(candidate.Token(candidate.First).Start, candidate.Token(candidate.Last).End);
            foreach (var number in numbers)
            {
                if (senses.TermOf(number) is not { } term) continue;
                var refusal = TermRules.Judge(term, candidate);
                attempts.Add(new Attempt(span, candidate.ToString(), number, refusal));
                if (refusal == Refusal.None) last = candidate.Last;
            }
        }
    }
}
