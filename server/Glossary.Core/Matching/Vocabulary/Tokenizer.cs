using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>
/// Turns regions of a segment into tokens, from a place on and only as far as it is asked to, so that what is read is a window around
/// the few words that may be a term.
/// </summary>
/// <remarks>
/// It reads one word ahead: whether a hyphen joins a word to the next one is known once that was read. Most words are read only because they
/// stand beside one that starts a term, so a word is looked up no sooner than it is asked for.
/// </remarks>
internal ref struct Tokenizer
{
    /// <summary>A compound has no more parts than this, since each has a letter.</summary>
    private const int MostParts = NameLimits.WordLength;

    private readonly Vocabulary vocabulary;
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<ProseRegion> regions;
    private readonly TokenBuffer tokens;
    private readonly Span<char> folded;
    private Words.Enumerator words;
    private int region;
    private int regionStart;

    /// <summary>Index of the first token of the last word read.</summary>
    private int lastWord;
    private bool isAtEnd = true;

    /// <summary>Makes one that has yet to <see cref="Start"/>.</summary>
    /// <param name="vocabulary">The words of the terms.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="tokens">Receives the tokens.</param>
    public Tokenizer(Vocabulary vocabulary, SegmentText segment, TokenBuffer tokens)
    {
        this.vocabulary = vocabulary;
        text = segment.Text;
        regions = segment.Regions;
        this.tokens = tokens;
        folded = tokens.Letters;
    }

    /// <summary>The tokens read so far.</summary>
    public readonly ReadOnlySpan<Token> Tokens => tokens.Tokens;

    /// <summary>Forgets all tokens and goes to a place between words.</summary>
    /// <param name="place">Where; what lies between the word before and the first one from here on is not known.</param>
    public void Start(WordBoundary place)
    {
        tokens.Clear();
        lastWord = 0;
        isAtEnd = false;
        Enter(place, default);
    }

    /// <summary>Forgets all tokens and takes one word, which nothing follows.</summary>
    public void StartWith(WordBoundary place, PlainWord word)
    {
        tokens.Clear();
        isAtEnd = true;
        region = place.Region;
        Add(place.Offset, word.Length, word.Id);
        (tokens[0].StartsWord, tokens[0].EndsWord) = (true, true);
    }

    /// <summary>Whether there is a token at an index; it is complete then, and so is the word behind it.</summary>
    public bool Has(int index)
    {
        while (index >= lastWord && !isAtEnd) ReadWord();
        return index < tokens.Count;
    }

    /// <summary>Looks up the word of a token that there is. If it is a compound, tokens of its parts take its place.</summary>
    public void LookUp(int index)
    {
        ref var token = ref tokens[index];
        if (token.Id != Token.NotLookedUp) return;
        var value = Find(token.Start, token.End - token.Start);
        if (value >= Token.Unknown) token.Id = value;
        else TakeApart(index, value);
    }

    private void TakeApart(int index, int value)
    {
        var word = tokens[index];
        var end = tokens.Count;
        AddParts(word.Start, word.End - word.Start, value);
        var parts = tokens.Count - end;
        for (var part = end; part < tokens.Count; part++) tokens[part].Region = word.Region;
        tokens[end].Gap = word.Gap;
        tokens[end].StartsWord = true;
        tokens[tokens.Count - 1].EndsWord = true;
        tokens.Replace(index, end);
        if (lastWord > index) lastWord += parts - 1;
    }

    private void Enter(WordBoundary place, GapReader gap)
    {
        region = place.Region;
        regionStart = place.Offset;
        words = new Words.Enumerator(text[place.Offset..regions[region].End], gap);
    }

    private void ReadWord()
    {
        while (!words.MoveNext())
        {
            if (region + 1 == regions.Length)
            {
                isAtEnd = true;
                return;
            }

            var gap = words.Rest;
            if (regions[region + 1].Joined) Bridge(text[regions[region].End..regions[region + 1].Start], ref gap);
            else gap.Break();
            Enter(new WordBoundary(region + 1, regions[region + 1].Start), gap);
        }

        var word = words.Current;
        var start = regionStart + word.Start;
        switch (word.Class)
        {
            case CharClass.Hangul:
                AddHangul(start, word.Length, word.Gap);
                break;
            case CharClass.Word when regions[region].Kind is ProseKind.Code or ProseKind.Literal:
                AddIdentifier(start, word.Length, word.Gap);
                break;
            default:
                AddWord(start, word.Length, Token.NotLookedUp, word.Gap);
                break;
        }
    }

    /// <summary>Accounts for the markup between two regions: it may be a blank to the reader, but it is never a hyphen or a dash.</summary>
    private static void Bridge(ReadOnlySpan<char> markup, ref GapReader gap)
    {
        foreach (var c in markup)
        {
            if (CharClasses.Of(c) is not (CharClass.Blank or CharClass.LineEnd)) continue;
            gap.AddMarkup();
            return;
        }
    }

    /// <summary>Adds a Korean word; a particle at its end is a token of its own.</summary>
    private void AddHangul(int start, int length, TokenGap gap)
    {
        var id = Find(start, length);
        var noun = length;
        while (id == Token.Unknown && KoreanParticles.CutOff(text.Slice(start, length), ref noun)) id = Find(start, noun);
        if (id == Token.Unknown) noun = length;
        AddWord(start, noun, id, gap);
        if (noun < length) Add(start + noun, length - noun, Token.Unknown);
    }

    /// <summary>Adds the parts of an identifier: <c>latentDiffusion</c>, <c>HTTPServer</c>. Parts that are one known word stay together.</summary>
    private void AddIdentifier(int start, int length, TokenGap gap)
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

            AddWord(start, taken, id, gap);
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

    private void AddWord(int start, int length, int value, TokenGap gap)
    {
        // Markup may part a word as a hyphen does: SiO<sub>2</sub>.
        if (tokens.Count > 0 && (gap == TokenGap.Hyphen || (gap == TokenGap.None && tokens[tokens.Count - 1].Region != region))) JoinToLast(start, length);
        lastWord = tokens.Count;
        if (value == Token.NotLookedUp) Add(start, length, value);
        else AddParts(start, length, value);
        tokens[lastWord].Gap = gap;
        tokens[lastWord].StartsWord = true;
        tokens[tokens.Count - 1].EndsWord = true;
    }

    private readonly void AddParts(int start, int length, int value)
    {
        var left = MostParts;
        AddParts(start, length, value, ref left);
    }

    private readonly void AddParts(int start, int length, int value, ref int left)
    {
        if (!vocabulary.TryTakeApart(value, out var parts))
        {
            Add(start, length, value);
            return;
        }

        // Every part has a letter; only in a damaged file a compound may be a part of itself.
        if (--left < 0) throw new InvalidDataException("a compound is made of itself");
        AddParts(start, length, parts.First, ref left);
        AddParts(start, length, parts.Second, ref left);
    }

    /// <summary>Adds a token at which no term may start or end, as long as nothing else is said.</summary>
    private readonly void Add(int start, int length, int id) => tokens.Add(new Token
    {
        Start = start,
        End = start + length,
        Id = id,
        JoinedId = Token.Unknown,
        Region = region,
        Gap = TokenGap.None,
    });

    /// <summary>Looks up what the last word and this one would be without the hyphen between them.</summary>
    private void JoinToLast(int start, int length)
    {
        LookUp(tokens.Count - 1);
        ref var last = ref tokens[tokens.Count - 1];
        if (!last.StartsWord || !last.EndsWord) return;
        var first = TextFolding.Fold(text[last.Start..last.End], folded);
        if (first < 0) return;
        var second = TextFolding.Fold(text.Slice(start, length), folded[first..]);
        if (second < 0) return;

        // A compound is found by its two words, which the hyphen parts already or not at all.
        last.JoinedId = Math.Max(Token.Unknown, vocabulary.Find(folded[..(first + second)]));
    }

    private readonly int Find(int start, int length)
    {
        var count = TextFolding.Fold(text.Slice(start, length), folded);
        return count <= 0 ? Token.Unknown : vocabulary.Find(folded[..count]);
    }
}
