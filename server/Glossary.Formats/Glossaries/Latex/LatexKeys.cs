namespace Glossary.Formats.Glossaries;

/// <summary>The keys by which packages for glossaries name the fields of an entry, and those that authors add.</summary>
internal sealed class LatexKeys
{
    public const string Name = "name";
    public const string Short = "short";
    public const string ShortPlural = "shortplural";
    public const string Long = "long";
    public const string LongPlural = "longplural";
    public const string Text = "text";
    public const string Plural = "plural";
    public const string First = "first";
    public const string FirstPlural = "firstplural";
    public const string Symbol = "symbol";
    public const string Parent = "parent";
    public const string Description = "description";

    /// <summary>Keys of glossaries, glossaries-extra, bib2gls and acro; those that do not say anything of a concept have no role.</summary>
    private static readonly (string Key, FieldRole Role)[] Known =
    [
        (Name, FieldRole.Term), (Short, FieldRole.Abbreviation), (Long, FieldRole.FullForm), (Text, FieldRole.Synonyms), (First, FieldRole.Synonyms),
        (Plural, FieldRole.Synonyms), (FirstPlural, FieldRole.Synonyms), (ShortPlural, FieldRole.Abbreviation), (LongPlural, FieldRole.FullForm),
        (Symbol, FieldRole.None), (Description, FieldRole.Definition), ("extra", FieldRole.Definition), ("alt", FieldRole.Abbreviation), ("foreign", FieldRole.FullForm),
        ("dualname", FieldRole.Synonyms), ("dualtext", FieldRole.Synonyms), ("dualplural", FieldRole.Synonyms), ("dualshort", FieldRole.Abbreviation), ("duallong", FieldRole.FullForm),
        ("dualdescription", FieldRole.Note), ("see", FieldRole.Related), ("seealso", FieldRole.Related), ("alias", FieldRole.Related), (Parent, FieldRole.Broader),
        ("category", FieldRole.Category), ("type", FieldRole.Category), ("tag", FieldRole.Category), ("class", FieldRole.Category),
        ("sort", FieldRole.None), ("label", FieldRole.None), ("source", FieldRole.None), ("title", FieldRole.None), ("use", FieldRole.None), ("list", FieldRole.None), ("group", FieldRole.None),
    ];

    /// <summary>Other spellings of keys.</summary>
    private static readonly (string Key, string Same)[] Aliases = [("short-plural-form", ShortPlural), ("long-plural-form", LongPlural), ("desc", Description), ("longname", Long)];

    private readonly Dictionary<string, (string Key, FieldRole Role)> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Key, FieldRole Role)>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public LatexKeys()
    {
        foreach (var (key, role) in Known) keys.Add(key, (key, role));
        foreach (var (key, same) in Aliases) keys.Add(key, keys[same]);
        lookup = keys.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The key as <see cref="LatexField"/> has it, with its role.</summary>
    /// <param name="key">The key in whatever case. One that an author added (<c>\glsaddkey</c>) is known by the words that tables use.</param>
    public (string Key, FieldRole Role) Of(ReadOnlySpan<char> key)
    {
        if (lookup.TryGetValue(key, out var known)) return known;
        var added = key.ToString().ToLowerInvariant();
        var role = FieldWords.RoleOf(added) is { } word and not (FieldRole.Term or FieldRole.Meaning) ? word : FieldRole.None;
        return keys[added] = (added, role);
    }

    /// <summary>Whether a key is one that a package has, so that <c>key =</c> starts a field even where a comma is missing before it.</summary>
    public bool Knows(ReadOnlySpan<char> key) => lookup.ContainsKey(key);
}
