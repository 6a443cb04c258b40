namespace Glossary.Core.Language;

/// <summary>Which sequences of three letters some pieces begin with. What has none of them holds no piece.</summary>
internal sealed class TrigramPrefilter
{
    private readonly ulong[] bits = new ulong[Trigram.Count / 64];

    /// <summary>Adds the first three letters of a piece; one of two letters may be followed by any.</summary>
    public void AddBeginning(ReadOnlySpan<char> piece)
    {
        foreach (var key in Trigram.KeysOfBeginning(piece)) bits[key >> 6] |= 1ul << key;
    }

    /// <summary>Where in a text, from an offset on, a piece may begin whose beginning was added; -1 if nowhere.</summary>
    public int NextBeginning(ReadOnlySpan<char> text, int from)
    {
        if (text.Length - from < Trigram.Length) return -1;
        var key = Trigram.KeyOf(text[from..]);
        for (var i = from + Trigram.Length;; key = Trigram.Next(key, text[i++]))
        {
            if (((bits[key >> 6] >> key) & 1) != 0) return i - Trigram.Length;
            if (i == text.Length) return -1;
        }
    }
}
