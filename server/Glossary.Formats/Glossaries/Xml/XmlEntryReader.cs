using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of a file in XML, one after the other.</summary>
/// <param name="reading">What is known of the file.</param>
/// <param name="inline">What an element is within a text, by its name without a prefix.</param>
internal abstract class XmlEntryReader(XmlReading reading, Func<string, XmlInline> inline)
{
    private readonly List<(int Distance, string Text, TextSpan Place)> definitions = [];

    /// <summary>What is known of the file.</summary>
    protected XmlReading Reading { get; } = reading;

    /// <summary>Reads the texts of elements.</summary>
    protected XmlText Texts { get; } = new(reading.Text, reading.References, inline);

    /// <summary>Receives what the entry says.</summary>
    protected EntryDraft Draft { get; } = new(reading.Text, new LinePositions(reading.Text));

    /// <summary>Reads an entry.</summary>
    /// <param name="element">Its element.</param>
    /// <returns>Null where it has no term.</returns>
    public Entry? Read(XmlElement element)
    {
        var id = element["id"] is { Length: > 0 } given ? given : null;
        if (id is not null) Reading.Targets.AddConcept(id);
        Draft.Id = id;
        Fill(element);
        foreach (var (_, said, place) in definitions.OrderBy(definition => definition.Distance)) Draft.AddDefinition(said, place);
        definitions.Clear();
        var entry = Draft.ToEntry(element.Span);
        if (entry is null && element.IsClosed) Reading.Problems.Add(TextSpan.FromBounds(element.Span.Start, element.Content.Start), "This entry has no term, so it is left out. Write one, or remove the entry.", ProblemKind.NoName);
        return entry;
    }

    /// <summary>Puts what an element says into the draft.</summary>
    protected abstract void Fill(XmlElement entry);

    /// <summary>Adds the names that are in an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="type">What sort of names they are.</param>
    /// <param name="status">What the file says of their use.</param>
    /// <param name="language">Their language as the file writes it, where the element itself does not tell it.</param>
    protected void AddNames(XmlElement element, TermType type = TermType.Unknown, TermStatus status = TermStatus.None, string? language = null)
    {
        if (Texts.LineOf(element) is var name && !EmptyMark.Is(name)) Draft.AddNames(name, PlaceOf(name, element), type: type, status: status, language: XmlShape.TagOf(language ?? element.Language));
    }

    /// <summary>Adds what an element says.</summary>
    /// <param name="role">What it is to the entry; nothing is added where that is no text.</param>
    /// <param name="element">The element.</param>
    /// <param name="label">What is put before a note; null for nothing.</param>
    protected void AddText(FieldRole role, XmlElement element, string? label = null)
    {
        var said = Texts.ParagraphsOf(element);
        if (EmptyMark.Is(said)) return;
        var place = Texts.PlaceOf(element);
        switch (role)
        {
            case FieldRole.Definition:
                definitions.Add((Reading.Shape.DistanceOf(XmlShape.TagOf(element.Language)), said, place));
                break;
            case FieldRole.Note:
                Draft.AddNote(label is null ? said : $"{label}: {said}", place);
                break;
            case FieldRole.Example:
                Draft.AddExample(said, place);
                break;
            case FieldRole.Category:
                Draft.Category ??= EntryDraft.OneLine(said);
                break;
        }
    }

    /// <summary>Adds a relation to the id that an attribute has, or where it has none, to the name that stands in the element.</summary>
    /// <param name="kind">What is pointed to is to the entry.</param>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute's name.</param>
    protected void AddRelation(RelationKind kind, XmlElement element, string attribute)
    {
        var said = Texts.LineOf(element);
        var place = PlaceOf(said, element);
        if (element.Find(attribute) is not { Value: var value, Span: var span } || value.Trim() is not { Length: > 0 } target)
        {
            if (!EmptyMark.Is(said)) Draft.AddRelation(kind, said, place);
            return;
        }

        if (target[0] == '#') target = target[1..];
        if (!EmptyMark.Is(said)) Reading.Targets.AddText(target, said, Reading.Text.Span.Slice(place.Start, place.Length).SequenceEqual(said) ? place : default);
        Draft.AddRelation(kind, target, span, isId: true);
    }

    /// <summary>Where what an element says in one line stands, without a remark or <c>CDATA</c> around it; all that is in the element where other markup is within.</summary>
    private TextSpan PlaceOf(string said, XmlElement element)
    {
        var place = Texts.PlaceOf(element);
        var at = Reading.Text.Span.Slice(place.Start, place.Length).IndexOf(said, StringComparison.Ordinal);
        return at < 0 ? place : new TextSpan(place.Start + at, said.Length);
    }
}
