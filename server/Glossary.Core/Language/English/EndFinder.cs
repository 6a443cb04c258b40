using System.Runtime.InteropServices;

namespace Glossary.Core.Language;

/// <summary>Finds which of many ends a word has; most words have none and are soon done with.</summary>
internal sealed class EndFinder
{
    private static readonly List<WordEnd> None = [];

    private readonly Dictionary<int, List<WordEnd>> byTrigram = [];

    /// <summary>Takes ends of two letters or more.</summary>
    public EndFinder(IEnumerable<WordEnd> ends)
    {
        foreach (var end in ends)
        {
            foreach (var trigram in Trigram.KeysOfEnd(end.Letters)) (CollectionsMarshal.GetValueRefOrAddDefault(byTrigram, trigram, out _) ??= []).Add(end);
        }
    }

    /// <summary>Whether a word has one of the ends.</summary>
    /// <param name="word">The word, of three letters or more.</param>
    /// <param name="longerThan">Only ends of more letters than these count.</param>
    public bool IsAnyOf(ReadOnlySpan<char> word, int longerThan = 0)
    {
        foreach (var end in LikeThatOf(word))
        {
            if (end.Letters.Length > longerThan && end.IsOf(word)) return true;
        }

        return false;
    }

    /// <summary>The ends that a word of three letters or more has, in their order.</summary>
    public IEnumerable<WordEnd> FindOf(string word) => LikeThatOf(word).Where(end => end.IsOf(word));

    private List<WordEnd> LikeThatOf(ReadOnlySpan<char> word) => byTrigram.GetValueOrDefault(Trigram.KeyOf(word[^Trigram.Length..]), None);
}

/// <summary>How words may end, and how they end in their other spelling.</summary>
/// <param name="Letters">The last letters.</param>
/// <param name="Other">What they are in the other spelling.</param>
/// <param name="LeastBefore">No fewer letters than these are before them.</param>
/// <param name="MostBefore">And no more than these.</param>
internal readonly record struct WordEnd(string Letters, string Other, int LeastBefore, int MostBefore)
{
    /// <summary>Whether a word ends so.</summary>
    public bool IsOf(ReadOnlySpan<char> word) =>
        word.Length - Letters.Length >= LeastBefore && word.Length - Letters.Length <= MostBefore && word.EndsWith(Letters);
}
