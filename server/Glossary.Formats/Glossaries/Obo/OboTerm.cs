using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of terms of an OBO file.</summary>
internal sealed class OboTerm
{
    private readonly ReadOnlyMemory<char> text;
    private readonly FileProblems problems;
    private readonly EntryDraft draft;
    private readonly HashSet<string> ids;
    private readonly string? category;

    /// <summary>Looks through a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="stanzas">Its stanzas, that of the file itself first.</param>
    /// <param name="problems">Receives terms without a name.</param>
    public OboTerm(ReadOnlyMemory<char> text, List<OboStanza> stanzas, FileProblems problems)
    {
        (this.text, this.problems) = (text, problems);
        draft = new EntryDraft(text, new LinePositions(text));
        ids = [.. stanzas.Where(stanza => stanza.IsOfTerm && ValueOf(stanza, "name") is not null).Select(stanza => ValueOf(stanza, "id")).OfType<string>()];
        category = ValueOf(stanzas[0], "default-namespace");
    }

    /// <summary>Makes the entry of a term; null where it has no name.</summary>
    public Entry? Read(OboStanza term)
    {
        if (ValueOf(term, "is_anonymous") == "true") return null;
        var status = ValueOf(term, "is_obsolete") == "true" || ValueOf(term, "replaced_by") is not null ? TermStatus.Deprecated : TermStatus.None;
        foreach (var tag in term.Tags.Where(tag => tag.Name == "name"))
            draft.AddNames(ConceptStatus.WithoutMark(Say(tag.Value), status != TermStatus.None), tag.Value, status: status);
        if (!draft.IsNamed)
        {
            problems.Add(term.Head, "This term has no name, so it is left out. Write a line name: with what it is called.", ProblemKind.NoName);
            return null;
        }

        draft.Id = ValueOf(term, "id");
        draft.Category = ValueOf(term, "namespace") ?? category ?? ValueOf(term, "subset");
        foreach (var tag in term.Tags) Add(tag, status);
        return draft.ToEntry(term.Span);
    }

    private void Add(in OboTag tag, TermStatus status)
    {
        switch (tag.Name)
        {
            case "synonym" or "exact_synonym":
                AddSynonym(tag, status);
                break;
            case "def":
                draft.AddDefinition(ConceptStatus.WithoutBeginning(Say(tag.Value)), tag.Value);
                break;
            case "comment":
                draft.AddNote(Say(tag.Value), tag.Value);
                break;
            case "is_a":
                AddRelation(RelationKind.Broader, tag.Value, tag.Comment);
                break;
            case "replaced_by":
                AddRelation(RelationKind.ReplacedBy, tag.Value, tag.Comment);
                break;
            case "consider":
                AddRelation(RelationKind.Related, tag.Value, tag.Comment);
                break;
            case "relationship":
                var blank = text.Span.Slice(tag.Value.Start, tag.Value.Length).IndexOf(' ');
                AddRelation(RelationKind.Related, TextSpan.FromBounds(tag.Value.Start + blank + 1, tag.Value.End), tag.Comment);
                break;
        }
    }

    /// <summary>Adds a synonym, if it means exactly the term: <c>"LWR" EXACT ABBREVIATION []</c>.</summary>
    private void AddSynonym(in OboTag tag, TermStatus status)
    {
        var rest = text.Span.Slice(tag.Rest.Start, tag.Rest.Length);
        if (rest.StartsWith("BROAD", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("NARROW", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("RELATED", StringComparison.OrdinalIgnoreCase)) return;
        var scope = rest[..(rest.IndexOf('[') is >= 0 and var sources ? sources : rest.Length)];
        var isShort = scope.Contains("abbreviation", StringComparison.OrdinalIgnoreCase) || scope.Contains("acronym", StringComparison.OrdinalIgnoreCase);
        draft.AddNames(Say(tag.Value), tag.Value, type: isShort ? TermType.Abbreviation : TermType.Unknown, status: status);
    }

    /// <summary>Adds a relation to a term by its id, or where that is in another file, by the name that the comment says.</summary>
    private void AddRelation(RelationKind kind, TextSpan target, TextSpan name)
    {
        var id = Say(target);
        if (ids.Contains(id)) draft.AddRelation(kind, id, target, isId: true);
        else if (name.Length > 0) draft.AddRelation(kind, Say(name), name);
    }

    private string? ValueOf(OboStanza stanza, string name)
    {
        foreach (var tag in stanza.Tags)
        {
            if (tag.Name == name && tag.Value.Length > 0) return Say(tag.Value);
        }

        return null;
    }

    private string Say(TextSpan span) => OboTag.Decode(text.Span.Slice(span.Start, span.Length));
}
