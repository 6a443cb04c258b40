using System.Buffers;
using System.Runtime.InteropServices;

namespace Glossary.Core.Recognition;

/// <summary>Cuts names into words, in all their writings. Words are numbered as they are met.</summary>
/// <remarks>A name that is plain ASCII and has but one writing, as nearly all have, is cut without making a string of it.</remarks>
internal sealed class NameReader
{
    /// <summary>Words for which <see cref="NameWritings"/> may know others.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Exchanged =
        new HashSet<string>(["and", "k", .. NameWritings.GreekNames], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -");

    private readonly List<NamePart> parts = [];
    private readonly List<Writing> writings = [];
    private readonly List<bool> areExchanged = [];

    /// <summary>The words, folded.</summary>
    public WordTable Words { get; } = new();

    /// <summary>The writings of all names, in their order.</summary>
    public ReadOnlySpan<Writing> Writings => CollectionsMarshal.AsSpan(writings);

    /// <summary>The words and signs of a writing.</summary>
    public ReadOnlySpan<NamePart> PartsOf(Writing writing) => CollectionsMarshal.AsSpan(parts).Slice(writing.Start, writing.Length);

    /// <summary>Reads a name. One beyond the <see cref="NameLimits"/> is left out.</summary>
    /// <param name="item">The number by which its writings name it.</param>
    /// <param name="name">The name.</param>
    public void Read(int item, string name)
    {
        if (name.Length > NameLimits.Length || TryReadPlain(item, name)) return;
        foreach (var writing in NameWritings.Of(name))
        {
            var start = parts.Count;
            foreach (var piece in Recognition.Words.Of(writing)) Add(writing.AsSpan(piece.Start, piece.Length), piece.Class);
            Close(item, start);
        }
    }

    private bool TryReadPlain(int item, string name)
    {
        if (name.AsSpan().ContainsAnyExcept(Plain)) return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])) return false;
        }

        var start = parts.Count;
        for (var at = 0; at < name.Length; at++)
        {
            var first = at;
            while (at < name.Length && name[at] is not (' ' or '-')) at++;
            if (at == first || !Add(name.AsSpan(first..at), CharClass.Word)) continue;
            parts.RemoveRange(start, parts.Count - start);
            return false;
        }

        Close(item, start);
        return true;
    }

    /// <summary>Adds a word; tells whether there may be another for it.</summary>
    private bool Add(ReadOnlySpan<char> word, CharClass kind)
    {
        Span<char> folded = stackalloc char[NameLimits.Length * TextFolding.MaxExpansion];
        folded = folded[..TextFolding.Fold(word, folded)];
        if (folded.IsEmpty) return false;
        var number = Words.FindOrAdd(folded);
        if (number == areExchanged.Count) areExchanged.Add(Exchanged.Contains(folded));
        parts.Add(new NamePart(number, kind));
        return areExchanged[number];
    }

    private void Close(int item, int start)
    {
        var writing = new Writing(item, start, parts.Count - start);
        var isLooked = writing.Length is > 0 and <= NameLimits.Words;
        foreach (var part in PartsOf(writing)) isLooked &= Words[part.Word].Length <= NameLimits.WordLength;
        if (isLooked) writings.Add(writing);
        else parts.RemoveRange(start, parts.Count - start);
    }
}

/// <summary>One way to write a name.</summary>
/// <param name="Item">The name.</param>
/// <param name="Start">The first of its parts.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct Writing(int Item, int Start, int Length);

/// <summary>A word or sign of a name.</summary>
/// <param name="Word">The word's number.</param>
/// <param name="Class">What it is.</param>
internal readonly record struct NamePart(int Word, CharClass Class);
