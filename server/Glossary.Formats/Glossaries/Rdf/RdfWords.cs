using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>The words of the vocabularies in which glossaries are written: SKOS and SKOS-XL, RDF Schema and OWL, Dublin Core, schema.org, the OBO ontologies.</summary>
/// <remarks>
/// The last part of an IRI tells, whatever the namespace: files without declarations, with a context elsewhere, and with a vocabulary that
/// imitates one of these are read like the others.
/// </remarks>
internal static class RdfWords
{
    private static readonly FrozenDictionary<string, RdfProperty> Properties = new Dictionary<string, RdfProperty>
    {
        { RdfProperty.PrefLabel, "prefLabel", "preferredLabel", "authoritativeLabel" },
        { RdfProperty.AltLabel, "altLabel", "alternativeLabel", "alternateName", "alternativeName", "alternative", "synonym", "hasExactSynonym", "hasSynonym", "exact_synonym", "IAO_0000118", "IAO_0000111", "variantLabel" },
        { RdfProperty.HiddenLabel, "hiddenLabel" },
        { RdfProperty.Abbreviation, "abbreviation", "acronym", "shorthand", "OMO_0003000" },
        { RdfProperty.Symbol, "symbol" },
        { RdfProperty.Notation, "notation", "termCode" },
        { RdfProperty.Label, "label" },
        { RdfProperty.Title, "title", "name" },
        { RdfProperty.Value, "literalForm", "value" },
        { RdfProperty.Definition, "definition", "IAO_0000115" },
        { RdfProperty.ScopeNote, "scopeNote" },
        { RdfProperty.Description, "description", "comment", "abstract", "IAO_0000600" },
        { RdfProperty.Note, "note", "usageNote", "explanatoryNote", "remark" },
        { RdfProperty.EditorNote, "changeNote", "editorialNote", "historyNote", "IAO_0000116", "IAO_0000231" },
        { RdfProperty.Example, "example", "IAO_0000112" },
        { RdfProperty.Broader, "broader", "broaderTransitive", "broadMatch", "broaderGeneric", "broaderPartitive", "broaderInstantial", "broaderInstantive", "subClassOf" },
        { RdfProperty.Narrower, "narrower", "narrowerTransitive", "narrowMatch", "narrowerGeneric", "narrowerPartitive", "narrowerInstantial", "narrowerInstantive" },
        { RdfProperty.Related, "related", "relatedMatch", "closeMatch", "exactMatch", "seeAlso", "consider" },
        { RdfProperty.ReplacedBy, "isReplacedBy", "replacedBy", "supersededBy", "isSupersededBy", "IAO_0100001" },
        { RdfProperty.InScheme, "inScheme", "topConceptOf", "isTopConceptInScheme", "inDefinedTermSet" },
        { RdfProperty.Member, "member", "memberList", "hasMember" },
        { RdfProperty.HasConcept, "hasTopConcept", "hasConcept", "hasDefinedTerm", "concept" },
        { RdfProperty.Deprecated, "deprecated", "isDeprecated" },
        { RdfProperty.Status, "status", "hasStatus", "term_status", "termStatus", "conceptStatus", "administrativeStatus", "creativeWorkStatus" },
        { RdfProperty.Category, "hasOBONamespace" },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, RdfKinds> Kinds = new Dictionary<string, RdfKinds>
    {
        { RdfKinds.Concept, "Concept", "DefinedTerm" },
        { RdfKinds.Class, "Class" },
        { RdfKinds.Class | RdfKinds.Deprecated, "DeprecatedClass" },
        { RdfKinds.Scheme, "ConceptScheme", "DefinedTermSet", "Ontology", "Thesaurus" },
        { RdfKinds.Group, "Collection", "OrderedCollection", "ConceptGroup", "ThesaurusArray", "MicroThesaurus" },
        {
            RdfKinds.Other, "Label", "Person", "Organization", "Organisation", "Agent", "Dataset", "Distribution", "Catalog", "Document", "CreativeWork", "WebSite", "WebPage",
            "Property", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "FunctionalProperty", "DeprecatedProperty", "Datatype", "Restriction", "Axiom"
        },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, RdfProperty>.AlternateLookup<ReadOnlySpan<char>> PropertyByName = Properties.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, RdfKinds>.AlternateLookup<ReadOnlySpan<char>> KindsByName = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a property is to a glossary.</summary>
    /// <param name="iri">Its IRI, or its name alone.</param>
    public static RdfProperty PropertyOf(ReadOnlySpan<char> iri)
    {
        if (PropertyByName.TryGetValue(LocalName(iri), out var property)) return property;
        return iri is "rdf:type" || iri.EndsWith("rdf-syntax-ns#type") ? RdfProperty.Type : RdfProperty.None;
    }

    /// <summary>What sort of resource one of a type is.</summary>
    /// <param name="iri">The type's IRI, or its name alone.</param>
    public static RdfKinds KindsOf(ReadOnlySpan<char> iri) => KindsByName.TryGetValue(LocalName(iri), out var kinds) ? kinds : RdfKinds.None;

    /// <summary>The last part of an IRI: <c>prefLabel</c> of <c>skos:prefLabel</c>.</summary>
    public static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> iri) => iri[(iri.LastIndexOfAny('#', '/', ':') + 1)..];

    /// <summary>Whether a property points to a resource, even where a text stands in its place.</summary>
    public static bool IsOfResources(RdfProperty property) =>
        property is RdfProperty.Type or RdfProperty.Member or RdfProperty.InScheme or RdfProperty.HasConcept or (>= RdfProperty.Broader and <= RdfProperty.ReplacedBy);

    /// <summary>Whether the values of a property are texts to read, rather than names and words.</summary>
    public static bool IsOfTexts(RdfProperty property) => property is >= RdfProperty.Value and <= RdfProperty.Example;

    private static void Add<T>(this Dictionary<string, T> words, T meaning, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) words.Add(name, meaning);
    }
}
