using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>What the keys of data mean, beyond the words that the headers of tables have as well.</summary>
internal static class DataWords
{
    private static readonly FrozenDictionary<string, FieldRole> Roles = new Dictionary<string, FieldRole>
    {
        ["dt"] = FieldRole.Term, ["dd"] = FieldRole.Definition, ["lemma"] = FieldRole.Term, ["canonical"] = FieldRole.Term,
        ["translations"] = FieldRole.Synonyms, ["names"] = FieldRole.Synonyms, ["labels"] = FieldRole.Synonyms, ["altLabels"] = FieldRole.Synonyms, ["otherTerms"] = FieldRole.Synonyms,
        ["senses"] = FieldRole.Definition, ["meanings"] = FieldRole.Definition, ["explanations"] = FieldRole.Definition, ["body"] = FieldRole.Definition, ["content"] = FieldRole.Definition,
        ["see_term"] = FieldRole.Related, ["see_terms"] = FieldRole.Related, ["seeAlso"] = FieldRole.Related, ["synonymOf"] = FieldRole.Related, ["synonym_of"] = FieldRole.Related,
        ["aliasOf"] = FieldRole.Related, ["alias_of"] = FieldRole.Related, ["relatedTerms"] = FieldRole.Related, ["relatedConcepts"] = FieldRole.Related, ["antonyms"] = FieldRole.Related,
        ["sub_terms"] = FieldRole.Narrower, ["subterms"] = FieldRole.Narrower, ["subTerms"] = FieldRole.Narrower, ["broaderTerm"] = FieldRole.Broader, ["parents"] = FieldRole.Broader,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> IdKeys = FrozenSet.ToFrozenSet(["id", "@id", "_id", "slug", "key", "identifier", "uri", "uuid", "anchor", "code", "handle"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> LanguageKeys = FrozenSet.ToFrozenSet(["lang", "language", "locale", "langcode", "language_code", "languageCode", "xml:lang", "@language", "Sprache", "langue", "idioma"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Beginnings and pieces of keys under which terms stand, in several languages.</summary>
    private static readonly string[] Glossaries =
        ["gloss", "term", "acronym", "abbrev", "initialism", "definition", "vocab", "lexi", "dictionar", "concept", "begriff", "abkürz", "sigle", "wörter", "用語", "术语", "術語", "词汇", "용어", "термин"];

    /// <summary>Keys that say no more than that there are several of something.</summary>
    private static readonly FrozenSet<string> Containers = FrozenSet.ToFrozenSet(
        ["data", "items", "list", "entries", "records", "results", "rows", "values", "words", "contents", "content", "dl", "nodes", "children", "elements", "all", "map", "objects", "docs", "sections", "categories", "groups", "letters", "contexts"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys of programs' own files, below which nothing is a term.</summary>
    private static readonly FrozenSet<string> OfPrograms = FrozenSet.ToFrozenSet(
    [
        "scripts", "dependencies", "devDependencies", "peerDependencies", "optionalDependencies", "engines", "config", "configuration", "configurations", "settings", "options", "compilerOptions", "properties",
        "parameters", "paths", "components", "commands", "contributes", "repository", "bugs", "exports", "imports", "files", "env", "environment", "rules", "plugins", "extends", "overrides", "$defs", "patternProperties",
        "workspaces", "resolutions", "jest", "eslintConfig", "browserslist", "servers", "security", "responses", "schemas", "tasks", "author", "authors", "contributors", "maintainers", "license", "licenses", "bin", "metadata", "meta", "include", "exclude", "lib", "types",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SectionKeys = FrozenSet.ToFrozenSet(["letter", "heading", "header", "chapter", "context", "collection", "theme", "module"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that may stand before what a key means: <c>shortDefinition</c>, <c>full_description</c>, <c>term name</c>.</summary>
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(
        ["short", "long", "full", "brief", "detailed", "extended", "simple", "plain", "formal", "main", "primary", "technical", "term", "entry", "concept", "word", "acronym", "glossary", "alternative", "alternate", "other", "usage"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What a key means by its words; null where they tell nothing.</summary>
    public static FieldRole? RoleOf(string key)
    {
        if (Roles.TryGetValue(key, out var role)) return role;
        if (FieldWords.RoleOf(key) is { } known) return known;
        var (start, end) = Cut(key);
        if (start.Length == 0) return null;
        return (Qualifiers.Contains(start) ? FieldWords.RoleOf(end) : null) ?? (FieldWords.LanguageOf(end) is null ? null : FieldWords.RoleOf(start));
    }

    /// <summary>The language that a key names, alone or behind what stands there, as a tag: <c>de</c>, <c>definition_de</c>; null where it names none.</summary>
    public static string? LanguageOf(string key)
    {
        if (RoleOf(key) is null or FieldRole.None) return FieldWords.LanguageOf(key);
        return FieldWords.RoleOf(key) is null && Cut(key) is (var start, var end) && FieldWords.RoleOf(start) is not null ? FieldWords.LanguageOf(end) : null;
    }

    /// <summary>Cuts a key before its last word; the first part is empty where it has one only.</summary>
    private static (string Start, string End) Cut(string key)
    {
        for (var i = key.Length - 1; i > 0; i--)
        {
            if (key[i] is '_' or '-' or ' ' or '.') return (key[..i], key[(i + 1)..]);
            if (char.IsUpper(key[i]) && char.IsLower(key[i - 1])) return (key[..i], key[i..]);
        }

        return ("", key);
    }

    /// <summary>Whether under a key stands what other entries point to.</summary>
    public static bool IsId(string key) => IdKeys.Contains(key);

    /// <summary>Whether under a key stands the language of what is beside it.</summary>
    public static bool IsLanguage(string key) => LanguageKeys.Contains(key);

    /// <summary>Whether a key announces terms.</summary>
    public static bool IsOfGlossary(string key) => Array.Exists(Glossaries, word => key.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a key is the name of no section.</summary>
    public static bool IsContainer(string key) => Containers.Contains(key) || IsOfGlossary(key);

    /// <summary>Whether under a key of a section stand its entries; under <c>children</c> stand those of an entry, and under <c>definition</c> its texts.</summary>
    public static bool IsSectionContent(string key) => IsContainer(key) && RoleOf(key) is not (FieldRole.Narrower or FieldRole.Definition or FieldRole.Meaning);

    /// <summary>Whether a key belongs to a program's own file.</summary>
    public static bool IsOfProgram(string key) => OfPrograms.Contains(key);

    /// <summary>Whether under a key stands the name of a section.</summary>
    public static bool IsSectionName(string key) => SectionKeys.Contains(key) || RoleOf(key) is FieldRole.Category or FieldRole.Term;

    /// <summary>Whether a key stands beside the terms of a map, and is none.</summary>
    public static bool IsRemark(string key) => key.Length == 0 || key[0] is '_' or '$' or '@' || key.StartsWith("//", StringComparison.Ordinal);
}
