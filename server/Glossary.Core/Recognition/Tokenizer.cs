using Glossary.Core.Documents;

namespace Glossary.Core.Recognition;

/// <summary>Turns the regions of a segment into tokens.</summary>
internal ref struct Tokenizer
{
    private readonly Vocabulary vocabulary;
    private readonly ReadOnlySpan<char> text;
    private readonly List<Token> tokens;
    private readonly Span<char> folded;
    private int region;

    private Tokenizer(Vocabulary vocabulary, ReadOnlySpan<char> text, List<Token> tokens, Span<char> folded)
    {
        this.vocabulary = vocabulary;
        this.text = text;
        this.tokens = tokens;
        this.folded = folded;
    }

    /// <summary>Appends the tokens of <paramref name="regions"/> to <paramref name="tokens"/>.</summary>
    public static void Tokenize(Vocabulary vocabulary, ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, List<Token> tokens)
    {
        // No buffer longer than the longest known word is needed: what does not fit is no word of any term.
        Span<char> folded = vocabulary.MaxLength <= 256 ? stackalloc char[256] : new char[vocabulary.MaxLength];
        var tokenizer = new Tokenizer(vocabulary, text, tokens, folded[..vocabulary.MaxLength]);
        var gap = default(GapReader);
        for (var i = 0; i < regions.Length; i++)
        {
            tokenizer.region = i;
            if (i > 0) Bridge(text, regions[i - 1], regions[i], ref gap);
            tokenizer.Read(regions[i], ref gap);
        }
    }

    /// <summary>Accounts for the markup between two regions: it may be a blank to the reader, but it is never a hyphen or a dash.</summary>
    private static void Bridge(ReadOnlySpan<char> text, ProseRegion before, ProseRegion after, ref GapReader gap)
    {
        if (!after.Joined)
        {
            gap.Break();
            return;
        }

        foreach (var c in text[before.End..after.Start])
        {
            if (CharClasses.Of(c) is not (CharClass.Blank or CharClass.LineEnd)) continue;
            gap.AddMarkup();
            return;
        }
    }

    private void Read(ProseRegion region, ref GapReader gap)
    {
        var isCode = region.Kind is ProseKind.Code or ProseKind.Literal;
        var words = new Words.Enumerator(text.Slice(region.Start, region.Length), gap);
        while (words.MoveNext())
        {
            var word = words.Current;
            if (word.IsSymbol) AddSymbol(region.Start + word.Start, word);
            else if (isCode) AddIdentifier(region.Start + word.Start, word.Length, word.Gap);
            else AddWord(region.Start + word.Start, word.Length, word.Gap);
        }

        gap = words.Rest;
    }

    private readonly void AddSymbol(int start, Words.Piece symbol)
    {
        var id = vocabulary.Find(symbol.Length == 1 ? [Words.FoldSymbol(text[start])] : text.Slice(start, symbol.Length));
        Add(start, symbol.Length, id, symbol.Gap, true, true);
    }

    private readonly void AddWord(int start, int length, TokenGap gap) => AddKnown(start, length, Find(start, length), gap);

    /// <summary>Adds the parts of an identifier: <c>latentDiffusion</c>, <c>HTTPServer</c>. Parts that are one known word stay together.</summary>
    private readonly void AddIdentifier(int start, int length, TokenGap gap)
    {
        const int mostParts = 4;
        var end = start + length;
        Span<int> ends = stackalloc int[mostParts];
        while (start < end)
        {
            var count = 0;
            for (var at = start; at < end && count < mostParts; count++) ends[count] = at = EndOfPart(at, end);
            var taken = 0;
            var id = Token.Unknown;
            for (var i = count - 1; i >= 0 && id == Token.Unknown; i--)
            {
                taken = ends[i] - start;
                id = Find(start, taken);
            }

            AddKnown(start, taken, id, gap);
            start += taken;
            gap = TokenGap.None;
        }
    }

    private readonly int EndOfPart(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!char.IsUpper(text[i])) continue;
            if (!char.IsUpper(text[i - 1]) || (i + 1 < end && char.IsLower(text[i + 1]))) return i;
        }

        return end;
    }

    private readonly void AddKnown(int start, int length, int id, TokenGap gap)
    {
        // Markup may part a word as a hyphen does: SiO<sub>2</sub>.
        if (tokens.Count > 0 && (gap == TokenGap.Hyphen || (gap == TokenGap.None && tokens[^1].Region != region))) JoinToLast(start, length);
        if (id == Token.Unknown || !vocabulary.IsCompound(id))
        {
            Add(start, length, id, gap, true, true);
            return;
        }

        var parts = new List<int>();
        vocabulary.AppendParts(id, parts);
        for (var i = 0; i < parts.Count; i++) Add(start, length, parts[i], i == 0 ? gap : TokenGap.None, i == 0, i == parts.Count - 1);
    }

    private readonly void Add(int start, int length, int id, TokenGap gap, bool startsWord, bool endsWord) => tokens.Add(new Token
    {
        Start = start,
        End = start + length,
        Id = id,
        JoinedId = Token.Unknown,
        Region = region,
        Gap = gap,
        StartsWord = startsWord,
        EndsWord = endsWord,
    });

    /// <summary>Looks up what the last word and this one would be without the hyphen between them.</summary>
    private readonly void JoinToLast(int start, int length)
    {
        var last = tokens[^1];
        if (!last.StartsWord || !last.EndsWord) return;
        var first = TextFolding.Fold(text[last.Start..last.End], folded);
        if (first < 0) return;
        var second = TextFolding.Fold(text.Slice(start, length), folded[first..]);
        if (second < 0) return;
        last.JoinedId = vocabulary.Find(folded[..(first + second)]);
        tokens[^1] = last;
    }

    private readonly int Find(int start, int length)
    {
        var count = TextFolding.Fold(text.Slice(start, length), folded);
        return count <= 0 ? Token.Unknown : vocabulary.Find(folded[..count]);
    }
}
