namespace Glossary.Formats.Glossaries;

/// <summary>Finds the definition that an author wrote, however short.</summary>
internal static class GivenDefinition
{
    /// <summary>The first sentence of a body's first paragraph, in Markdown without emphasis; null where that only leads on: to a list, or to another entry.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static string? In(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.TrimEnd();
        while (!paragraph.IsEmpty && paragraph[^1] is not (':' or '：'))
        {
            var end = SentenceEnd.Find(paragraph);
            var sentence = paragraph[..end].Trim();
            paragraph = paragraph[end..].TrimStart();
            if (sentence.EndsWith("?") || sentence.EndsWith("？")) continue; // "What is a slider?"
            return Stub.IsReference(sentence) || !(paragraph.IsEmpty || IsTelling(sentence)) ? null : Emphasis.Remove(DefinitionText.GivenSentence(sentence));
        }

        return null;
    }

    /// <summary>Whether a sentence says enough without the next: <c>Deprecated.</c> does not.</summary>
    private static bool IsTelling(ReadOnlySpan<char> sentence)
    {
        const int FewestBlanks = 1;
        const int FewestColumns = 8;
        return sentence.Count(' ') >= FewestBlanks || (Script.IsWide(sentence[^1]) && Script.WidthOf(sentence) >= FewestColumns);
    }
}
