using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the records of a glossary in data of whatever structure: the lists and maps of things that are like one another.</summary>
internal sealed class RecordFinder
{
    /// <summary>How much of a map's texts must look like what people write, of 10.</summary>
    private const int LeastOfTen = 9;

    private static readonly SearchValues<char> InCode = SearchValues.Create("=\\{}<>");

    /// <summary>What stands between the letters that a section is for.</summary>
    private static readonly SearchValues<char> InRanges = SearchValues.Create("-–—/&");

    private readonly RecordLevel? known;
    private readonly CancellationToken cancellation;
    private readonly List<DataRecord> sure = [];
    private readonly List<DataRecord> likely = [];

    /// <summary>Where records were found; null among them for places at which no block can begin.</summary>
    private readonly HashSet<RecordLevel?> levels = [];

    private RecordFinder(RecordLevel? known, CancellationToken cancellation) => (this.known, this.cancellation) = (known, cancellation);

    /// <summary>Finds the records.</summary>
    /// <param name="root">The whole file, or a block of it.</param>
    /// <param name="known">Where the records of the file stand that the block is of; null where it is all of it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static FoundRecords Find(DataNode root, RecordLevel? known, CancellationToken cancellation)
    {
        var finder = new RecordFinder(known, cancellation);
        if (IsSchema(root)) return FoundRecords.None;
        finder.Visit(root, new Place(null, null, false));
        if (known is not null) return new FoundRecords(known.IsSure ? finder.sure : finder.likely, known);
        if (finder.sure.Count > 0) return finder.FoundFor(finder.sure, isSure: true);

        // Lists of names with descriptions are in many files; they are a glossary if they are most of the file.
        if (finder.likely.Count > 0 && finder.likely.Sum(record => (long)record.Span.Length) * 2 >= root.Span.Length) return finder.FoundFor(finder.likely, isSure: false);
        var single = new DataRecord(null, root, null, null);
        return root is DataMap && ShapeFinder.Of([single]) is { IsSure: true, HasTerms: true } shape && (shape.HasDefinitions || shape.HasOtherNames) ? new FoundRecords([single], null) : FoundRecords.None;
    }

    private FoundRecords FoundFor(List<DataRecord> records, bool isSure) =>
        new(records, levels.Where(level => level is null || level.IsSure == isSure).ToList() is [var level] ? level : null);

    /// <summary>Whether a file describes files (JSON Schema).</summary>
    private static bool IsSchema(DataNode root) =>
        root is DataMap map && map.Fields.Any(field => field.Key.Text == "$schema" && field.Value is DataText { Text: var schema } && schema.Contains("json-schema.org", StringComparison.Ordinal));

    /// <summary>Looks for records in a value.</summary>
    private void Visit(DataNode node, Place place)
    {
        cancellation.ThrowIfCancellationRequested();
        place = place with { Depth = place.Depth + 1 };
        if (node is DataList list) VisitList(list, place);
        else if (node is DataMap map) VisitMap(map, place);
    }

    private void VisitList(DataList list, Place place)
    {
        if (list.IsRest && known is not null)
        {
            if (place.Depth == known.Depth && !known.InMaps) Take(RecordsOf(list, place), known.IsSure);
            else VisitItems(list, place);
            return;
        }

        var maps = list.Items.Count(item => item is DataMap);
        if (maps == 0)
        {
            if (TableOf(list, place) is { } rows) Take(rows, place with { Depth = null });
            else foreach (var item in list.Items) Visit(item, place);
            return;
        }

        // - API: what it means
        var keyed = list.Items.OfType<DataMap>().Where(map => map.Fields.Length == 1).ToList();
        if (keyed.Count * LeastOfTen >= maps * (LeastOfTen - 1) && keyed.DistinctBy(map => map.Fields[0].Key.Text).Count() * 2 > keyed.Count)
        {
            foreach (var map in keyed) VisitMap(map, place with { Depth = null });
            return;
        }

        var records = RecordsOf(list, place);
        if (maps * 2 > records.Count && IsGlossary(records, out var shape) && !HaveSections(records)) Take(records, place, shape);
        else VisitItems(list, place);
    }

    private static List<DataRecord> RecordsOf(DataList list, Place place) => [.. list.Items.Select(item => new DataRecord(null, item, place.Category, place.Language))];

    /// <summary>Looks for records in the items of a list, which are sections if they are maps.</summary>
    private void VisitItems(DataList list, Place place)
    {
        foreach (var item in list.Items)
        {
            if (item is DataMap map) VisitSection(map, place with { IsSection = true, Depth = place.Depth + 1 });
            else Visit(item, place with { IsSection = true });
        }
    }

