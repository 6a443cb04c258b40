namespace Glossary.Core.Language;

/// <summary>The small words of English names: articles, prepositions and conjunctions, which abbreviations leave out and titles write small.</summary>
internal static class GrammarWords
{
    /// <summary>Whether a word in small letters is one.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        word is "of" or "the" or "and" or "or" or "for" or "in" or "to" or "a" or "an" or "on" or "by" or "with" or "at" or "from" or "as" or "vs";
}
