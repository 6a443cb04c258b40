using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>A list of tokens that is used over and over: each thread has one to lend.</summary>
internal sealed class TokenBuffer
{
    /// <summary>A longer list is not kept: one huge segment is no reason to hold its memory.</summary>
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static TokenBuffer? spare;

    private readonly char[] letters = new char[NameLimits.WordLength];
    private Token[] tokens = new Token[64];

    /// <summary>Room for a folded word. What does not fit is no word of any term.</summary>
    public Span<char> Letters => letters;

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens so far.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    /// <summary>A token, to be read or changed.</summary>
    public ref Token this[int index] => ref tokens[index];

    /// <summary>An empty list, for this thread alone until it is given back.</summary>
    public static TokenBuffer Take()
    {
        var list = spare ?? new TokenBuffer();
        spare = null;
        list.Clear();
        return list;
    }

    /// <summary>Takes a list back.</summary>
    public static void GiveBack(TokenBuffer list)
    {
        if (list.tokens.Length <= MostKept) spare = list;
    }

    /// <summary>Appends a token.</summary>
    public void Add(in Token token)
    {
        if (Count == tokens.Length) Array.Resize(ref tokens, 2 * Count);
        tokens[Count++] = token;
    }

    /// <summary>Puts the last tokens in the place of one before them.</summary>
    /// <param name="index">The one that they replace.</param>
    /// <param name="first">The first of the last tokens.</param>
    public void Replace(int index, int first)
    {
        var moved = tokens.AsSpan(first..Count).ToArray();
        var behind = tokens.AsSpan((index + 1)..first);
        behind.CopyTo(tokens.AsSpan(index + moved.Length));
        moved.CopyTo(tokens, index);
        Count--;
    }

    /// <summary>Empties the list.</summary>
    public void Clear() => Count = 0;
}
