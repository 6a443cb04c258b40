using System.Collections.Immutable;
using System.Globalization;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes a record for a new entry that is like another one: with its keys in their order, as far as the entry has something to say under them.</summary>
/// <remarks>The record's nodes say in <see cref="DataNode.Span"/> where the nodes stand that they are like, so that they can be written as those are; empty for nowhere.</remarks>
/// <param name="shape">What the keys of all records are.</param>
/// <param name="records">All records.</param>
/// <param name="entry">The entry.</param>
internal sealed class NewRecord(RecordShape shape, IReadOnlyList<DataRecord> records, NewEntry entry)
{
    /// <summary>The ways to make a record, the best first.</summary>
    /// <param name="like">The record that it is to be like.</param>
    public IEnumerable<DataRecord> WaysToMake(DataRecord like)
    {
        if (like.Value is not DataMap map)
        {
            if (like.Key is not null && like.Value is DataText text) yield return new DataRecord(NameAs(like.Key, NameText.Of(entry)), text with { Text = entry.Definition }, like.Category, like.Language);
            yield break;
        }

        // "ATP": {"definition": "Authorised Test Point", "description": …}
        var hasOwnKey = like.Key is not null && shape.KeysAreTerms;
        if (hasOwnKey && entry.Abbreviation is { } abbreviation && map.Fields.Any(field => RoleOf(field) == FieldRole.FullForm))
            yield return new DataRecord(NameAs(like.Key!, abbreviation), new DataMap(Fill(WithMissing(map, false, true), NameText.Of(entry, hasAbbreviation: false), false, false), map.Span), like.Category, like.Language);
        foreach (var (ownAbbreviation, ownSynonyms) in ((bool, bool)[])[(true, true), (false, true), (true, false), (false, false)])
        {
            if ((ownAbbreviation || entry.Abbreviation is null) && (ownSynonyms || entry.Synonyms.IsEmpty) && (ownAbbreviation, ownSynonyms) != (true, true)) continue;
            var fields = WithMissing(map, ownAbbreviation, ownSynonyms);
            var hasAbbreviation = ownAbbreviation && fields.Any(field => RoleOf(field) == FieldRole.Abbreviation);
            var hasSynonyms = ownSynonyms && fields.Any(field => RoleOf(field) == FieldRole.Synonyms);
            var name = NameText.Of(entry, !hasAbbreviation, !hasSynonyms);
            var filled = Fill(fields, hasOwnKey ? "" : name, hasAbbreviation, hasSynonyms);
            var key = like.Key is null ? null : NameAs(like.Key, hasOwnKey ? name : Slug(like.Key.Text));
            yield return new DataRecord(key, new DataMap(filled, map.Span), like.Category, like.Language);
        }
    }

    private FieldRole RoleOf(DataField field) => RoleOf(field.Key.Text);

    /// <summary>What stands under a key. Other names are not written where only a guess says that the key has them.</summary>
    private FieldRole RoleOf(string key) =>
        shape.UseOf(key).Role is var role and (FieldRole.Synonyms or FieldRole.Abbreviation) && DataWords.RoleOf(key) != role ? FieldRole.None : shape.UseOf(key).Role;

    /// <summary>The fields of a record, and for what the entry says besides those of other records.</summary>
    private List<DataField> WithMissing(DataMap map, bool ownAbbreviation, bool ownSynonyms)
    {
        var fields = map.Fields.ToList();
        var hasLanguages = fields.Exists(field => shape.UseOf(field.Key.Text).Language is not null && field.Value is DataMap);
        foreach (var role in (ReadOnlySpan<FieldRole>)[FieldRole.Abbreviation, FieldRole.Synonyms, FieldRole.Definition, FieldRole.Category])
        {
            var isWanted = role switch
            {
                FieldRole.Abbreviation => ownAbbreviation && entry.Abbreviation is not null,
                FieldRole.Synonyms => ownSynonyms && entry.Synonyms.Length > 0,
                FieldRole.Category => entry.Category is not null,
                _ => !fields.Exists(field => RoleOf(field) == FieldRole.Meaning),
            };
            if (!isWanted || (hasLanguages && role != FieldRole.Category) || fields.Exists(field => RoleOf(field) == role && shape.UseOf(field.Key.Text).Language is null)) continue;
            if (records.Select(record => record.Value).OfType<DataMap>().FirstOrDefault(other => other.Fields.Any(field => RoleOf(field) == role)) is { } other) Insert(fields, other, other.Fields.First(field => RoleOf(field) == role));
        }

        return fields;
    }

    /// <summary>Inserts a field behind those that stand before it in its own record.</summary>
    private static void Insert(List<DataField> fields, DataMap other, DataField field)
    {
        var before = other.Fields.TakeWhile(earlier => earlier.Key.Text != field.Key.Text).Select(earlier => earlier.Key.Text).ToHashSet(StringComparer.Ordinal);
        fields.Insert(fields.FindLastIndex(known => before.Contains(known.Key.Text)) + 1, field);
    }

