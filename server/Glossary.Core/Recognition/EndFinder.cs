using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>Tells whether a word ends with one of many ends; most words do not and are soon done with.</summary>
internal sealed class EndFinder
{
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
    /// <param name="longerThan">Ends of so many letters do not count.</param>
    public bool IsEndOf(ReadOnlySpan<char> word, int longerThan = 0)
    {
        if (!byTrigram.TryGetValue(Trigram.KeyOf(word[^Trigram.Length..]), out var ends)) return false;
        foreach (var end in ends)
        {
            if (end.Letters.Length > longerThan && end.IsEndOf(word)) return true;
        }

        return false;
    }
}

/// <summary>How words may end.</summary>
/// <param name="Letters">The last letters.</param>
/// <param name="LeastBefore">No fewer letters than these are before them.</param>
/// <param name="MostBefore">And no more than these.</param>
internal readonly record struct WordEnd(string Letters, int LeastBefore, int MostBefore)
{
    /// <summary>Whether a word ends so.</summary>
    public bool IsEndOf(ReadOnlySpan<char> word) =>
        word.Length - Letters.Length >= LeastBefore && word.Length - Letters.Length <= MostBefore && word.EndsWith(Letters);
}
