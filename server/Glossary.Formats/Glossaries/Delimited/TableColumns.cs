using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>What the columns of a table are to its entries.</summary>
/// <param name="Columns">The columns, in order.</param>
/// <param name="HasHeader">Whether the first row names them.</param>
internal sealed record TableColumns(ImmutableArray<TableColumn> Columns, bool HasHeader)
{
    /// <summary>Where no header tells, texts of at least this many words on average say what something means.</summary>
    private const int LeastWordsOfADefinition = 4;

    /// <summary>Says all of it: columns with the same key are the same.</summary>
    public string Key => string.Join('\n', Columns.Select(column => $"{column.Role} {column.Language} {column.Header}").Prepend(HasHeader ? "named" : "nameless"));

    /// <summary>Whether a column has the terms.</summary>
    public bool HaveTerms => Columns.Any(column => IsOfTerms(column.Role));

    /// <summary>Finds out the columns of a table.</summary>
    /// <param name="rows">The first rows with what their cells say; at least one.</param>
    public static TableColumns Of(IReadOnlyList<string[]> rows)
    {
        var header = Array.ConvertAll(rows[0], TableColumn.Of);
        var isHeader = Array.Exists(header, column => column.Role is { } role && role != FieldRole.None) || IsLanguagePair(header);
        return isHeader ? new TableColumns(Complete(header, rows), true) : new TableColumns(Guess(rows), false);
    }

    /// <summary>A row of nothing but languages, each once.</summary>
    private static bool IsLanguagePair(TableColumn[] header) =>
        header.Length > 1 && Array.TrueForAll(header, column => column.Language is not null) && header.DistinctBy(column => column.Language).Count() == header.Length;

    /// <summary>Gives roles to columns that other columns decide about.</summary>
    private static ImmutableArray<TableColumn> Complete(TableColumn[] header, IReadOnlyList<string[]> rows)
    {
        var roles = Array.ConvertAll(header, column => column.Role ?? (column.Language is null ? FieldRole.None : FieldRole.Synonyms));

        // Where the term has a column of its own, a source is where it was found.
        var source = Array.FindIndex(header, column => column.Header.Equals("source", StringComparison.OrdinalIgnoreCase));
        if (source >= 0 && roles.Count(role => role == FieldRole.Term) > 1) roles[source] = FieldRole.None;

        // Acronym, Definition, Meaning: what is called the definition may be what the letters stand for.
        var abbreviation = Array.IndexOf(roles, FieldRole.Abbreviation);
        var definition = Array.IndexOf(roles, FieldRole.Definition);
        if (abbreviation >= 0 && definition >= 0 && !roles.Contains(FieldRole.Term) && AreFullForms(rows, abbreviation, definition)) roles[definition] = FieldRole.FullForm;
        TakeFirst(roles, FieldRole.Meaning, roles.Contains(FieldRole.Definition) ? FieldRole.Note : FieldRole.Definition, FieldRole.Note);
        TakeFirst(roles, FieldRole.Definition, FieldRole.Definition, FieldRole.Note);

        // Acronym, Meaning: so may what is called the meaning.
        definition = Array.IndexOf(roles, FieldRole.Definition);
        if (abbreviation >= 0 && definition >= 0 && !roles.Contains(FieldRole.Term) && !roles.Contains(FieldRole.FullForm) && AreFullForms(rows, abbreviation, definition)) roles[definition] = FieldRole.FullForm;

        // A table of languages, or one whose header does not say which column the term is in.
        if (!roles.Any(role => IsOfTerms(role)))
        {
            var term = Array.IndexOf(roles, FieldRole.Synonyms);
            if (term < 0) term = Array.FindIndex(header, column => column.Role is null);
            if (term >= 0) roles[term] = FieldRole.Term;
        }

        return [.. header.Zip(roles, (column, role) => column with { Role = role })];
    }

    private static bool IsOfTerms(FieldRole? role) => role is FieldRole.Term or FieldRole.Abbreviation or FieldRole.FullForm;

    /// <summary>Gives the first column of a role another one, and the others a third.</summary>
    private static void TakeFirst(FieldRole[] roles, FieldRole role, FieldRole first, FieldRole others)
    {
        var isFirst = true;
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] != role) continue;
            roles[i] = isFirst ? first : others;
            isFirst = false;
        }
    }

    /// <summary>Whether most texts of a column are what the abbreviations of another stand for.</summary>
    private static bool AreFullForms(IReadOnlyList<string[]> rows, int abbreviation, int text)
    {
        var (are, all) = (0, 0);
        foreach (var row in rows.Skip(1))
        {
            if (row.Length <= Math.Max(abbreviation, text) || row[abbreviation].Length == 0 || row[text].Length == 0) continue;
            all++;
            if (Abbreviation.IsInitials(row[abbreviation], new Phrase(row[text]))) are++;
        }

        return are * 2 > all;
    }

    /// <summary>Without a header the term comes first; the texts are its definition, and another column after that is a note. Short texts are other names.</summary>
    private static ImmutableArray<TableColumn> Guess(IReadOnlyList<string[]> rows)
    {
        var count = rows.Max(row => row.Length);
        var roles = new FieldRole[count];
        var words = Enumerable.Range(0, count).Select(column => AverageWords(rows, column)).ToList();
        var definition = count > 1 ? Enumerable.Range(1, count - 1).MaxBy(column => words[column]) : 0;
        for (var i = 1; i < count; i++) roles[i] = i < definition ? FieldRole.Synonyms : i > definition ? FieldRole.Note : words[i] >= LeastWordsOfADefinition ? FieldRole.Definition : i > 1 && HasGaps(rows, i) ? FieldRole.Note : FieldRole.Synonyms;
        roles[0] = FieldRole.Term;
        return [.. roles.Select(role => new TableColumn("", role, null))];
    }

    /// <summary>Whether a column is empty here and there, as one of remarks is.</summary>
    private static bool HasGaps(IReadOnlyList<string[]> rows, int column) => rows.Any(row => row.Length <= column || row[column].Length == 0);

    private static double AverageWords(IReadOnlyList<string[]> rows, int column) =>
        rows.Where(row => row.Length > column && row[column].Length > 0).Select(row => row[column].Count(c => c == ' ') + 1).DefaultIfEmpty(0).Average();
}

/// <summary>A column of a table.</summary>
/// <param name="Header">What it is called; empty where there is no header.</param>
/// <param name="Role">What its cells are to their entries; null where its header does not say.</param>
/// <param name="Language">The language of its names as a tag; null where the header does not say.</param>
internal sealed record TableColumn(string Header, FieldRole? Role, string? Language)
{
    /// <summary>A column by its header alone.</summary>
    public static TableColumn Of(string header) =>
        FieldWords.RoleOf(header) is { } role ? new TableColumn(header, role, null) : new TableColumn(header, null, FieldWords.LanguageOf(header));
}