    private void VisitMap(DataMap map, Place place)
    {
        var fields = map.Fields.Where(field => !DataWords.IsRemark(field.Key.Text)).ToList();
        if (fields.Count == 0) return;
        if (map.IsRest && known is { InMaps: true } && place.Depth == known.Depth)
        {
            Take([.. fields.SelectMany(field => RecordsOf(field, place))], known.IsSure);
            return;
        }

        // {"en": {…}, "de": {…}}
        if (fields.TrueForAll(field => field.Value is not DataText && FieldWords.LanguageOf(field.Key.Text) is not null && DataWords.RoleOf(field.Key.Text) is null))
        {
            foreach (var (key, value) in fields) Visit(value, place with { Language = FieldWords.LanguageOf(key.Text) });
            return;
        }

        var isOpen = map.IsRest && known is not null;
        if (!isOpen && (fields.Count(field => DataWords.RoleOf(field.Key.Text) is not null || DataWords.IsOfProgram(field.Key.Text)) * 2 < fields.Count || place.IsOfGlossary))
        {
            var records = fields.SelectMany(field => RecordsOf(field, place)).ToList();
            var texts = records.Count(record => record.Value is not DataMap);
            if (texts == records.Count && fields.TrueForAll(field => IsText(field.Value)) && AreTexts(fields))
            {
                Take(records, place, inMaps: true);
                return;
            }

            if ((records.Count - texts) * 2 >= records.Count && (texts == 0 || AreTexts(fields.FindAll(field => IsText(field.Value)))) && fields.TrueForAll(field => field.Value is not DataText || IsText(field.Value))
                && IsGlossary(records, out var shape) && (shape.HasDefinitions || shape.HasOtherNames) && !HaveSections(records))
            {
                Take(records, place, shape, inMaps: true);
                return;
            }
        }

        VisitSection(map, place);
    }

    /// <summary>The records of one key: one, or where it has a list of maps that name no term, one for each of its meanings.</summary>
    private static IEnumerable<DataRecord> RecordsOf(DataField field, Place place)
    {
        if (field.Value is DataList { Items: [DataMap, ..] } list && !list.Items.OfType<DataMap>().Any(map => map.Fields.Any(inner => DataWords.RoleOf(inner.Key.Text) == FieldRole.Term)))
            return list.Items.Where(item => item is DataMap).Select(item => new DataRecord(field.Key, item, place.Category, place.Language));
        return [new DataRecord(field.Key, field.Value, place.Category, place.Language)];
    }

