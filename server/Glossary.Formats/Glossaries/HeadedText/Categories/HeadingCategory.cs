using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the piece of a heading that is its category.</summary>
internal static class HeadingCategory
{
    /// <summary>The index of the category among a heading's pieces; -1 if it has none.</summary>
    /// <param name="categories">The categories in use.</param>
    /// <param name="pieces">The heading's pieces; the first is the term.</param>
    /// <param name="isName">For every piece whether it names the entry's concept.</param>
    public static int Find(CategoryVocabulary categories, Phrase[] pieces, ReadOnlySpan<bool> isName)
    {
        var last = pieces.Length - 1;
        if (last < 1) return -1;
        if (!isName[last])
        {
            // Names apart, this is a heading of two pieces.
            if (isName[1..last].IndexOf(false) < 0 || categories.IsTag(TagName.Of(pieces[last].Written))) return last;
        }

        for (var i = last - 1; i > 0; i--)
        {
            if (!isName[i] && CanBeWellKnown(pieces[i].Written) && categories.IsWellKnown(TagName.Of(pieces[i].Written))) return i;
        }

        return -1;
    }

    /// <summary>Before the end only a well-known tag of several words is sure: single words are keywords there.</summary>
    public static bool CanBeWellKnown(ReadOnlySpan<char> piece) => piece.Contains(' ');
}
