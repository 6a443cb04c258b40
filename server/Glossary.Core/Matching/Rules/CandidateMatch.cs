using System.Text;
using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>Tokens of a segment whose words are those of a term, which may or may not be meant, and what stands around them.</summary>
internal readonly ref struct CandidateMatch
{
    /// <summary>How many tokens before the candidate rules may look at, so that no more of a text need be read to judge it.</summary>
    public const int Reach = 8;

    private readonly SegmentText segment;
    private readonly ReadOnlySpan<Token> tokens;

    /// <summary>Takes the tokens from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public CandidateMatch(SegmentText segment, ReadOnlySpan<Token> tokens, int first, int last)
    {
        this.segment = segment;
        this.tokens = tokens;
        First = first;
        Last = last;
        Written = WithoutMarkup(segment.Text, tokens[first..(last + 1)]);
    }

    /// <summary>Index of the first token.</summary>
    public int First { get; }

    /// <summary>Index of the last token.</summary>
    public int Last { get; }

    /// <summary>What is written, without the markup between regions.</summary>
    public ReadOnlySpan<char> Written { get; }

    /// <summary>What kind of language it is.</summary>
    public ProseKind Kind => segment.Regions[tokens[First].Region].Kind;

    /// <summary>Whether it is language, not source code, where convention and not grammar decides what is one word.</summary>
    public bool IsRunningText => Kind is not (ProseKind.Code or ProseKind.Literal);

    /// <summary>Whether it is written as one word, though it may be a compound of several.</summary>
    public bool IsOneWord => tokens[First].Start == tokens[Last].Start;

    /// <summary>Whether it starts right behind a hyphen that clings to another word; a dash or an underscore does not count.</summary>
    public bool IsBehindHyphen
    {
        get
        {
            if (First == 0 || tokens[First].Gap != TokenGap.Hyphen) return false;
            return segment.Text[tokens[First - 1].End..tokens[First].Start].Trim() is "-" or "\u2010" or "\u2011";
        }
    }

    /// <summary>Whether there is a token at an index, no further before the candidate than rules may look.</summary>
    public bool HasToken(int index) => index >= First - Reach && (uint)index < (uint)tokens.Length;

    /// <summary>The token at an index.</summary>
    public Token Token(int index) => tokens[index];

    /// <summary>What is written at a token.</summary>
    public ReadOnlySpan<char> TextOf(int index) => segment.Text[tokens[index].Start..tokens[index].End];

    /// <summary>The character <paramref name="distance"/> code units before it, 1 being the one beside it; U+0000 where its region starts sooner.</summary>
    public char Before(int distance)
    {
        var at = tokens[First].Start - distance;
        return at >= segment.Regions[tokens[First].Region].Start ? segment.Text[at] : '\0';
    }

    /// <summary>The character <paramref name="distance"/> code units after it, 1 being the one beside it; U+0000 where its region ends sooner.</summary>
    public char After(int distance)
    {
        var at = tokens[Last].End - 1 + distance;
        return at < segment.Regions[tokens[Last].Region].End ? segment.Text[at] : '\0';
    }

    /// <summary>What is written, as a reader sees it: one line, no markup.</summary>
    public override string ToString()
    {
        if (tokens[First].Region == tokens[Last].Region) return Written.ToString();
        var words = new StringBuilder();
        for (var i = First; i <= Last; i++)
        {
            if (i > First && tokens[i].Start == tokens[i - 1].Start) continue;
            if (i > First) words.Append(tokens[i].Gap switch { TokenGap.Hyphen => "-", TokenGap.None => "", _ => " " });
            words.Append(TextOf(i));
        }

        return words.ToString();
    }

    private static ReadOnlySpan<char> WithoutMarkup(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        if (tokens[0].Region == tokens[^1].Region) return text[tokens[0].Start..tokens[^1].End];
        var words = new StringBuilder();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i == 0 || tokens[i].Start != tokens[i - 1].Start) words.Append(text[tokens[i].Start..tokens[i].End]);
        }

        return words.ToString();
    }
}
