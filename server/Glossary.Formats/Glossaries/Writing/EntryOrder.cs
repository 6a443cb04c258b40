using Glossary.Core.Language;

namespace Glossary.Formats.Glossaries;

/// <summary>Keeps lists of names in the order that they are in.</summary>
internal static class EntryOrder
{
    /// <summary>Fewer names may be in order by chance.</summary>
    private const int FewestSorted = 3;

    /// <summary>Of so many neighbours one pair may stand the wrong way round, since people make mistakes.</summary>
    private const int PairsForAMistake = 6;

    /// <summary>Where the alphabet puts a name in a list, whatever the case and the diacritics.</summary>
    /// <param name="name">The name.</param>
    /// <param name="names">The list.</param>
    /// <returns>How many names come before it; null where the list is not sorted.</returns>
    public static int? PlaceOf(string name, IReadOnlyList<string> names)
    {
        if (names.Count < FewestSorted) return null;
        foreach (var key in (ReadOnlySpan<Func<string, string>>)[WordByWord, LetterByLetter])
        {
            List<string> keys = [.. names.Select(key)];
            var mistakes = Enumerable.Range(1, keys.Count - 1).Count(i => string.CompareOrdinal(keys[i - 1], keys[i]) > 0);
            if (mistakes * PairsForAMistake <= keys.Count - 1) return PlaceOf(key(name), keys, mistakes);
        }

        return null;
    }

    /// <summary>What a name begins with, by which glossaries are cut into parts; empty where it has neither letter nor digit.</summary>
    public static string InitialOf(string name) => LetterByLetter(name) is [var first, ..] ? first.ToString() : "";

    /// <summary>The place with the fewest names on the wrong side of it, since a few of them may be misplaced; the last one of several.</summary>
    private static int PlaceOf(string key, List<string> keys, int mistakes)
    {
        var smaller = keys.Count(other => string.CompareOrdinal(other, key) <= 0);
        if (mistakes == 0) return smaller;
        var (best, fewest, wrong) = (0, smaller, smaller);
        for (var i = 0; i < keys.Count; i++)
        {
            wrong += string.CompareOrdinal(keys[i], key) <= 0 ? -1 : 1;
            if (wrong <= fewest) (best, fewest) = (i + 1, wrong);
        }

        return best;
    }

    /// <summary>A name for an alphabet in which a blank comes before every letter: <c>air lock</c>, <c>airbag</c>.</summary>
    private static string WordByWord(string name) => TextFolding.Fold(name);

    /// <summary>A name for an alphabet that knows letters and digits only: <c>airbag</c>, <c>air lock</c>.</summary>
    private static string LetterByLetter(string name) => string.Concat(TextFolding.Fold(name).Where(char.IsLetterOrDigit));
}
