using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells entries that only lead to another one: <c>See yield.</c>, <c>Siehe Ausbeute</c>, <c>Short for chemical vapour deposition.</c></summary>
internal static class Stub
{
    /// <summary>What is longer says more than where to look, in UTF-16 code units.</summary>
    private const int LongestReference = 60;

    /// <summary>What is longer says more than what another name for it is, in UTF-16 code units.</summary>
    private const int Longest = 120;

    private static readonly string[] References =
    [
        "See also ", "See ", "Siehe auch ", "Siehe ", "S. ", "Vgl. ", "Voir aussi ", "Voir ", "Véase también ", "Véase ", "Ver también ", "Ver ", "Vedi anche ", "Vedi ", "Zie ook ", "Zie ", "См. также ", "См. ",
        "See also: ", "See: ", "→", "⇒", "->", "参见", "參見", "参照", "見よ", "참조",
    ];

    private static readonly string[] Equalities = ["Synonym for ", "Synonym of ", "Another name for ", "Another term for ", "Same as ", "Synonym für ", "Synonyme de ", "Sinónimo de "];

    private static readonly string[] Shortenings = ["Short for ", "Abbreviation for ", "Abbreviation of ", "Acronym for ", "Stands for ", "Kurz für ", "Abkürzung für ", "Abréviation de "];

    /// <summary>Whether a sentence only leads to another entry.</summary>
    public static bool IsReference(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length > LongestReference) return false;
        foreach (var reference in References)
        {
            if (sentence.StartsWith(reference, StringComparison.Ordinal)) return true;
        }

        return sentence.TrimEnd("。.").EndsWith("参照") || sentence.TrimEnd("。.").EndsWith("참조");
    }

    /// <summary>What a text leads to that says nothing else.</summary>
    /// <param name="text">All that an entry says.</param>
    /// <returns>Names, with what their concepts are to that of the entry; none where the text says something of its own.</returns>
    public static List<(RelationKind Kind, string Target)> TargetsIn(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var (words, kind) in (ReadOnlySpan<(string[], RelationKind)>)[(References, RelationKind.Related), (Equalities, RelationKind.Related), (Shortenings, RelationKind.AbbreviationOf)])
        {
            if (TargetAfter(words, text) is { IsEmpty: false } target) return [.. NamesInText.OfList(target.ToString()).Select(name => (kind, name))];
        }

        return [];
    }

    /// <summary>What stands behind one of several words, up to the end of a sentence that is all there is; empty for nothing.</summary>
    private static ReadOnlySpan<char> TargetAfter(string[] words, ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return default;
        foreach (var word in words)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            var target = text[word.Length..].TrimEnd(".。 ").Trim(" :“”\"'«»");
            return target.ContainsAny(".。\n\r") ? default : target;
        }

        return default;
    }
}
