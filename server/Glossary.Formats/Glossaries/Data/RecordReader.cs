using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of records.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="shape">What the keys of its records are.</param>
/// <param name="problems">Receives what is not used as it may have been meant.</param>
internal sealed class RecordReader(ReadOnlyMemory<char> text, RecordShape shape, FileProblems problems)
{
    /// <summary>What is longer, in words, is no name.</summary>
    private const int MostWordsOfAName = 10;

    private static readonly (FieldRole Role, TermType Type)[] Naming =
    [
        (FieldRole.Term, TermType.Unknown), (FieldRole.Abbreviation, TermType.Abbreviation), (FieldRole.FullForm, TermType.FullForm), (FieldRole.Synonyms, TermType.Unknown),
    ];

    private static readonly (FieldRole Role, TermStatus Status)[] Judging =
    [
        (FieldRole.Preferred, TermStatus.Preferred), (FieldRole.Deprecated, TermStatus.Deprecated), (FieldRole.Forbidden, TermStatus.Forbidden),
    ];

    private static readonly (FieldRole Role, RelationKind Kind)[] Relating =
    [
        (FieldRole.Related, RelationKind.Related), (FieldRole.Broader, RelationKind.Broader), (FieldRole.Narrower, RelationKind.Narrower), (FieldRole.ReplacedBy, RelationKind.ReplacedBy),
    ];

    private readonly EntryDraft draft = new(text, new LinePositions(text));
    private readonly List<Fact> facts = [];
    private readonly List<(string Text, string Target)> links = [];
    private readonly List<DataRecord> children = [];

    /// <summary>Reads the entry of a record, and those that stand in it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entries">Receives them in the order of the file.</param>
    public void Read(DataRecord record, ICollection<Entry> entries) => Read(record, null, entries);

    private void Read(DataRecord record, string? broader, ICollection<Entry> entries)
    {
        facts.Clear();
        links.Clear();
        children.Clear();
        if (record.Key is { } key) Add(shape.KeysAreTerms ? FieldRole.Term : FieldRole.None, key, record.Language, isId: !shape.KeysAreTerms);
        if (record.Value is DataMap map) Gather(map, record.Language, record);
        else if (record.Key is not null) GatherText(record);
        var entry = Make(record, broader);
        if (entry is not null) entries.Add(entry);
        else if (record is { Key: null, Value: not DataMap }) problems.Add(record.Span, "This has no keys as the others have, so it is left out. Write its term and its definition under theirs.", ProblemKind.Unexpected);
        else if (SaysSomething(record.Value)) problems.Add(record.Span, "This has no term, so it is left out. Give it one under the key that the others have it under.", ProblemKind.NoName);
        if (children.Count == 0) return;
        foreach (var child in children.ToArray()) Read(child, entry?.Title, entries);
    }

    /// <summary>Makes the entry of what was gathered; null where no name is among it.</summary>
    private Entry? Make(DataRecord record, string? broader)
    {
        var status = FactsOf(FieldRole.Status).Select(fact => StatusWords.StatusOf(fact.Text)).FirstOrDefault();
        foreach (var (role, type) in Naming)
        {
            foreach (var fact in FactsOf(role))
            {
                var itsStatus = fact.Status == TermStatus.None && role == FieldRole.Term ? status : fact.Status;
                draft.AddNames(NameIn(fact.Text), PlaceOf(fact, record), role == FieldRole.Synonyms && !fact.IsOfList, type, itsStatus, fact.Language);
            }
        }

        if (draft.IsNamed)
        {
            foreach (var (role, itsStatus) in Judging) AddJudged(role, itsStatus, record);
            AddTexts(record);
            foreach (var (role, kind) in Relating) AddRelations(role, kind, record);
            foreach (var (words, target) in links) draft.AddRelation(RelationKind.Related, shape.HasIds ? target : words, default, shape.HasIds);
            if (broader is not null) draft.AddRelation(RelationKind.Broader, broader, default);
            draft.Category = FactsOf(FieldRole.Category).Select(fact => EntryDraft.OneLine(fact.Text)).FirstOrDefault() ?? record.Category;
            if (shape.HasIds) draft.Id = facts.Where(fact => fact.IsId).Select(fact => fact.Text).FirstOrDefault();
        }

        return draft.ToEntry(record.Span);
    }

