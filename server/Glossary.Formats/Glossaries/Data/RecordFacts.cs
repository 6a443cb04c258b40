using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Gathers what a record says, however deep it stands in its values, and what entries stand in it.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="shape">What the keys of its records are.</param>
internal sealed class RecordFacts(ReadOnlyMemory<char> text, RecordShape shape)
{
    /// <summary>What is longer, in words, is no name.</summary>
    private const int MostWordsOfAName = 10;

    private readonly List<RecordFact> facts = [];
    private readonly List<DataRecord> children = [];

    /// <summary>What the record says, in the order of the file but for what stands in the main language, which comes first.</summary>
    public List<RecordFact> Facts => facts;

    /// <summary>The entries that stand in it.</summary>
    public List<DataRecord> Children => children;

    /// <summary>Gathers what a record says, in place of what was gathered before.</summary>
    public void Gather(DataRecord record)
    {
        facts.Clear();
        children.Clear();
        if (record.Key is { } key) Add(shape.KeysAreTerms ? FieldRole.Term : FieldRole.None, key, record.Language, isId: !shape.KeysAreTerms);
        if (record.Value is DataMap map) Gather(map, record.Language, record);
        else if (record.Key is not null) GatherText(record);
    }

    /// <summary>What a text says; empty where it only says that there is nothing.</summary>
    public static string Content(DataText word) => (!word.IsQuoted && word.Text is "null" or "~" or "Null" or "NULL") || EmptyMark.Is(word.Text) ? "" : word.Text.Trim();

    /// <summary>Where a text stands without its quotes.</summary>
    public TextSpan Inner(DataText word) => DataPlace.Inner(word, text.Span);

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
        if (paragraphs.Count > 0) facts.Add(new RecordFact(role, "", default, language) { Paragraphs = paragraphs });
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
        if (content.Length > 0) facts.Add(new RecordFact(role, content, Inner(word), language) { Status = status, IsId = isId, IsById = isById, IsOfList = isOfList });
    }
}
