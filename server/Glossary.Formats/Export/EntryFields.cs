using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Sorts what an entry says into the fields of formats that have one for each sort of name and relation: tables, objects, lists below a heading.</summary>
internal static class EntryFields
{
    /// <summary>The names that belong in a field, the first name aside, which is the term.</summary>
    public static IEnumerable<EntryTerm> NamesOf(ExportedEntry entry, FieldRole field) => entry.Names.Skip(1).Where(name => FieldOf(name) == field);

    /// <summary>The concepts that belong in a field.</summary>
    public static IEnumerable<string> TargetsOf(ExportedEntry entry, FieldRole field) =>
        entry.Entry.Relations.Where(relation => FieldOf(relation.Kind) == field && !(relation.Kind == RelationKind.AbbreviationOf && IsSaid(entry, relation))).Select(relation => relation.Target).Distinct();

    /// <summary>The concepts that belong in a field of names in one text, which holds no more than their names.</summary>
    public static IEnumerable<string> TargetNamesOf(ExportedEntry entry, FieldRole field) => TargetsOf(entry, field).SelectMany(target => NamesInText.OfList($"{target};")).Distinct();

    /// <summary>The word for a status; empty for none.</summary>
    public static string WordOf(TermStatus status) => status switch
    {
        TermStatus.Preferred => "preferred",
        TermStatus.Admitted => "admitted",
        TermStatus.Deprecated => "deprecated",
        TermStatus.Forbidden => "forbidden",
        _ => "",
    };

    /// <summary>Names in one text, so that they are parted again where it is read.</summary>
    public static string ListOf(IEnumerable<string> names)
    {
        var list = string.Join("; ", names);

        // A sign at the end says that a comma parts none, and that a full stop belongs to the name.
        return list.Length > 0 && (list.AsSpan().IndexOfAny(',', '，') >= 0 && !list.Contains(';', StringComparison.Ordinal) || list[^1] is '.' or '。') ? $"{list};" : list;
    }

    private static FieldRole FieldOf(EntryTerm name) => (name.Status, name.Type) switch
    {
        (TermStatus.Forbidden, _) => FieldRole.Forbidden,
        (TermStatus.Deprecated, _) => FieldRole.Deprecated,
        (_, TermType.Abbreviation) => FieldRole.Abbreviation,
        (_, TermType.FullForm) => FieldRole.FullForm,
        (TermStatus.Preferred, _) => FieldRole.Preferred,
        _ => FieldRole.Synonyms,
    };

    private static FieldRole FieldOf(RelationKind kind) => kind switch
    {
        RelationKind.Broader => FieldRole.Broader,
        RelationKind.Narrower => FieldRole.Narrower,
        RelationKind.ReplacedBy => FieldRole.ReplacedBy,
        _ => FieldRole.Related,
    };

    /// <summary>Whether the text of the entry says the relation by itself: <c>Short for chemical vapour deposition.</c></summary>
    private static bool IsSaid(ExportedEntry entry, Relation relation) => Stub.TargetsIn(entry.Text).Contains((relation.Kind, relation.Target));
}
