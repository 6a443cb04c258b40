using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entry of a concept out of all that is said of it, wherever in the file.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="graph">What it says.</param>
/// <param name="texts">Its texts.</param>
/// <param name="titles">What each concept is called first of all.</param>
internal sealed class ConceptReader(ReadOnlyMemory<char> text, RdfGraph graph, RdfTexts texts, Dictionary<int, RdfText> titles)
{
    private static readonly (RdfProperty Property, TermType Type, TermStatus Status)[] Naming =
    [
        (RdfProperty.PrefLabel, TermType.Unknown, TermStatus.Preferred),
        (RdfProperty.Abbreviation, TermType.Abbreviation, TermStatus.None),
        (RdfProperty.AltLabel, TermType.Unknown, TermStatus.Admitted),
        (RdfProperty.HiddenLabel, TermType.Unknown, TermStatus.None),
        (RdfProperty.Symbol, TermType.Symbol, TermStatus.None),
        (RdfProperty.Notation, TermType.Unknown, TermStatus.None),
    ];

    /// <summary>What may say what a concept is, the best first.</summary>
    private static readonly RdfProperty[] Defining = [RdfProperty.Definition, RdfProperty.ScopeNote, RdfProperty.Description];

    private readonly EntryDraft draft = new(text, new LinePositions(text));
    private readonly ConceptCategories categories = new(graph, texts);
    private TextSpan block;

    /// <summary>Makes an entry.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="title">What it is called first of all.</param>
    /// <returns>Null where that is no name.</returns>
    public Entry? Read(int concept, RdfText title)
    {
        block = graph.BlockAt(title.Block);
        draft.Id = graph.IriOf(concept);
        draft.Category = categories.Of(concept);
        var status = ConceptStatus.Of(graph, concept);
        var isPreferred = texts.Of(concept, RdfProperty.PrefLabel).Count > 0;
        AddName(title, isPreferred ? TermStatus.Preferred : TermStatus.None, status);
        if (draft.IsNamed)
        {
            if (!isPreferred) AddNames(concept, RdfProperty.Label, TermType.Unknown, TermStatus.None, status);
            foreach (var (property, type, usual) in Naming) AddNames(concept, property, type, isPreferred ? usual : TermStatus.None, status);
            AddTexts(concept, title.Language);
            AddRelations(concept);
        }

        return draft.ToEntry(block);
    }

    private void AddNames(int concept, RdfProperty property, TermType type, TermStatus usual, TermStatus ofConcept)
    {
        foreach (var name in texts.Of(concept, property))
        {
            if (property is not (RdfProperty.Notation or RdfProperty.Abbreviation) || IsWord(name.Content, property)) AddName(name, usual, ofConcept, type);
        }
    }

    /// <summary>Adds a name. What is said of its own use goes before what is said of the concept's, and that before what goes without saying.</summary>
    private void AddName(in RdfText name, TermStatus usual, TermStatus ofConcept, TermType type = TermType.Unknown)
    {
        var status = name.Status != TermStatus.None ? name.Status : ofConcept != TermStatus.None ? ofConcept : usual;
        var place = IsInBlock(name.Place) || !IsInBlock(name.Mention) ? name.Place : name.Mention; // The entry's anchor lies in it.
        draft.AddNames(ConceptStatus.WithoutMark(name.Content, status == TermStatus.Deprecated), place, type: type, status: status, language: name.Language);
    }

    /// <summary>Whether a code is a word that people write: <c>Audiovisual</c>, but not <c>T18.02</c>, <c>QB</c> or <c>part_of</c>.</summary>
    private static bool IsWord(string code, RdfProperty property)
    {
        const int fewestLetters = 3;
        var isWord = property == RdfProperty.Abbreviation || (code.Length >= fewestLetters && code.AsSpan().ContainsAnyInRange('a', 'z'));
        foreach (var c in code)
        {
            if (!(char.IsLetter(c) || c is ' ' or '-' || (property == RdfProperty.Abbreviation && c != '_'))) return false;
        }

        return isWord;
    }

    private void AddTexts(int concept, string? language)
    {
        RdfProperty? defining = null;
        foreach (var property in Defining)
        {
            foreach (var said in texts.Best(concept, property, language))
            {
                if (defining is null) draft.AddDefinition(ConceptStatus.WithoutBeginning(said.Content), PlaceOf(said));
                else draft.AddNote(said.Content, PlaceOf(said));
                defining = property;
            }
        }

        foreach (var note in texts.Best(concept, RdfProperty.Note, language)) draft.AddNote(note.Content, PlaceOf(note));
        foreach (var example in texts.Best(concept, RdfProperty.Example, language)) draft.AddExample(example.Content, PlaceOf(example));
    }

    private void AddRelations(int concept)
    {
        var statements = graph.Statements;
        for (var i = graph.FirstOf(concept); i >= 0; i = statements[i].Next)
        {
            if (KindOf(statements[i].Property) is not { } kind) continue;
            var value = statements[i].Value;
            if (value.Text is { } said && FindCode(said) is null) draft.AddRelation(kind, EntryDraft.OneLine(said), value.Place);
            var target = value.Text is { } code ? FindCode(code) ?? -1 : value.Resource;
            if (target == concept || !titles.TryGetValue(target, out var title)) continue; // A concept of another file has no name here.
            if (graph.IriOf(target) is { } iri) draft.AddRelation(kind, iri, value.Place, isId: true);
            else draft.AddRelation(kind, EntryDraft.OneLine(title.Content), value.Place);
        }
    }

    /// <summary>The concept that a text means by its code, as in the OBO ontologies: <c>GO:0008150</c>.</summary>
    private int? FindCode(string said) =>
        said.IndexOf(':', StringComparison.Ordinal) > 0 && !said.Contains(' ', StringComparison.Ordinal) ? graph.Find(said) ?? graph.Find($"http://purl.obolibrary.org/obo/{said.Replace(':', '_')}") : null;

    private static RelationKind? KindOf(RdfProperty property) => property switch
    {
        RdfProperty.Broader => RelationKind.Broader,
        RdfProperty.Narrower => RelationKind.Narrower,
        RdfProperty.Related => RelationKind.Related,
        RdfProperty.ReplacedBy => RelationKind.ReplacedBy,
        _ => null,
    };

    private bool IsInBlock(TextSpan place) => place.Start >= block.Start && place.End <= block.End;

    /// <summary>Where a text stands, if that is in the entry.</summary>
    private TextSpan PlaceOf(in RdfText said) => IsInBlock(said.Place) ? said.Place : default;
}