    /// <summary>Puts what the entry says into fields, each thing once; those for which it has nothing are left out.</summary>
    private ImmutableArray<DataField> Fill(List<DataField> fields, string name, bool hasAbbreviation, bool hasSynonyms, HashSet<FieldRole>? said = null)
    {
        var filled = ImmutableArray.CreateBuilder<DataField>();
        var used = said ?? [];
        foreach (var field in fields)
        {
            var use = shape.UseOf(field.Key.Text);
            if (use.Language is not null && field.Value is DataMap inLanguage)
            {
                // One language is all that the entry has.
                if (used.Add(FieldRole.None) && Fill([.. inLanguage.Fields], name, hasAbbreviation, hasSynonyms, used) is { Length: > 0 } nested) filled.Add(field with { Value = new DataMap(nested, inLanguage.Span) });
                continue;
            }

            var texts = TextsFor(use, RoleOf(field), field.Value, name, hasAbbreviation, hasSynonyms);
            if (texts.Length > 0 && (use.IsId || use.IsLanguageName || used.Add(RoleOf(field)))) filled.Add(field with { Value = Like(field.Value, texts) });
        }

        return filled.ToImmutable();
    }

    private ImmutableArray<string> TextsFor(KeyUse use, FieldRole role, DataNode like, string name, bool hasAbbreviation, bool hasSynonyms)
    {
        if (use.IsLanguageName && like is DataText language) return [language.Text];
        if (use.IsId && role is FieldRole.None) return IdFor(like) is { } id ? [id] : [];
        return role switch
        {
            FieldRole.Term when like is DataList => [entry.Name, .. hasAbbreviation || entry.Abbreviation is null ? [] : (string[])[entry.Abbreviation], .. hasSynonyms ? [] : entry.Synonyms],
            FieldRole.Term when name.Length > 0 => [name],
            FieldRole.FullForm when name.Length > 0 && !shape.Uses.Values.Any(other => other.Role == FieldRole.Term) => [name],
            FieldRole.Abbreviation when hasAbbreviation && entry.Abbreviation is { } abbreviation => [abbreviation],
            FieldRole.Synonyms when hasSynonyms => entry.Synonyms,
            FieldRole.Definition => [entry.Definition],
            FieldRole.Meaning when !shape.Uses.Values.Any(other => other.Role == FieldRole.Definition) => [entry.Definition],
            FieldRole.Category when entry.Category is { } category => [category],
            _ => [],
        };
    }

    /// <summary>Texts in a value as another one is made: a text, a list, or a map of what is said of a name.</summary>
    private DataNode Like(DataNode like, ImmutableArray<string> texts) => like switch
    {
        DataText text => text with { Text = NameText.ListOf(texts) },
        DataList { Items: [DataMap map, ..] } list => new DataList([.. texts.Select(text => Like(map, [text]))], list.Span),
        DataList list => new DataList([.. texts.Select(text => new DataText(text, true, list.Items.OfType<DataText>().FirstOrDefault()?.Span ?? default))], list.Span),
        DataMap map => LikeMap(map, texts),
        _ => like,
    };

    private DataMap LikeMap(DataMap map, ImmutableArray<string> texts)
    {
        var fields = ImmutableArray.CreateBuilder<DataField>();
        var isSaid = false;
        foreach (var field in map.Fields)
        {
            var use = shape.UseOf(field.Key.Text);
            if (use.IsLanguageName) fields.Add(field);
            if (use.IsLanguageName || use.Role == FieldRole.Status || isSaid || field.Value is not DataText text) continue;
            fields.Add(field with { Value = text with { Text = NameText.ListOf(texts) } });
            isSaid = true;
        }

        return new DataMap(fields.ToImmutable(), map.Span);
    }

    /// <summary>An id as others are; null where nothing shows how they are made.</summary>
    private string? IdFor(DataNode like)
    {
        if (like is not DataText { Text: var id }) return null;
        var ids = records.Select(record => record.Value).OfType<DataMap>().SelectMany(map => map.Fields).Where(field => shape.UseOf(field.Key.Text).IsId).Select(field => (field.Value as DataText)?.Text).ToList();
        if (ids.Count > 0 && ids.TrueForAll(other => int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out _)) && ids.Max(other => int.Parse(other!, NumberStyles.None, CultureInfo.InvariantCulture)) is < int.MaxValue and var highest) return (highest + 1).ToString(CultureInfo.InvariantCulture);
        return id.Any(char.IsAsciiDigit) ? null : Slug(id);
    }

    /// <summary>The name in the letters of an id: <c>golden-lot</c>, <c>golden_lot</c>.</summary>
    private string Slug(string like)
    {
        var words = entry.Name.Split([.. entry.Name.Where(c => !char.IsLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join(like.Contains('_', StringComparison.Ordinal) ? '_' : '-', words);
        return like.Any(char.IsUpper) ? slug : slug.ToLowerInvariant();
    }

    private static DataText NameAs(DataText like, string name) => like with { Text = name };
}
