namespace Glossary.Core.Matching;

/// <summary>The hashes of the spellings of words.</summary>
internal sealed class SpellingHashes
{
    /// <summary>Those of a word side by side.</summary>
    private readonly uint[] hashes;

    /// <summary>Where those of each word start; and as the last element where all end.</summary>
    private readonly int[] starts;

    /// <summary>Sorts the hashes by words.</summary>
    /// <param name="spelled">Words by number, and a hash of each.</param>
    /// <param name="words">How many numbers there are.</param>
    public SpellingHashes(List<(int Word, uint Hash)> spelled, int words)
    {
        hashes = new uint[spelled.Count];
        starts = new int[words + 1];
        foreach (var (word, _) in spelled) starts[word]++;
        for (var word = 0; word < words; word++) starts[word + 1] += starts[word];

        // The starts are the ends until the words are filled from their ends on.
        foreach (var (word, hash) in spelled) hashes[--starts[word]] = hash;
    }

    /// <summary>The hashes of a word.</summary>
    public ReadOnlySpan<uint> this[int word] => hashes.AsSpan(starts[word]..starts[word + 1]);
}
