using System.Collections.Frozen;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>What the data categories of TBX and their values mean.</summary>
internal static class TbxCategories
{
    private static readonly FrozenDictionary<string, FieldRole> Roles = new Dictionary<string, FieldRole>
    {
        ["definition"] = FieldRole.Definition,
        ["note"] = FieldRole.Note, ["explanation"] = FieldRole.Note, ["usageNote"] = FieldRole.Note, ["annotatedNote"] = FieldRole.Note,
        ["context"] = FieldRole.Example, ["example"] = FieldRole.Example, ["sampleSentence"] = FieldRole.Example,
        ["subjectField"] = FieldRole.Category,
        ["administrativeStatus"] = FieldRole.Status, ["termStatus"] = FieldRole.Status, ["normativeAuthorization"] = FieldRole.Status, ["language-planningQualifier"] = FieldRole.Status,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, RelationKind> Relations = new Dictionary<string, RelationKind>
    {
        ["crossReference"] = RelationKind.Related, ["see"] = RelationKind.Related, ["seeAlso"] = RelationKind.Related,
        ["relatedConcept"] = RelationKind.Related, ["relatedConceptBroader"] = RelationKind.Broader, ["relatedConceptNarrower"] = RelationKind.Narrower,
        ["associatedConcept"] = RelationKind.Related, ["antonymConcept"] = RelationKind.Related, ["sequentiallyRelatedConcept"] = RelationKind.Related,
        ["temporallyRelatedConcept"] = RelationKind.Related, ["spatiallyRelatedConcept"] = RelationKind.Related, ["antonymTerm"] = RelationKind.Related,
        ["falseFriend"] = RelationKind.Related, ["homograph"] = RelationKind.Related,
        ["abbreviatedFormFor"] = RelationKind.AbbreviationOf, ["shortFormFor"] = RelationKind.AbbreviationOf,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Beginnings of names that go on with how the one follows from the other: <c>Generic</c>, <c>Partitive</c>.</summary>
    private static readonly (string Start, RelationKind Kind)[] Families =
    [
        ("broaderConcept", RelationKind.Broader), ("superordinateConcept", RelationKind.Broader), ("narrowerConcept", RelationKind.Narrower),
        ("subordinateConcept", RelationKind.Narrower), ("coordinateConcept", RelationKind.Related),
    ];

    private static readonly FrozenDictionary<string, TermType> Types = new Dictionary<string, TermType>
    {
        ["fullForm"] = TermType.FullForm,
        ["acronym"] = TermType.Abbreviation, ["abbreviation"] = TermType.Abbreviation, ["abbreviatedForm"] = TermType.Abbreviation,
        ["initialism"] = TermType.Abbreviation, ["shortForm"] = TermType.Abbreviation, ["clippedTerm"] = TermType.Abbreviation,
        ["symbol"] = TermType.Symbol, ["formula"] = TermType.Symbol, ["equation"] = TermType.Symbol, ["logicalExpression"] = TermType.Symbol,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that only TBX has. One that is new or not standardised is not judged by that.</summary>
    private static readonly FrozenDictionary<string, TermStatus> Statuses = new Dictionary<string, TermStatus>
    {
        ["standardized"] = TermStatus.Preferred, ["legal"] = TermStatus.Preferred, ["regulated"] = TermStatus.Preferred, ["notRecommended"] = TermStatus.Deprecated,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a category of texts is to its concept; null for one that is none, or not used.</summary>
    /// <param name="category">Its name: <c>subjectField</c>; one that a program has made up may mean the same as in a table.</param>
    public static FieldRole? RoleOf(string category)
    {
        if (Roles.TryGetValue(category, out var role)) return role;
        return FieldWords.RoleOf(category) is { } word and (FieldRole.Definition or FieldRole.Note or FieldRole.Example or FieldRole.Category or FieldRole.Status) ? word : null;
    }

    /// <summary>What a concept that is pointed to is to the one that points; null for a category that does not point to one.</summary>
    /// <param name="category">Its name: <c>broaderConceptGeneric</c>.</param>
    public static RelationKind? RelationOf(string category)
    {
        if (Relations.TryGetValue(category, out var kind)) return kind;
        foreach (var (start, family) in Families)
        {
            if (category.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return family;
        }

        return null;
    }

    /// <summary>What sort of name a <c>termType</c> means.</summary>
    public static TermType TypeOf(string word) => Types.GetValueOrDefault(word);

    /// <summary>What a value says of the use of a term: <c>deprecatedTerm-admn-sts</c>, <c>notRecommended</c>.</summary>
    public static TermStatus StatusOf(string word)
    {
        const string suffix = "-admn-sts";
        const string term = "Term";
        if (word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) word = word[..^suffix.Length];
        if (word.EndsWith(term, StringComparison.OrdinalIgnoreCase)) word = word[..^term.Length];
        return Statuses.TryGetValue(word, out var status) ? status : StatusWords.StatusOf(word);
    }
}
