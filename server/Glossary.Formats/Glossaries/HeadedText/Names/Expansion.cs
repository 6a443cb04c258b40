namespace Glossary.Formats.Glossaries;

/// <summary>Finds the long form of an abbreviation where the definition opens with it: <c>**SLAM** is **simultaneous localization and mapping for …**</c>.</summary>
/// <remarks>
/// Letters are aligned with words as by Schwartz and Hearst (A Simple Algorithm for Identifying Abbreviation Definitions in
/// Biomedical Text, 2003), but from the front and more strictly: every word gives its first letter, small words need not.
/// </remarks>
internal static class Expansion
{
    private const int ShortestAbbreviation = 3;
    private const int Reach = 120;

    /// <summary>Adds the long forms of a name whose last word is an abbreviation, by the sentence that defines it.</summary>
    /// <param name="name">The name; what stands before its last word stays.</param>
    /// <param name="sentence">The definition, in Markdown.</param>
    /// <param name="body">The body, which shows how words are written.</param>
    /// <param name="names">Where to add them.</param>
    public static void AddNames(Phrase name, ReadOnlySpan<char> sentence, CaseWitness body, NameList names)
    {
        var letters = Abbreviation.WithoutPlural(name.SpanOf(name.Count - 1, name.Count));
        if (letters.Length < ShortestAbbreviation || !Abbreviation.IsWritten(letters) || Predicate(sentence) is not { } predicate) return;
        var words = new Phrase(predicate);
        if (WordsOf(letters, words) is not (var count and > 1)) return;
        var before = name.Written[..name[name.Count - 1].Start];
        var longForm = words.Part(0, count);
        names.AddWithSingular(WrittenCase.Title(before + longForm, body));

        // The M of such abbreviations stands for the model as well as for the modeling.
        const string modeling = "modeling";
        if (longForm.EndsWith(modeling, StringComparison.OrdinalIgnoreCase)) names.AddWithSingular(WrittenCase.Title(before + longForm[..^"ing".Length], body));
    }

    /// <summary>The words at a text's start that an abbreviation stands for; null where it stands for none of them.</summary>
    public static string? LongForm(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> text)
    {
        var letters = Abbreviation.WithoutPlural(abbreviation);
        if (letters.Length < ShortestAbbreviation) return null;
        var words = new Phrase(text[..Math.Min(text.Length, Reach)].ToString());
        return WordsOf(letters, words) is var count and > 1 ? words.Part(0, count) : null;
    }

    /// <summary>The text behind the verb, without emphasis and article.</summary>
    public static string? Predicate(ReadOnlySpan<char> sentence)
    {
        var verb = Verb.Find(sentence);
        if (verb < 0) return null;
        var rest = sentence[(verb + 1)..];
        rest = rest[rest.IndexOf(' ')..].TrimStart(" *");
        if (Article.LengthOfSmallAt(rest) is var article and > 0) rest = rest[article..].TrimStart(" *");
        return (rest.Length > Reach ? rest[..Reach] : rest).ToString();
    }

    /// <summary>How many words the letters stand for, from the first word on; 0 if they do not.</summary>
    private static int WordsOf(ReadOnlySpan<char> letters, Phrase words)
    {
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            if (char.ToLowerInvariant(letters[at]) != word[0])
            {
                if (i > 0 && FunctionWords.Contains(word)) continue;
                return 0;
            }

            // Small letters go on within the word: the Li of LiNGAM in linear.
            at++;
            for (var next = 1; at < letters.Length && char.IsLower(letters[at]); at++)
            {
                var found = word[next..].IndexOf(letters[at]);
                if (found < 0) return 0;
                next += found + 1;
            }

            if (at == letters.Length) return i + 1;
        }

        return 0;
    }
}
