namespace Glossary.Core.Recognition;

/// <summary>Lends each thread a list of tokens, so that a document of thousands of segments does not make one for each.</summary>
internal static class TokenBuffer
{
    /// <summary>A longer list is not kept: one huge segment is no reason to hold its memory.</summary>
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static List<Token>? spare;

    /// <summary>An empty list, for this thread alone until it is given back.</summary>
    public static List<Token> Take()
    {
        var list = spare ?? [];
        spare = null;
        return list;
    }

    /// <summary>Takes a list back.</summary>
    public static void GiveBack(List<Token> list)
    {
        if (list.Capacity > MostKept) return;
        list.Clear();
        spare = list;
    }
}
