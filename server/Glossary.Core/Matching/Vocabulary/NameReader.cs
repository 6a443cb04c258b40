using System.Buffers;
using System.Runtime.InteropServices;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Cuts names into words, in all their variants, and notes which two words are also known as one.</summary>
/// <param name="count">How many names there may be.</param>
/// <remarks>A name that is plain ASCII and has but one variant, as nearly all have, is cut without making a string of it.</remarks>
internal sealed class NameReader(int count)
{
    private const int LongestExchanged = 7;

    /// <summary>Most names have no more words and letters than these.</summary>
    private const int UsualParts = 3;

    private const int UsualLetters = 40;

    /// <summary>Words for which <see cref="NameVariants"/> may know others.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Exchanged =
        new HashSet<string>(["and", "k", .. NameVariants.GreekNames], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -");

    private readonly List<char> letters = new(count * UsualLetters);
    private readonly List<NamePart> parts = new(count * UsualParts);
    private readonly List<Variant> variants = new(count);

    /// <summary>The folded letters of all parts, one behind the other.</summary>
    public ReadOnlySpan<char> Letters => CollectionsMarshal.AsSpan(letters);

    /// <summary>The words and signs of all variants.</summary>
    public ReadOnlySpan<NamePart> Parts => CollectionsMarshal.AsSpan(parts);

    /// <summary>The variants of all names, in their order.</summary>
    public ReadOnlySpan<Variant> Variants => CollectionsMarshal.AsSpan(variants);

    /// <summary>The letters of a part.</summary>
    public ReadOnlySpan<char> LettersOf(NamePart part) => Letters.Slice(part.Start, part.Length);

    /// <summary>Reads a name. One beyond the <see cref="NameLimits"/> is left out.</summary>
    /// <param name="item">The number by which its variants name it.</param>
    /// <param name="name">The name.</param>
    public void Read(int item, string name)
    {
        if (name.Length > NameLimits.Length || TryReadPlain(item, name)) return;
        foreach (var variant in NameVariants.Of(name))
        {
            var start = parts.Count;
            foreach (var piece in Words.Of(variant)) Add(variant.AsSpan(piece.Start, piece.Length), piece.Class);
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
            if (at == first) continue;
            Add(name.AsSpan(first..at), CharClass.Word);
            if (parts[^1].Length > LongestExchanged || !Exchanged.Contains(LettersOf(parts[^1]))) continue;
            RemoveFrom(start);
            return false;
        }

        Close(item, start);
        return true;
    }

    private void Add(ReadOnlySpan<char> word, CharClass kind)
    {
        var start = letters.Count;
        CollectionsMarshal.SetCount(letters, start + (word.Length * TextFolding.MaxExpansion));
        var folded = CollectionsMarshal.AsSpan(letters)[start..];
        folded = folded[..TextFolding.Fold(word, folded)];
        CollectionsMarshal.SetCount(letters, start + folded.Length);
        if (!folded.IsEmpty) parts.Add(new NamePart(start, folded.Length, WordHash.Of(folded), kind));
    }

    private void Close(int item, int start)
    {
        var variant = new Variant(item, start, parts.Count - start);
        var isLooked = variant.Length is > 0 and <= NameLimits.Words;
        for (var part = start; part < parts.Count; part++) isLooked &= parts[part].Length <= NameLimits.WordLength;
        if (isLooked) variants.Add(variant);
        else RemoveFrom(start);
    }

    private void RemoveFrom(int part)
    {
        if (part == parts.Count) return;
        CollectionsMarshal.SetCount(letters, parts[part].Start);
        CollectionsMarshal.SetCount(parts, part);
    }
}

/// <summary>One way to write a name.</summary>
/// <param name="Item">The name.</param>
/// <param name="Start">The first of its parts.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct Variant(int Item, int Start, int Length)
{
    /// <summary>The part behind the last one.</summary>
    public int End => Start + Length;
}

/// <summary>A word or sign of a name.</summary>
/// <param name="Start">Where its folded letters start.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Hash">The <see cref="WordHash"/> of them.</param>
/// <param name="Class">What it is.</param>
internal readonly record struct NamePart(int Start, int Length, uint Hash, CharClass Class);
