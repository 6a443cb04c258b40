using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells whether a text is several names that no sign of lists parts: <c>arena, arena allocation</c>, <c>UTXO: Unspent Transaction Output</c>.</summary>
internal static class JoinedNames
{
    private const int MostParts = 8;

    /// <summary>So many letters at the start show that one name is short for another.</summary>
    private const int SharedLetters = 3;

    private static readonly SearchValues<char> Commas = SearchValues.Create(",，");

    private static readonly string[] Joints = [": ", "：", " - ", " – ", " — ", " = "];

    private static readonly string[] Words = [" or ", " oder ", " ou ", " o ", " aka ", " a.k.a. ", " also known as ", ", or ", ", aka ", ", also "];

    private static readonly string[] OpeningWords = ["aka ", "a.k.a. ", "also called ", "also known as ", "also ", "or ", "short ", "short: ", "abbr. ", "abbreviated ", "auch ", "oder ", "ou ", "aussi ", "también "];

    /// <summary>The names; just the text where nothing shows that there are several: <c>cash, petty</c> is one, and so is <c>make or buy decision</c>.</summary>
    public static List<string> In(string text)
    {
        foreach (var joint in Joints)
        {
            if (text.IndexOf(joint, StringComparison.Ordinal) is > 0 and var at && Parts(text, at, joint.Length) is { } pair && (AreAbbreviationAndFullForm(pair[0], pair[1]) || IsAbbreviationBeside(pair[0], pair[1]) || IsAbbreviationBeside(pair[1], pair[0]))) return pair;
        }

        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at && Parts(text, at, word.Length) is { } pair && (word.Contains('a', StringComparison.Ordinal) || word[0] == ',' || AreOne(pair[0], pair[1])))
                return [.. In(pair[0]), pair[1]];
        }

        if (text.AsSpan().IndexOfAny(Commas) < 0) return [text];
        var parts = text.Split([',', '，'], MostParts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && (IsAbbreviationBeside(parts[0], parts[1]) || IsAbbreviationBeside(parts[1], parts[0]))) return [.. parts];
        for (var i = 1; i < parts.Length; i++) if (AreOne(parts[0], parts[i])) return [.. parts];
        return [text];
    }

    /// <summary>What stands in parentheses as another name, without the word that says so: <c>aka foo</c>; null where no word says so.</summary>
    public static string? Said(string within)
    {
        foreach (var word in OpeningWords)
        {
            if (within.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return within[word.Length..].TrimStart(':', ' ');
        }

        return null;
    }

    /// <summary>Whether two names of different scripts say the same: <c>有向无环图（DAG）</c>.</summary>
    public static bool AreTranslations(string name, string within) =>
        within.Length > 1 && name.AsSpan().ContainsAnyInRange('\u3041', '\u9fff') && !within.AsSpan().ContainsAnyInRange('\u0250', '\uffff') && within.AsSpan().ContainsAnyInRange('A', 'z') && char.IsAsciiLetterOrDigit(within[0]);

    private static List<string>? Parts(string text, int at, int length) =>
        text[..at].Trim() is { Length: > 0 } left && text[(at + length)..].Trim() is { Length: > 0 } right ? [left, right] : null;

    private static bool AreAbbreviationAndFullForm(string left, string right) =>
        Abbreviation.CanStandFor(left, new Phrase(right)) || Abbreviation.CanStandFor(right, new Phrase(left));

    /// <summary>Whether the first of two is written as abbreviations are, and the other one is not: <c>UTXO</c>, unspent transaction output.</summary>
    private static bool IsAbbreviationBeside(string left, string right) => Abbreviation.IsWritten(left) && !Abbreviation.IsWritten(right);

    /// <summary>Whether a word abbreviates another one: <c>LB</c> Leistungsbeschreibung.</summary>
    public static bool IsAbbreviationOfWord(string abbreviation, string word)
    {
        if (!Abbreviation.IsWritten(abbreviation) || word.Contains(' ', StringComparison.Ordinal) || word.Length < 2 * abbreviation.Length || char.ToLowerInvariant(word[0]) != char.ToLowerInvariant(abbreviation[0])) return false;
        var at = 0;
        foreach (var letter in abbreviation)
        {
            at = word.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0) return false;
        }

        return true;
    }

    /// <summary>Whether two names show that they are of one thing: one abbreviates the other, or begins with it, or they differ in signs and case only.</summary>
    private static bool AreOne(string left, string right)
    {
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase) || AreAbbreviationAndFullForm(left, right)) return true;
        var (first, second) = (new Phrase(left), new Phrase(right));
        if (first.Folded.Length < SharedLetters || second.Folded.Length < SharedLetters) return false;
        if (first.Folded.StartsWith(second.Folded, StringComparison.Ordinal) || second.Folded.StartsWith(first.Folded, StringComparison.Ordinal) || second.Folded.EndsWith(first.Folded, StringComparison.Ordinal)) return true;

        // infer var is short for inference variable.
        if (first.Count != second.Count || first.Count < 2) return false;
        for (var i = 0; i < first.Count; i++)
        {
            var one = first[i].Folded;
            var other = second[i].Folded;
            if (!one.StartsWith(other) && !other.StartsWith(one)) return false;
        }

        return true;
    }
}
