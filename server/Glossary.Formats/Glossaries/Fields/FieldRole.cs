namespace Glossary.Formats.Glossaries;

/// <summary>What the cells of a column are to their entries.</summary>
internal enum FieldRole
{
    /// <summary>Nothing that is used: an address, an author.</summary>
    None,

    /// <summary>The term.</summary>
    Term,

    /// <summary>The term, shortened.</summary>
    Abbreviation,

    /// <summary>The term, written out.</summary>
    FullForm,

    /// <summary>Other names for it.</summary>
    Synonyms,

    /// <summary>What it means.</summary>
    Definition,

    /// <summary>What it means, unless another column says that.</summary>
    Meaning,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>A text in which it is used.</summary>
    Example,

    /// <summary>The subject field.</summary>
    Category,

    /// <summary>Whether the term is to be used.</summary>
    Status,

    /// <summary>Whether the entry takes away what other glossaries say under its names.</summary>
    Hidden,

    /// <summary>Names to use, or whether the term is one.</summary>
    Preferred,

    /// <summary>Names not to use any more, or whether the term is one.</summary>
    Deprecated,

    /// <summary>Names not to use at all, or whether the term is one.</summary>
    Forbidden,

    /// <summary>What belongs to it.</summary>
    Related,

    /// <summary>What is more general.</summary>
    Broader,

    /// <summary>What is more special.</summary>
    Narrower,

    /// <summary>What to use in its place.</summary>
    ReplacedBy,
}
