using System.Text;

namespace Glossary.Core.Recognition;

/// <summary>The key under which the spellings of a name meet: folded, without hyphens and blanks, signs kept.</summary>
public static class NameKey
{
    /// <summary>The key of a name: <c>Latch-Up</c> and <c>latchup</c> both give <c>latchup</c>.</summary>
    public static string Of(string name) => Join(name, static word => word);

    /// <summary>The key of a name in American spelling with its last word in the singular: for <c>Colour Filters</c> <c>colorfilter</c>.</summary>
    public static string OfSingular(string name)
    {
        var (head, word) = LastWord(name);
        if (word.Length == 0) return Join(name, SpellingVariants.American);
        return Join(head, SpellingVariants.American) + SpellingVariants.American(EnglishNoun.Singular(word) ?? word);
    }

    /// <summary>The keys of a name with its last word in the other number: for <c>Pooling Layers</c> <c>poolinglayer</c>.</summary>
    public static IEnumerable<string> OfOtherNumber(string name)
    {
        var (head, word) = LastWord(name);
        if (word.Length == 0) yield break;
        var key = Of(head);
        foreach (var form in EnglishNoun.Singulars(word).Concat(EnglishNoun.Plurals(word))) yield return key + form;
    }

    /// <summary>The ways in which a name may be typed by someone who looks for it: its writings, and its words in British or American spelling.</summary>
    internal static IReadOnlyList<string> Typings(string name)
    {
        if (name.Length > NameLimits.Length) return [name];
        var writings = NameWritings.Of(name);
        if (!SpellingVariants.MayHaveOthers(TextFolding.Fold(name))) return writings;
        return [.. writings, .. Respelled(name, SpellingVariants.American), .. Respelled(name, SpellingVariants.British)];
    }

    /// <summary>The last word, folded, and what is before it; no word where the name ends with a sign.</summary>
    private static (string Head, string Word) LastWord(string name)
    {
        var last = default(Words.Piece);
        foreach (var piece in Words.Of(name)) last = piece;
        return last.IsSymbol ? (name, "") : (name[..last.Start], TextFolding.Fold(name.AsSpan(last.Start, last.Length)));
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

    private static string Join(string name, Func<string, string> spell)
    {
        var key = new StringBuilder(name.Length);
        foreach (var piece in Words.Of(name)) key.Append(spell(TextFolding.Fold(name.AsSpan(piece.Start, piece.Length))));
        return key.ToString();
    }
}
