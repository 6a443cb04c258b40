using System.Globalization;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What the cells of a new row of a table say.</summary>
internal static class NewRow
{
    /// <summary>The ways to part an entry into cells, the best first.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="separator">What stands between two names in a cell.</param>
    public static IEnumerable<string[]> WaysToFill(TableColumns columns, NewEntry entry, string separator)
    {
        var term = IndexOf(columns, FieldRole.Term);
        var abbreviation = IndexOf(columns, FieldRole.Abbreviation);
        var synonyms = IndexOf(columns, FieldRole.Synonyms);
        var fullForm = IndexOf(columns, FieldRole.FullForm);
        if (term < 0) term = entry.Abbreviation is not null && abbreviation >= 0 && fullForm >= 0 ? fullForm : abbreviation >= 0 ? abbreviation : fullForm;
        if (term < 0) yield break;
        foreach (var (ownAbbreviation, ownSynonyms) in ((bool, bool)[])[(abbreviation >= 0 && abbreviation != term, synonyms >= 0), (false, false)])
        {
            var cells = new string[columns.Columns.Length];
            Array.Fill(cells, "");
            cells[term] = NameText.Of(entry, !ownAbbreviation, !ownSynonyms);
            if (ownAbbreviation) cells[abbreviation] = entry.Abbreviation ?? "";
            if (ownSynonyms) cells[synonyms] = string.Join(separator, entry.Synonyms);
            if (IndexOf(columns, FieldRole.Definition) is >= 0 and var definition) cells[definition] = entry.Definition;
            if (IndexOf(columns, FieldRole.Category) is >= 0 and var category) cells[category] = entry.Category ?? "";
            yield return cells;
        }
    }

    /// <summary>Goes on with the numbers of a column that has nothing else, though nobody uses them.</summary>
    /// <param name="cells">The cells of the new row.</param>
    /// <param name="column">The column.</param>
    /// <param name="others">What the other cells of the column say.</param>
    public static void Number(string[] cells, int column, IEnumerable<string> others)
    {
        var highest = 0;
        foreach (var other in others)
        {
            if (!int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return;
            highest = Math.Max(highest, number);
        }

        if (highest is > 0 and < int.MaxValue) cells[column] = (highest + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of a role that is not that of a language; -1 for none.</summary>
    private static int IndexOf(TableColumns columns, FieldRole role)
    {
        for (var i = 0; i < columns.Columns.Length; i++)
        {
            if (columns.Columns[i].Role == role && (role != FieldRole.Synonyms || columns.Columns[i].Language is null)) return i;
        }

        return -1;
    }
}
