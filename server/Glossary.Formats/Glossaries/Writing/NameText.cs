using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes several names into one text, as <see cref="NamesInText"/> reads them.</summary>
internal static class NameText
{
    /// <summary>An entry's names: <c>line width roughness (LWR) / linewidth roughness</c>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="hasAbbreviation">Whether its abbreviation is among them, or stands somewhere else.</param>
    /// <param name="hasSynonyms">Whether its other names are among them, or stand somewhere else.</param>
    public static string Of(NewEntry entry, bool hasAbbreviation = true, bool hasSynonyms = true)
    {
        var names = new List<string> { entry.Name };
        if (hasAbbreviation && entry.Abbreviation is { } abbreviation)
        {
            if (GoesInParentheses(entry)) names[0] = $"{entry.Name} ({abbreviation})";
            else names.Add(abbreviation);
        }

        if (hasSynonyms) names.AddRange(entry.Synonyms);
        return string.Join(" / ", names);
    }

    /// <summary>Whether an entry's abbreviation is taken for one where it stands in parentheses behind the name.</summary>
    public static bool GoesInParentheses(NewEntry entry) => entry.Abbreviation is { } abbreviation && NamePair.IsAbbreviation(abbreviation, new Phrase(entry.Name));

    /// <summary>A list of names with commas, or with semicolons where a name has a comma.</summary>
    public static string ListOf(IReadOnlyCollection<string> names) => string.Join(names.Any(name => name.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", names);
}