    /// <summary>Looks for records below each key of a map; what names it is their category, or the key where there are several.</summary>
    private void VisitSection(DataMap map, Place place)
    {
        var name = !place.IsSection ? null : map.Fields.Where(field => DataWords.IsSectionName(field.Key.Text)).Select(field => (field.Value as DataText)?.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        var sections = map.Fields.Count(field => field.Value is not DataText && IsSection(field.Key.Text));
        foreach (var (key, value) in map.Fields)
        {
            if (value is DataText || DataWords.IsOfProgram(key.Text)) continue;
            var isSection = (sections > 1 || known is not null) && IsSection(key.Text); // Of a block the other sections stand elsewhere.
            var category = SectionName(name) ?? (isSection ? SectionName(key.Text) : null);
            Visit(value, place with { Category = category ?? place.Category, IsSection = isSection, IsOfGlossary = place.IsOfGlossary || DataWords.IsOfGlossary(key.Text) });
        }

        static bool IsSection(string key) => !DataWords.IsContainer(key) && !DataWords.IsOfProgram(key) && !DataWords.IsRemark(key);
    }

    /// <summary>What a section is about; null where it only has a letter, or several: <c>A–C</c>, <c>0-9</c>, <c>#</c>.</summary>
    private static string? SectionName(string? name) =>
        name is null || name.Count(char.IsLetter) <= 1 || (name.Length <= 5 && name.AsSpan().ContainsAny(InRanges)) ? null : EntryDraft.OneLine(name);

    private static bool IsGlossary(List<DataRecord> records, out RecordShape shape)
    {
        shape = ShapeFinder.Of(records);
        return shape.HasTerms && (shape.IsSure || shape.HasDefinitions || shape.HasOtherNames);
    }

    /// <summary>Whether most records have entries of their own, under a key that says so, and are themselves sections.</summary>
    private static bool HaveSections(List<DataRecord> records)
    {
        var sections = 0;
        foreach (var record in records.Take(100))
        {
            if (record.Value is DataMap map && map.Fields.Any(field => DataWords.IsSectionContent(field.Key.Text) && HasEntries(field.Value, isNamed: map.Fields.Any(other => DataWords.RoleOf(other.Key.Text) == FieldRole.Term && other.Value is DataText)))) sections++;
        }

        return sections * 2 > Math.Min(100, records.Count);
    }

    /// <summary>Whether a value holds entries, and not the names of one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isNamed">Whether what it belongs to has a name of its own.</param>
    private static bool HasEntries(DataNode value, bool isNamed)
    {
        var records = value switch
        {
            DataList list => list.Items.Where(item => item is DataMap).Select(item => new DataRecord(null, item, null, null)).ToList(),
            DataMap map when map.Fields.All(field => field.Value is DataMap) => map.Fields.Select(field => new DataRecord(field.Key, field.Value, null, null)).ToList(),
            DataMap map when map.Fields.All(field => IsText(field.Value) && DataWords.RoleOf(field.Key.Text) is null && FieldWords.LanguageOf(field.Key.Text) is null) => map.Fields.Select(field => new DataRecord(field.Key, field.Value, null, null)).ToList(),
            _ => [],
        };
        if (records.Count == 0) return false;
        var shape = ShapeFinder.Of(records);
        return shape.HasTerms && (shape.HasDefinitions || records[0].Value is DataText || (isNamed && shape.IsSure && !shape.Uses.Values.Any(use => use.IsLanguageName || use.Role == FieldRole.Status)));
    }

    /// <summary>Whether a value is a text, or several.</summary>
    private static bool IsText(DataNode value) => value is DataText { IsQuoted: true } or DataText { Text: "" } || IsPlainWord(value) || (value is DataList list && list.Items.Length > 0 && list.Items.All(item => item is DataText));

    /// <summary>Whether a value stands without quotes and is a text all the same.</summary>
    private static bool IsPlainWord(DataNode value) => value is DataText { IsQuoted: false, Text: var text } && text is not ("true" or "false" or "null" or "~" or "yes" or "no") && text.Any(char.IsLetter);

    /// <summary>Whether keys and texts look like terms and what is said of them, and not like settings, addresses, versions or messages of a program.</summary>
    private static bool AreTexts(List<DataField> fields)
    {
        var good = 0;
        foreach (var (key, value) in fields)
        {
            var text = value as DataText ?? (value as DataList)?.Items.OfType<DataText>().FirstOrDefault();
            if (text is null || (IsTermLike(key.Text) && IsProse(text.Text))) good++;
        }

        return good * 10 >= fields.Count * (LeastOfTen - 1);
    }

    private static bool IsTermLike(string key) => key.Any(char.IsLetter) && !(key.Contains('.') && !key.Contains(' ')) && !key.Contains("::", StringComparison.Ordinal) && key[0] is not ('/' or '@' or '-');

    private static bool IsProse(string text)
    {
        if (text.Length == 0 || text.Contains(' ')) return true;
        return text.Any(char.IsLetter) && !text.AsSpan().ContainsAny(InCode) && !text.Contains("://", StringComparison.Ordinal) && text[0] is not ('.' or '/' or '^' or '~' or '@' or '#' or '$' or '>' or '*') && !IsFile(text);
    }

    /// <summary>Whether a word has an ending or a version: <c>index.js</c>, <c>v1.2</c>.</summary>
    private static bool IsFile(string text) => text.LastIndexOf('.') is > 0 and var dot && dot < text.Length - 1 && !text[..dot].Contains('.');

    /// <summary>The rows of a table in lists, with the keys of its first row, or term and definition; null where it is none.</summary>
    private static List<DataRecord>? TableOf(DataList list, Place place)
    {
        if (list.Items.Length < 2 || !list.Items.All(item => item is DataList { Items: [DataText, DataText, ..] })) return null;
        var rows = list.Items.Cast<DataList>().ToList();
        var header = rows[0].Items.OfType<DataText>().ToList();
        var hasHeader = header.Exists(cell => DataWords.RoleOf(cell.Text) is { } role && role != FieldRole.None);
        if (!hasHeader && rows.Exists(row => row.Items.Length != 2)) return null;
        string[] names = hasHeader ? [.. header.Select(cell => cell.Text)] : ["term", "definition"];
        return [.. rows.Skip(hasHeader ? 1 : 0).Select(row => new DataRecord(null, new DataMap([.. row.Items.Take(names.Length).Select((cell, i) => new DataField(new DataText(names[i], true, cell.Span), cell))], row.Span), place.Category, place.Language))];
    }

    private void Take(List<DataRecord> records, Place place, RecordShape? shape = null, bool inMaps = false)
    {
        var isSure = place.IsOfGlossary || shape is { IsSure: true };
        levels.Add(place.Depth is { } depth ? new RecordLevel(depth, inMaps, isSure) : null);
        Take(records, isSure);
    }

    private void Take(List<DataRecord> records, bool isSure) => (isSure ? sure : likely).AddRange(records);

    /// <summary>Where in the data something stands.</summary>
    /// <param name="Category">The section's name; null for none.</param>
    /// <param name="Language">Its language; null where none is said.</param>
    /// <param name="IsOfGlossary">Whether a key above announces terms.</param>
    /// <param name="IsSection">Whether it is one of several parts of the file.</param>
    private readonly record struct Place(string? Category, string? Language, bool IsOfGlossary, bool IsSection = false)
    {
        /// <summary>How many lists and maps it is in; null where that is not the same for all of their items.</summary>
        public int? Depth { get; init; } = 0;
    }
}

/// <summary>The records of a glossary in data.</summary>
/// <param name="Records">In the order of the file; none where this is no glossary.</param>
/// <param name="Level">Where all of them stand; null where that is not the same for all, or no block of the file could begin there.</param>
internal sealed record FoundRecords(IReadOnlyList<DataRecord> Records, RecordLevel? Level)
{
    /// <summary>This is no glossary.</summary>
    public static FoundRecords None { get; } = new([], null);
}
