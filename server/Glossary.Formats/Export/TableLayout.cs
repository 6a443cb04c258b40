using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Which column of a table each name of a glossary stands in: that of its language, or that of what it is to the term.</summary>
internal sealed class TableLayout
{
    private const string Synonyms = "synonyms";

    /// <summary>The language of all terms, whose column has them then; null where they have several or none.</summary>
    private readonly string? main;

    /// <summary>Lays out a table.</summary>
    /// <param name="entries">What it is to hold.</param>
    public TableLayout(IReadOnlyList<ExportedEntry> entries)
    {
        var found = entries.SelectMany(entry => entry.Names).Select(LanguageOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        main = entries.Count > 0 && LanguageOf(entries[0].Names[0]) is { } first && entries.All(entry => first.Equals(LanguageOf(entry.Names[0]), StringComparison.OrdinalIgnoreCase)) ? first : null;
        NameColumns = [main ?? "term", .. main is null ? (string[])["abbreviation", "full form", Synonyms] : [Synonyms], .. found.Where(language => !language.Equals(main, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The columns of names that are neither preferred nor to be avoided, in order; the first one has the terms.</summary>
    public IReadOnlyList<string> NameColumns { get; }

    /// <summary>The names of an entry that stand in one of the <see cref="NameColumns"/>, or under <c>preferred</c>, <c>deprecated</c> or <c>forbidden</c>.</summary>
    public string CellOf(ExportedEntry entry, string column)
    {
        var names = entry.Names.Skip(1).Where(name => column.Equals(ColumnOf(entry, name), StringComparison.OrdinalIgnoreCase)).Select(name => name.Text).ToList();
        if (column != NameColumns[0]) return EntryFields.ListOf(names);
        return names.Count == 0 ? entry.Title : string.Join("; ", names.Prepend(entry.Names[0].Text));
    }

    private string ColumnOf(ExportedEntry entry, EntryTerm name)
    {
        if (name.Status is TermStatus.Deprecated or TermStatus.Forbidden) return EntryFields.WordOf(name.Status);
        var language = LanguageOf(name);
        if (language is not null && !language.Equals(main, StringComparison.OrdinalIgnoreCase)) return language;
        if (language is not null && name.Status == entry.Names[0].Status) return NameColumns[0];
        if (name.Type == TermType.Abbreviation && main is null) return "abbreviation";
        if (name.Type == TermType.FullForm && main is null) return "full form";
        return name.Status == TermStatus.Preferred ? EntryFields.WordOf(name.Status) : Synonyms;
    }

    /// <summary>The language of a name, if a column can be called by it: <c>no</c> is a number as well as Norwegian.</summary>
    private static string? LanguageOf(EntryTerm name) =>
        name.Language is { } tag && FieldWords.RoleOf(tag) is null && tag.Equals(FieldWords.LanguageOf(tag), StringComparison.Ordinal) ? tag : null;
}
