using Glossary.Core.Language;

namespace Glossary.Core.Names;

/// <summary>The key under which the spellings of a name meet: folded, without hyphens and blanks, signs kept.</summary>
public static class NameKey
{
    private const int UsualLength = 64;

    /// <summary>The key of a name: <c>Latch-Up</c> and <c>latchup</c> both give <c>latchup</c>.</summary>
    public static string Of(string name)
    {
        var capacity = TextFolding.MaxExpansion * name.Length;
        Span<char> key = name.Length <= UsualLength ? stackalloc char[TextFolding.MaxExpansion * UsualLength] : new char[capacity];
        var length = 0;
        foreach (var piece in Words.Of(name)) length += Fold(name, piece, key[length..]);
        return new string(key[..length]);
    }

    /// <summary>The key of a name in American spelling with its last word in the singular: for <c>Colour Filters</c> <c>colorfilter</c>.</summary>
    public static string OfSingular(string name)
    {
        Span<char> key = name.Length <= UsualLength ? stackalloc char[MaxLength(UsualLength)] : new char[MaxLength(name.Length)];
        return new string(key[..WriteSingular(name, key)]);
    }

    /// <summary>Whether a name has the key that <see cref="OfSingular"/> gave for another one.</summary>
    public static bool IsOfSingular(string name, string key)
    {
        Span<char> own = name.Length <= UsualLength ? stackalloc char[MaxLength(UsualLength)] : new char[MaxLength(name.Length)];
        return own[..WriteSingular(name, own)].SequenceEqual(key);
    }

    /// <summary>The longest key that <see cref="WriteSingular"/> makes of a name of a length.</summary>
    internal static int MaxLength(int length) => ((TextFolding.MaxExpansion + 1) * length) + 1;

    /// <summary>Writes the key that <see cref="OfSingular"/> gives.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">Where to write: <see cref="MaxLength"/> characters.</param>
    /// <returns>The key's length.</returns>
    internal static int WriteSingular(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        var last = default(Words.Piece);
        foreach (var piece in Words.Of(name))
        {
            if (last.Length > 0) length += Respell(key.Slice(length, Fold(name, last, key[length..])), key[length..]);
            last = piece;
        }

        if (last.Length == 0) return 0;
        var end = Fold(name, last, key[length..]);
        if (!last.IsSymbol && EnglishNoun.WriteSingular(key.Slice(length, end), key[length..]) is > 0 and var singular) end = singular;
        return length + Respell(key.Slice(length, end), key[length..]);
    }

    /// <summary>The keys of a name with its last word in the other number: for <c>Pooling Layers</c> <c>poolinglayer</c>.</summary>
    public static IEnumerable<string> OfOtherNumber(string name)
    {
        var (head, word) = Parted(name);
        return OfOtherNumber(head, word);
    }

    /// <inheritdoc cref="OfOtherNumber(string)"/>
    /// <param name="head">The key of the words but the last; see <see cref="Parted"/>.</param>
    /// <param name="word">The last word, folded. Its forms all start with its first letter.</param>
    internal static IEnumerable<string> OfOtherNumber(string head, string word) =>
        word.Length == 0 ? [] : EnglishNoun.Singulars(word).Concat(EnglishNoun.Plurals(word)).Select(form => head + form);

    /// <summary>The key of a name in two parts: that of its words but the last, and the last word; no word where the name ends with a sign.</summary>
    internal static (string Head, string Word) Parted(string name)
    {
        var last = default(Words.Piece);
        foreach (var piece in Words.Of(name)) last = piece;
        return last.IsSymbol || last.Length == 0 ? (Of(name), "") : (Of(name[..last.Start]), TextFolding.Fold(name.AsSpan(last.Start, last.Length)));
    }

    /// <summary>The ways in which a name may be typed by someone who looks for it: its variants, and its words in British or American spelling.</summary>
    internal static IReadOnlyList<string> Typings(string name)
    {
        if (name.Length > NameLimits.Length) return [name];
        var variants = NameVariants.Of(name);
        if (!SpellingVariants.MayHaveOthers(TextFolding.Fold(name))) return variants;
        return [.. variants, .. Respelled(name, SpellingVariants.American), .. Respelled(name, SpellingVariants.British)];
    }

    /// <summary>A name with its words spelled otherwise, in small letters; nothing where no word is.</summary>
    private static IEnumerable<string> Respelled(string name, Func<string, string> spell)
    {
        var words = new List<string>();
        var isOther = false;
        foreach (var piece in Words.Of(name))
        {
            var word = TextFolding.Fold(name.AsSpan(piece.Start, piece.Length));
            var spelled = spell(word);
            isOther |= spelled != word;
            words.Add(spelled);
        }

        return isOther ? [string.Join(' ', words)] : [];
    }

    private static int Fold(ReadOnlySpan<char> name, Words.Piece piece, Span<char> folded) => TextFolding.Fold(name.Slice(piece.Start, piece.Length), folded);

    /// <summary>Writes a folded word in American spelling where it stands.</summary>
    private static int Respell(ReadOnlySpan<char> word, Span<char> spelled)
    {
        if (!SpellingVariants.HasOthers(word)) return word.Length;
        var american = SpellingVariants.American(word.ToString());
        american.CopyTo(spelled);
        return american.Length;
    }
}
