using System.Text;
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
    private static readonly (FieldRole Role, TermType Type)[] Naming =
    [
        (FieldRole.Term, TermType.Unknown), (FieldRole.Abbreviation, TermType.Abbreviation), (FieldRole.FullForm, TermType.FullForm), (FieldRole.Synonyms, TermType.Unknown),
    ];

    private readonly EntryDraft draft = new(text, new LinePositions(text));
    private readonly RecordFacts gathered = new(text, shape);
    private readonly List<(string Text, string Target)> links = [];

    /// <summary>Reads the entry of a record, and those that stand in it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entries">Receives them in the order of the file.</param>
    public void Read(DataRecord record, ICollection<Entry> entries) => Read(record, null, entries);

    private void Read(DataRecord record, string? broader, ICollection<Entry> entries)
    {
        links.Clear();
        gathered.Gather(record);
        var entry = Make(record, broader);
        if (entry is not null) entries.Add(entry);
        else if (record is { Key: null, Value: not DataMap }) problems.Add(record.Span, "This has no keys as the others have, so it is left out. Write its term and its definition under theirs.", ProblemKind.Unexpected);
        else if (SaysSomething(record.Value)) problems.Add(record.Span, "This has no term, so it is left out. Give it one under the key that the others have it under.", ProblemKind.NoName);
        if (gathered.Children.Count == 0) return;
        foreach (var child in gathered.Children.ToArray()) Read(child, entry?.Title, entries);
    }

    /// <summary>Makes the entry of what was gathered; null where no name is among it.</summary>
    private Entry? Make(DataRecord record, string? broader)
    {
        var status = First(FieldRole.Status) is { } word ? StatusWords.StatusOf(word.Text) : TermStatus.None;
        foreach (var (role, type) in Naming)
        {
            foreach (var fact in gathered.Facts)
            {
                if (fact.Role != role) continue;
                var itsStatus = fact.Status == TermStatus.None && role == FieldRole.Term ? status : fact.Status;
                draft.AddNames(NameIn(fact.Text), Within(fact.Place, record), role == FieldRole.Synonyms && !fact.IsOfList, type, itsStatus, fact.Language);
            }
        }

        if (draft.IsNamed) AddRest(record, broader);
        return draft.ToEntry(record.Span);
    }

    /// <summary>Adds what is said of the term.</summary>
    private void AddRest(DataRecord record, string? broader)
    {
        var definition = First(FieldRole.Definition) ?? First(FieldRole.Meaning);
        foreach (var fact in gathered.Facts)
        {
            // One language is enough for the definition, that of the title where it is there.
            var isDefinition = definition is { } first && fact.Role == first.Role && fact.Language == first.Language && (fact.Role == FieldRole.Definition || fact == first);
            switch (fact.Role)
            {
                case FieldRole.Definition or FieldRole.Meaning when isDefinition: draft.AddDefinition(ProseIn(fact), PlacesOf(fact, record)); break;
                case FieldRole.Meaning or FieldRole.Note: draft.AddNote(ProseIn(fact), PlacesOf(fact, record)); break;
                case FieldRole.Example: draft.AddExample(ProseIn(fact), PlacesOf(fact, record)); break;
                case FieldRole.Preferred: AddJudged(fact, TermStatus.Preferred, record); break;
                case FieldRole.Deprecated: AddJudged(fact, TermStatus.Deprecated, record); break;
                case FieldRole.Forbidden: AddJudged(fact, TermStatus.Forbidden, record); break;
                case FieldRole.Related: AddRelation(fact, RelationKind.Related, record); break;
                case FieldRole.Broader: AddRelation(fact, RelationKind.Broader, record); break;
                case FieldRole.Narrower: AddRelation(fact, RelationKind.Narrower, record); break;
                case FieldRole.ReplacedBy: AddRelation(fact, RelationKind.ReplacedBy, record); break;
                case FieldRole.Hidden: draft.IsHidden |= StatusWords.Answer(fact.Text) == true; break;
                case FieldRole.Category: draft.Category ??= EntryDraft.OneLine(fact.Text); break;
                default:
                    if (fact.IsId && shape.HasIds) draft.Id ??= fact.Text;
                    break;
            }
        }

        draft.Category ??= record.Category;
        foreach (var (words, target) in links) draft.AddRelation(RelationKind.Related, shape.HasIds ? target : words, default, shape.HasIds);
        if (broader is not null) draft.AddRelation(RelationKind.Broader, broader, default);
    }

    private RecordFact? First(FieldRole role)
    {
        foreach (var fact in gathered.Facts)
        {
            if (fact.Role == role) return fact;
        }

        return null;
    }

    /// <summary>Adds names that a key judges, or where it says no more than yes, judges the term itself.</summary>
    private void AddJudged(RecordFact fact, TermStatus status, DataRecord record)
    {
        if (StatusWords.Answer(fact.Text) is not { } answer) draft.AddNames(NameIn(fact.Text), Within(fact.Place, record), !fact.IsOfList, status: status, language: fact.Language);
        else if (answer) draft.Judge(status);
    }

    private void AddRelation(RecordFact fact, RelationKind kind, DataRecord record)
    {
        if (fact.IsById || fact.IsOfList) draft.AddRelation(kind, EntryDraft.OneLine(fact.Text), Within(fact.Place, record), fact.IsById);
        else foreach (var name in NamesInText.OfList(fact.Text)) draft.AddRelation(kind, name, Within(fact.Place, record));
    }

    /// <summary>A name as a reader sees it.</summary>
    private static string NameIn(string text)
    {
        text = DataMarkup.Decode(text);
        return text.Length > 2 && text[0] == '`' && text.IndexOf('`', 1) == text.Length - 1 ? text[1..^1] : text;
    }

    /// <summary>A text as a reader sees it, its paragraphs parted by blank lines.</summary>
    private string ProseIn(RecordFact fact)
    {
        if (fact.Paragraphs is null) return DataMarkup.Remove(fact.Text, links);
        var prose = new StringBuilder();
        var isList = false;
        foreach (var (paragraph, isItem) in fact.Paragraphs)
        {
            // A list that comes first has nothing that leads to it, so its items are paragraphs.
            if (prose.Length > 0) prose.Append(isItem && isList ? "\n" : "\n\n");
            isList = isItem && prose.Length > 0;
            prose.Append(isList ? "- " : "").Append(DataMarkup.Remove(RecordFacts.Content(paragraph), links));
        }

        return prose.ToString();
    }

    private ReadOnlySpan<TextSpan> PlacesOf(RecordFact fact, DataRecord record) =>
        fact.Paragraphs is null ? new[] { Within(fact.Place, record) } : fact.Paragraphs.Select(paragraph => Within(gathered.Inner(paragraph.Text), record)).ToArray();

    /// <summary>A place in a record; what an alias stands for lies elsewhere, and has no place in it.</summary>
    private static TextSpan Within(TextSpan place, DataRecord record)
    {
        var span = record.Span;
        return place.Start >= span.Start && place.End <= span.End ? place : new TextSpan(span.Start, 0);
    }

    private static bool SaysSomething(DataNode value) => value switch
    {
        DataText word => RecordFacts.Content(word).Length > 0,
        DataList list => list.Items.Any(SaysSomething),
        DataMap map => map.Fields.Any(field => SaysSomething(field.Value)),
        _ => false,
    };
}
