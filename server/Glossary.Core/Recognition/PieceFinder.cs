using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>Finds which of many pieces of words a word holds; most words hold none and are soon done with.</summary>
internal sealed class PieceFinder
{
    private const int BeginningLength = 3;

    private readonly string[] pieces;
    private readonly TrigramSieve sieve = new();
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byBeginning =
        new Dictionary<string, List<int>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes pieces of three letters or more.</summary>
    public PieceFinder(IEnumerable<string> pieces)
    {
        this.pieces = [.. pieces];
        for (var piece = 0; piece < this.pieces.Length; piece++)
        {
            sieve.AddBeginning(this.pieces[piece]);
            (CollectionsMarshal.GetValueRefOrAddDefault(byBeginning, this.pieces[piece].AsSpan(0, BeginningLength), out _) ??= []).Add(piece);
        }
    }

    /// <summary>Whether a word holds a piece.</summary>
    public bool IsAnyIn(ReadOnlySpan<char> word)
    {
        for (var at = sieve.NextBeginning(word, 0); at >= 0; at = sieve.NextBeginning(word, at + 1))
        {
            if (!byBeginning.TryGetValue(word.Slice(at, BeginningLength), out var numbers)) continue;
            foreach (var number in numbers)
            {
                if (word[at..].StartsWith(pieces[number])) return true;
            }
        }

        return false;
    }

    /// <summary>The pieces that a word holds by their numbers, ascending, and where each first stands.</summary>
    public IReadOnlyList<(int Piece, int At)> FindIn(ReadOnlySpan<char> word)
    {
        List<(int Piece, int At)>? found = null;
        for (var at = sieve.NextBeginning(word, 0); at >= 0; at = sieve.NextBeginning(word, at + 1))
        {
            if (!byBeginning.TryGetValue(word.Slice(at, BeginningLength), out var numbers)) continue;
            foreach (var number in numbers)
            {
                if (!word[at..].StartsWith(pieces[number])) continue;
                found ??= [];
                if (!found.Exists(known => known.Piece == number)) found.Add((number, at));
            }
        }

        found?.Sort();
        return found ?? [];
    }
}
