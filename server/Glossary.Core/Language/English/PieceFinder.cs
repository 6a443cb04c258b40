using System.Runtime.InteropServices;

namespace Glossary.Core.Language;

/// <summary>Finds which of many pieces of words a word holds; most words hold none and are soon done with.</summary>
internal sealed class PieceFinder
{
    private readonly string[] pieces;
    private readonly TrigramPrefilter prefilter = new();
    private readonly Dictionary<int, List<int>> byBeginning = [];
    private readonly int longest;

    /// <summary>Takes pieces of three letters or more.</summary>
    public PieceFinder(IEnumerable<string> pieces)
    {
        this.pieces = [.. pieces];
        for (var piece = 0; piece < this.pieces.Length; piece++)
        {
            prefilter.AddBeginning(this.pieces[piece]);
            (CollectionsMarshal.GetValueRefOrAddDefault(byBeginning, Trigram.KeyOf(this.pieces[piece]), out _) ??= []).Add(piece);
            longest = Math.Max(longest, this.pieces[piece].Length);
        }
    }

    /// <summary>Whether a word holds a piece.</summary>
    public bool IsAnyIn(ReadOnlySpan<char> word)
    {
        for (var at = prefilter.NextBeginning(word, 0); at >= 0; at = prefilter.NextBeginning(word, at + 1))
        {
            if (IsAnyAt(word[at..], 0)) return true;
        }

        return false;
    }

    /// <summary>Whether a word holds a piece that begins before a place in it and ends behind.</summary>
    public bool IsAnyAcross(ReadOnlySpan<char> word, int place)
    {
        var beginnings = word[..Math.Min(word.Length, place + Trigram.Length - 1)];
        for (var at = prefilter.NextBeginning(beginnings, Math.Max(0, place - longest + 1)); at >= 0; at = prefilter.NextBeginning(beginnings, at + 1))
        {
            if (IsAnyAt(word[at..], place - at)) return true;
        }

        return false;
    }

    /// <summary>The pieces that a word holds by their numbers, ascending, and where each first stands.</summary>
    public IReadOnlyList<(int Piece, int At)> FindIn(ReadOnlySpan<char> word)
    {
        List<(int Piece, int At)>? found = null;
        for (var at = prefilter.NextBeginning(word, 0); at >= 0; at = prefilter.NextBeginning(word, at + 1))
        {
            if (!byBeginning.TryGetValue(Trigram.KeyOf(word[at..]), out var numbers)) continue;
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

    /// <summary>Whether a text starts with a piece of more than a number of letters.</summary>
    private bool IsAnyAt(ReadOnlySpan<char> text, int longerThan)
    {
        if (!byBeginning.TryGetValue(Trigram.KeyOf(text), out var numbers)) return false;
        foreach (var number in numbers)
        {
            if (pieces[number].Length > longerThan && text.StartsWith(pieces[number])) return true;
        }

        return false;
    }
}
