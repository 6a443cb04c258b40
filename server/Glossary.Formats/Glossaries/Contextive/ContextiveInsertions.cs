using System.Collections.Frozen;
using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes terms into the contexts of Contextive, and a context where there is none of a category yet.</summary>
internal static class ContextiveInsertions
{
    /// <summary>What the keys of a term are.</summary>
    private static readonly RecordShape Shape = new(new Dictionary<string, KeyUse>
    {
        ["name"] = new(FieldRole.Term), ["definition"] = new(FieldRole.Definition), ["aliases"] = new(FieldRole.Synonyms),
    }.ToFrozenDictionary());

    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        var documents = YamlTree.Read(text.AsMemory(), new FileProblems(text.AsMemory()), CancellationToken.None);
        List<DataMap> contexts = [.. documents.OfType<DataMap>().SelectMany(file => ItemsOf(file, "contexts")).OfType<DataMap>()];
        var records = contexts.SelectMany(context => ItemsOf(context, "terms").OfType<DataMap>().Select(term => new DataRecord(null, term, NameOf(context), null))).ToList();
        var record = new NewRecord(Shape, [.. records, Usual], entry);
        var places = new RecordPlaces(records, entries);
        if (places.Entries.IsEmpty) return [];
        var isNew = entry.Category is { } category && !contexts.Exists(context => category.Equals(NameOf(context), StringComparison.OrdinalIgnoreCase));
        return isNew ? NewContexts(text, contexts, record, entry) : YamlInsertions.WaysToAdd(text, places, record, entry);
    }

    /// <summary>A term with all keys, for those that no term of a file has yet.</summary>
    private static DataRecord Usual { get; } = new(null, new DataMap([UsualField("name", Nothing), UsualField("definition", Nothing), UsualField("aliases", new DataList([], default))], default), null, null);

    private static DataText Nothing => new("", true, default);

    private static DataField UsualField(string key, DataNode value) => new(new DataText(key, true, default), value);

    private static IEnumerable<DataNode> ItemsOf(DataMap map, string key) => map.Fields.Where(field => field.Key.Text == key).SelectMany(field => field.Value is DataList list ? list.Items : []);

    private static string? NameOf(DataMap context) => context.Fields.Where(field => field.Key.Text == "name").Select(field => (field.Value as DataText)?.Text).FirstOrDefault();

    /// <summary>The ways to write a context with the entry, behind the last one and like it.</summary>
    private static IEnumerable<Insertion> NewContexts(string text, List<DataMap> contexts, NewRecord record, NewEntry entry)
    {
        if (contexts.FindLast(context => context.Fields.Any(field => field.Key.Text == "name") && ItemsOf(context, "terms").Any(term => term is DataMap)) is not { } like) yield break;
        var lead = text[EntryTemplate.StartOfLine(text, like.Span.Start)..like.Span.Start];
        if (lead.AsSpan().ContainsAnyExcept(" -")) yield break;
        var (name, terms) = (like.Fields.First(field => field.Key.Text == "name"), like.Fields.First(field => field.Key.Text == "terms"));
        if (name.Value is not DataText title) yield break;
        foreach (var made in record.WaysToMake(new DataRecord(null, ItemsOf(like, "terms").OfType<DataMap>().First(), null, null)))
        {
            ImmutableArray<DataField> fields = [name with { Value = title with { Text = entry.Category! } }, terms with { Value = new DataList([made.Value], terms.Value.Span) }];
            var context = new DataMap(fields, like.Span);
            yield return new Insertion(EntryTemplate.EndOfLine(text, contexts[^1].Span.End), $"\n{lead}{new YamlBlock(text).Of(new DataRecord(null, context, null, null))}");
        }
    }
}
