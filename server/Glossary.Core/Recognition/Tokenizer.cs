using System.Runtime.InteropServices;
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
        // What does not fit is no word of any term.
        Span<char> folded = stackalloc char[NameLimits.WordLength];
        var tokenizer = new Tokenizer(vocabulary, text, tokens, folded);
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
            var start = region.Start + word.Start;
            switch (word.Class)
            {
                case CharClass.Hangul:
                    AddHangul(start, word.Length, word.Gap);
                    break;
                case CharClass.Word when isCode:
                    AddIdentifier(start, word.Length, word.Gap);
                    break;
                default:
                    AddKnown(start, word.Length, Find(start, word.Length), word.Gap);
                    break;
            }
        }

        gap = words.Rest;
    }

    /// <summary>Adds a Korean word; a particle at its end is a token of its own.</summary>
    private readonly void AddHangul(int start, int length, TokenGap gap)
    {
        var id = Find(start, length);
        var noun = length;
        while (id == Token.Unknown && KoreanParticles.CutOff(text.Slice(start, length), ref noun)) id = Find(start, noun);
        if (id == Token.Unknown) noun = length;
        AddKnown(start, noun, id, gap);
        if (noun < length) Add(start + noun, length - noun, Token.Unknown);
    }

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
        var first = tokens.Count;
        AddParts(start, length, id);
        CollectionsMarshal.AsSpan(tokens)[first].Gap = gap;
        CollectionsMarshal.AsSpan(tokens)[first].StartsWord = true;
        CollectionsMarshal.AsSpan(tokens)[^1].EndsWord = true;
    }

    private readonly void AddParts(int start, int length, int id)
    {
        if (id == Token.Unknown || !vocabulary.TryTakeApart(id, out var parts))
        {
            Add(start, length, id);
            return;
        }

        AddParts(start, length, parts.First);
        AddParts(start, length, parts.Second);
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