    private IEnumerable<Fact> FactsOf(FieldRole role) => facts.Where(fact => fact.Role == role);

    /// <summary>Adds definition, notes and examples.</summary>
    private void AddTexts(DataRecord record)
    {
        var definitions = FactsOf(FieldRole.Definition).ToList();
        var meanings = FactsOf(FieldRole.Meaning).ToList();
        if (definitions.Count == 0 && meanings.Count > 0)
        {
            definitions.Add(meanings[0]);
            meanings.RemoveAt(0);
        }

        foreach (var fact in definitions)
        {
            // One language is enough, that of the title where it is there.
            if (fact.Language == definitions[0].Language) draft.AddDefinition(ProseIn(fact), PlacesOf(fact, record));
        }

        foreach (var fact in meanings.Concat(FactsOf(FieldRole.Note))) draft.AddNote(ProseIn(fact), PlacesOf(fact, record));
        foreach (var fact in FactsOf(FieldRole.Example)) draft.AddExample(ProseIn(fact), PlacesOf(fact, record));
    }

    /// <summary>Adds names that a key judges, or where it says no more than yes, judges the term itself.</summary>
    private void AddJudged(FieldRole role, TermStatus status, DataRecord record)
    {
        foreach (var fact in FactsOf(role))
        {
            if (StatusWords.Answer(fact.Text) is not { } answer) draft.AddNames(NameIn(fact.Text), PlaceOf(fact, record), !fact.IsOfList, status: status, language: fact.Language);
            else if (answer) draft.Judge(status);
        }
    }

    private void AddRelations(FieldRole role, RelationKind kind, DataRecord record)
    {
        foreach (var fact in FactsOf(role))
        {
            if (fact.IsById || fact.IsOfList) draft.AddRelation(kind, EntryDraft.OneLine(fact.Text), PlaceOf(fact, record), fact.IsById);
            else foreach (var name in NamesInText.OfList(fact.Text)) draft.AddRelation(kind, name, PlaceOf(fact, record));
        }
    }

    /// <summary>Gathers what a record says that is only a text, or a list of them.</summary>
    private void GatherText(DataRecord record)
    {
        var role = shape.RoleOfTexts;
        if (role == FieldRole.Definition && record.Value is DataText { Text: var said } && record.Key is { } key && Abbreviation.IsInitials(key.Text, new Phrase(said))) role = FieldRole.FullForm;
        Gather(role, default, record.Value, record.Language);
    }

