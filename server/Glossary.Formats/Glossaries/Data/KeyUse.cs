namespace Glossary.Formats.Glossaries;

/// <summary>What stands under a key of a record.</summary>
/// <param name="Role">What it is to the entry.</param>
internal readonly record struct KeyUse(FieldRole Role)
{
    /// <summary>The language that the key names as a tag (BCP 47); null where it names none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it is what other records point to.</summary>
    public bool IsId { get; init; }

    /// <summary>Whether it points to other records by what their ids are.</summary>
    public bool IsByIds { get; init; }

    /// <summary>Whether it names the language of what stands beside it.</summary>
    public bool IsLanguageName { get; init; }
}
