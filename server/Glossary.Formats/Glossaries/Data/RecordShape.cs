using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>What the keys of all records of a file are to their entries.</summary>
/// <param name="Uses">What stands under each key of a record, and of what is nested in it.</param>
internal sealed record RecordShape(FrozenDictionary<string, KeyUse> Uses)
{
    /// <summary>Whether records say what their term is, be it by the key that they stand under.</summary>
    public bool HasTerms { get; init; }

    /// <summary>Whether they say what it means.</summary>
    public bool HasDefinitions { get; init; }

    /// <summary>Whether they have other names for it.</summary>
    public bool HasOtherNames { get; init; }

    /// <summary>Whether their keys are such as only glossaries have.</summary>
    public bool IsSure { get; init; }

    /// <summary>Whether the key that a record stands under is a term, and not an id.</summary>
    public bool KeysAreTerms { get; init; }

    /// <summary>Where a record is only a text, whether that is what its key stands for, what it means, or another name.</summary>
    public FieldRole RoleOfTexts { get; init; }

    /// <summary>The language that most records have as a tag (BCP 47); null for none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether records point to one another by ids.</summary>
    public bool HasIds { get; init; }

    /// <summary>Whether it was found out by a part of the records, so that others may have keys that these have not.</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Says all of it: shapes with the same key are the same.</summary>
    public string Key => string.Join('\t', Uses.OrderBy(use => use.Key, StringComparer.Ordinal).Select(use => $"{use.Key} {use.Value}")
        .Prepend($"{HasTerms} {HasDefinitions} {HasOtherNames} {IsSure} {KeysAreTerms} {RoleOfTexts} {Language} {HasIds}"));

    /// <summary>What stands under a key.</summary>
    public KeyUse UseOf(string key) => Uses.TryGetValue(key, out var use) ? use : IsOfPart ? UseOfWord(key) : default;

    /// <summary>What a key means by its words, where records have a term and a definition under other keys.</summary>
    private static KeyUse UseOfWord(string key) => new(DataWords.RoleOf(key) switch
    {
        FieldRole.Term => FieldRole.Synonyms,
        FieldRole.Definition => FieldRole.Meaning,
        var role => role ?? FieldRole.None,
    })
    {
        Language = DataWords.IsLanguage(key) ? null : DataWords.LanguageOf(key),
        IsId = DataWords.IsId(key),
        IsLanguageName = DataWords.IsLanguage(key),
    };
}