    /// <summary>Gathers what a map says, that in the main language first.</summary>
    private void Gather(DataMap map, string? language, DataRecord record)
    {
        language = LanguageIn(map) ?? language;
        foreach (var isMain in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var (key, value) in map.Fields)
            {
                var use = shape.UseOf(key.Text);
                if (use.Language is null ? !isMain : (use.Language == shape.Language) != isMain) continue;
                if (use.IsLanguageName) continue;
                if (use.Language is not null && value is DataMap inLanguage) Gather(inLanguage, use.Language, record);
                else if (use.Role is FieldRole.None or FieldRole.Narrower && AreEntries(value)) AddChildren(value, record);
                else Gather(use.Role, use, value, use.Language ?? language);
            }
        }
    }

    /// <summary>Gathers what stands under a key.</summary>
    private void Gather(FieldRole role, KeyUse use, DataNode value, string? language)
    {
        switch (role)
        {
            case FieldRole.Definition or FieldRole.Meaning or FieldRole.Note or FieldRole.Example:
                GatherProse(role, value, language);
                break;
            case FieldRole.None when !use.IsId:
                break;
            default:
                GatherWords(role, use, value, language, TermStatus.None, isOfList: false);
                break;
        }
    }

    /// <summary>Gathers names, or other words: a text, several, or maps of them by language or with what is said of each.</summary>
    private void GatherWords(FieldRole role, KeyUse use, DataNode value, string? language, TermStatus status, bool isOfList)
    {
        if (value is DataText word)
        {
            var isName = role is FieldRole.Synonyms or FieldRole.FullForm;
            Add(isName && KeyStatistics.WordsIn(word.Text) > MostWordsOfAName ? FieldRole.Meaning : role, word, language, status, use.IsId, use.IsByIds, isOfList);
        }
        else if (value is DataList list)
        {
            foreach (var item in list.Items) GatherWords(role, use, item, language, status, isOfList: true);
        }
        else if (value is DataMap map)
        {
            GatherWords(role, use, map, LanguageIn(map) ?? language, isOfList);
        }
    }

    private void GatherWords(FieldRole role, KeyUse use, DataMap map, string? language, bool isOfList)
    {
        var status = map.Fields.Where(field => shape.UseOf(field.Key.Text).Role == FieldRole.Status).Select(field => field.Value is DataText word ? StatusWords.StatusOf(word.Text) : default).FirstOrDefault();
        var isNamed = false;
        foreach (var (key, value) in map.Fields)
        {
            var inner = shape.UseOf(key.Text);
            if (inner.Language is not null) GatherWords(role, use, value, inner.Language, status, isOfList);
            else if (inner.Role is FieldRole.Term or FieldRole.Synonyms) GatherWords(role, use, value, language, status, isOfList);
            else if (inner.Role is FieldRole.Abbreviation or FieldRole.FullForm && role is FieldRole.Term or FieldRole.Synonyms) GatherWords(inner.Role, use, value, language, status, isOfList);
            else if (inner.Role == FieldRole.Definition && role is FieldRole.Term or FieldRole.Synonyms && HasName(map)) GatherProse(inner.Role, value, language);
            else continue;
            isNamed = true;
        }

        // {"value": "mean", "language": "en"}
        if (isNamed) return;
        var first = map.Fields.Where(field => shape.UseOf(field.Key.Text) is { IsLanguageName: false, Role: not FieldRole.Status }).Select(field => field.Value).OfType<DataText>().FirstOrDefault();
        if (first is not null) GatherWords(role, use, first, language, status, isOfList);
    }

    private bool HasName(DataMap map) => map.Fields.Any(field => shape.UseOf(field.Key.Text).Role is FieldRole.Term or FieldRole.Synonyms);

    /// <summary>Gathers a text, or the paragraphs of one.</summary>
    private void GatherProse(FieldRole role, DataNode value, string? language)
    {
        if (value is DataText single)
        {
            Add(role, single, language);
            return;
        }

        if (value is DataMap map && map.Fields.Any(field => shape.UseOf(field.Key.Text).Language is not null))
        {
            foreach (var isMain in (ReadOnlySpan<bool>)[true, false])
            {
                foreach (var (key, part) in map.Fields)
                {
                    if (shape.UseOf(key.Text).Language is { } its && (its == shape.Language) == isMain) GatherProse(role, part, its);
                }
            }

            return;
        }

        var paragraphs = new List<(DataText Text, bool IsItem)>();
        AddParagraphs(value, isItem: false, paragraphs);
        if (paragraphs.Count > 0) facts.Add(new Fact(role, "", default, language) { Paragraphs = paragraphs });
    }

    /// <summary>Adds the texts of a value as paragraphs; those of lists in it as items.</summary>
    private void AddParagraphs(DataNode value, bool isItem, List<(DataText Text, bool IsItem)> paragraphs)
    {
        if (value is DataText text && Content(text).Length > 0) paragraphs.Add((text, isItem));
        if (value is DataList list) foreach (var item in list.Items) AddParagraphs(item, isItem, paragraphs);
        if (value is not DataMap map) return;
        var said = map.Fields.Any(field => shape.UseOf(field.Key.Text).Role is FieldRole.Definition);
        foreach (var (key, part) in map.Fields)
        {
            var use = shape.UseOf(key.Text);
            if (said ? use.Role == FieldRole.Definition : !use.IsId && !use.IsLanguageName && use.Role is FieldRole.None or FieldRole.Note) AddParagraphs(part, isItem: !said && part is DataList, paragraphs);
        }
    }

    /// <summary>Whether a value is a list of entries, or one, within an entry.</summary>
    private bool AreEntries(DataNode value) => value is DataList list ? list.Items.Any(IsEntry) : IsEntry(value);

    private bool IsEntry(DataNode value) =>
        value is DataMap map && map.Fields.Any(field => shape.UseOf(field.Key.Text).Role is FieldRole.Term && field.Value is DataText)
        && map.Fields.Any(field => shape.UseOf(field.Key.Text).Role is FieldRole.Definition or FieldRole.Meaning or FieldRole.Synonyms);

    private void AddChildren(DataNode value, DataRecord record)
    {
        foreach (var item in value is DataList list ? list.Items : [value])
        {
            if (IsEntry(item)) children.Add(new DataRecord(null, item, record.Category, record.Language));
        }
    }

    /// <summary>The language that a map says it is in as a tag; null where it says none.</summary>
    private string? LanguageIn(DataMap map)
    {
        foreach (var (key, value) in map.Fields)
        {
            if (shape.UseOf(key.Text).IsLanguageName && value is DataText word && FieldWords.LanguageOf(word.Text) is { } language) return language;
        }

        return null;
    }

    private void Add(FieldRole role, DataText word, string? language, TermStatus status = TermStatus.None, bool isId = false, bool isById = false, bool isOfList = false)
    {
        var content = Content(word);
        if (content.Length > 0) facts.Add(new Fact(role, content, Inner(word), language) { Status = status, IsId = isId, IsById = isById, IsOfList = isOfList });
    }

    /// <summary>What a text says; empty where it only says that there is nothing.</summary>
    private static string Content(DataText word) => (!word.IsQuoted && word.Text is "null" or "~" or "Null" or "NULL") || EmptyMark.Is(word.Text) ? "" : word.Text.Trim();

    /// <summary>Where a text stands without its quotes.</summary>
    private TextSpan Inner(DataText word) => DataPlace.Inner(word, text.Span);

    private static string NameIn(string text)
    {
        text = DataMarkup.Decode(text);
        return text.Length > 2 && text[0] == '`' && text.IndexOf('`', 1) == text.Length - 1 ? text[1..^1] : text;
    }

    private string ProseIn(Fact fact)
    {
        if (fact.Paragraphs is null) return DataMarkup.Remove(fact.Text, links);
        var prose = new System.Text.StringBuilder();
        var isList = false;
        foreach (var (paragraph, isItem) in fact.Paragraphs)
        {
            // A list that comes first has nothing that leads to it, so its items are paragraphs.
            if (prose.Length > 0) prose.Append(isItem && isList ? "\n" : "\n\n");
            isList = isItem && prose.Length > 0;
            prose.Append(isList ? "- " : "").Append(DataMarkup.Remove(Content(paragraph), links));
        }

        return prose.ToString();
    }

    private static TextSpan PlaceOf(Fact fact, DataRecord record) => Within(fact.Place, record.Span);

    private ReadOnlySpan<TextSpan> PlacesOf(Fact fact, DataRecord record) =>
        fact.Paragraphs is null ? new[] { PlaceOf(fact, record) } : fact.Paragraphs.Select(paragraph => Within(Inner(paragraph.Text), record.Span)).ToArray();

    /// <summary>A place in a record; what an alias stands for lies elsewhere, and has no place in it.</summary>
    private static TextSpan Within(TextSpan place, TextSpan record) => place.Start >= record.Start && place.End <= record.End ? place : new TextSpan(record.Start, 0);

    private static bool SaysSomething(DataNode value) => value switch
    {
        DataText word => Content(word).Length > 0,
        DataList list => list.Items.Any(SaysSomething),
        DataMap map => map.Fields.Any(field => SaysSomething(field.Value)),
        _ => false,
    };

    /// <summary>A thing that a record says.</summary>
    /// <param name="Role">What it is to the entry.</param>
    /// <param name="Text">What it says; empty for paragraphs.</param>
    /// <param name="Place">Where it stands.</param>
    /// <param name="Language">Its language as a tag; null where none is said.</param>
    private readonly record struct Fact(FieldRole Role, string Text, TextSpan Place, string? Language)
    {
        /// <summary>What is said of a name's use.</summary>
        public TermStatus Status { get; init; }

        /// <summary>Whether it is what others point to.</summary>
        public bool IsId { get; init; }

        /// <summary>Whether it points to another record by its id.</summary>
        public bool IsById { get; init; }

        /// <summary>Whether it is an item of a list, and so is one name only.</summary>
        public bool IsOfList { get; init; }

        /// <summary>Its paragraphs where it is not one text, each with whether it is an item of a list in it.</summary>
        public List<(DataText Text, bool IsItem)>? Paragraphs { get; init; }
    }
}
