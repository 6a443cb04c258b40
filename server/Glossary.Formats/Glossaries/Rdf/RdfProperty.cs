namespace Glossary.Formats.Glossaries;

/// <summary>What a property of RDF is to a glossary.</summary>
internal enum RdfProperty : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What sort of resource it is.</summary>
    Type,

    /// <summary>The name to use, one in each language.</summary>
    PrefLabel,

    /// <summary>Another name.</summary>
    AltLabel,

    /// <summary>A name that is searched for and never shown, such as a common misspelling.</summary>
    HiddenLabel,

    /// <summary>The name, shortened.</summary>
    Abbreviation,

    /// <summary>A sign for it.</summary>
    Symbol,

    /// <summary>A code, which may be a word.</summary>
    Notation,

    /// <summary>A name of anything, be it a concept or not.</summary>
    Label,

    /// <summary>A title of anything, where it has no label.</summary>
    Title,

    /// <summary>The text of a label or of a note that is a resource of its own.</summary>
    Value,

    /// <summary>What it means.</summary>
    Definition,

    /// <summary>How it is meant here; its definition, where it has no other.</summary>
    ScopeNote,

    /// <summary>What is said of it; its definition, where it has no other.</summary>
    Description,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>A remark for those who keep the vocabulary.</summary>
    EditorNote,

    /// <summary>A text in which it is used.</summary>
    Example,

    /// <summary>What is more general.</summary>
    Broader,

    /// <summary>What is more special.</summary>
    Narrower,

    /// <summary>What belongs to it.</summary>
    Related,

    /// <summary>What to use in its place.</summary>
    ReplacedBy,

    /// <summary>The scheme that it belongs to.</summary>
    InScheme,

    /// <summary>What belongs to this collection.</summary>
    Member,

    /// <summary>What belongs to this scheme.</summary>
    HasConcept,

    /// <summary>Whether it is out of use.</summary>
    Deprecated,

    /// <summary>How far its use is agreed on.</summary>
    Status,

    /// <summary>The subject field in words.</summary>
    Category,
}

/// <summary>What sort of resource something is; it may be of several.</summary>
[Flags]
internal enum RdfKinds : byte
{
    /// <summary>The text does not say.</summary>
    None = 0,

    /// <summary>A concept (SKOS), a defined term (schema.org).</summary>
    Concept = 1,

    /// <summary>A class (OWL, RDF Schema).</summary>
    Class = 2,

    /// <summary>A vocabulary as a whole.</summary>
    Scheme = 4,

    /// <summary>A group of concepts.</summary>
    Group = 8,

    /// <summary>Something that is no concept: a property, a label, a person.</summary>
    Other = 16,

    /// <summary>It is out of use.</summary>
    Deprecated = 32,
}
