using System.Text;

namespace Glossary.Core.Recognition;

/// <summary>The key under which the spellings of a name meet: folded, without hyphens and blanks, signs kept.</summary>
public static class NameKey
{
    /// <summary>The key of a name: <c>Latch-Up</c> and <c>latchup</c> both give <c>latchup</c>.</summary>
    public static string Of(string name) => Join(name, 0);

    /// <summary>The key of a name with its last word in the singular.</summary>
    public static string OfSingular(string name)
    {
        var last = LastWord(name);
        if (last < 0) return Of(name);
        var word = TextFolding.Fold(name.AsSpan(last));
        return EnglishNoun.Singular(word) is { } singular ? Of(name[..last]) + singular : Of(name);
    }

    /// <summary>The keys of a name with its last word in the other number: for <c>Pooling Layers</c> <c>poolinglayer</c>.</summary>
    public static IEnumerable<string> OfOtherNumber(string name)
    {
        var last = LastWord(name);
        if (last < 0) yield break;
        var head = Of(name[..last]);
        var word = TextFolding.Fold(name.AsSpan(last));
        foreach (var form in EnglishNoun.Singulars(word).Concat(EnglishNoun.Plurals(word))) yield return head + form;
    }

    /// <summary>The keys of a name from each of its words on: for <c>Latent Diffusion</c> <c>latentdiffusion</c>, <c>diffusion</c>.</summary>
    public static IEnumerable<string> OfEachWord(string name)
    {
        var starts = new List<int>();
        foreach (var piece in Words.Of(name))
        {
            if (!piece.IsSymbol || starts.Count == 0) starts.Add(piece.Start);
        }

        foreach (var start in starts) yield return Join(name, start);
    }

    /// <summary>Where the last word starts; -1 where the name ends with a sign.</summary>
    private static int LastWord(string name)
    {
        var last = -1;
        foreach (var piece in Words.Of(name)) last = piece.IsSymbol ? -1 : piece.Start;
        return last;
    }

    private static string Join(string name, int start)
    {
        var key = new StringBuilder(name.Length);
        foreach (var piece in Words.Of(name.AsSpan(start)))
        {
            var text = name.AsSpan(start + piece.Start, piece.Length);
            if (!piece.IsSymbol) key.Append(TextFolding.Fold(text));
            else if (piece.Length == 1) key.Append(Words.FoldSymbol(text[0]));
            else key.Append(text);
        }

        return key.ToString();
    }
}
