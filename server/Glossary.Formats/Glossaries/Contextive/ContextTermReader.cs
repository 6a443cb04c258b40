using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of a context's terms.</summary>
/// <param name="text">The file's text.</param>
/// <param name="problems">Receives what is not as Contextive has it.</param>
internal sealed class ContextTermReader(ReadOnlyMemory<char> text, FileProblems problems)
{
    private static readonly ImmutableArray<string> Keys = ["name", "definition", "examples", "aliases", "meta"];

    private readonly EntryDraft draft = new(text, new LinePositions(text));
    private readonly List<(string Text, string Target)> links = [];

    /// <summary>Reads a term; null where it has no name.</summary>
    /// <param name="node">An item of a list of terms.</param>
    /// <param name="category">The name of its context; null where that has none.</param>
    /// <param name="scope">Which documents its context is for.</param>
    public Entry? Read(DataNode node, string? category, EntryScope scope)
    {
        draft.Scope = scope;
        if (node is not DataMap term) return ReadBare(node, category);
        links.Clear();
        var roles = term.Fields.Select(field => RoleOf(field.Key, term)).ToList();
        AddAll(FieldRole.Term);
        if (!draft.IsNamed)
        {
            problems.Add(new TextSpan(term.Span.Start, term.Fields is [var first, ..] ? first.Key.Span.Length : 0), "This term has no name, so it is left out. Write “name: …” with it.", ProblemKind.NoName);
            return null;
        }

        foreach (var role in (ReadOnlySpan<FieldRole>)[FieldRole.Synonyms, FieldRole.Definition, FieldRole.Example, FieldRole.Note]) AddAll(role);
        foreach (var (words, _) in links) draft.AddRelation(RelationKind.Related, words, default);
        draft.Category = category;
        return draft.ToEntry(term.Span);

        void AddAll(FieldRole role)
        {
            for (var i = 0; i < roles.Count; i++)
            {
                if (roles[i] == role) Add(role, term.Fields[i]);
            }
        }
    }

    /// <summary>Reads a term that is only a name.</summary>
    private Entry? ReadBare(DataNode node, string? category)
    {
        if (ContextItems.IsNothing(node)) return null;
        problems.Add(node.Span, "A term is written as “- name: …”, with its definition in the next line as “definition: …”.", ProblemKind.Unexpected);
        if (node is not DataText name) return null;
        AddName(name, isList: false);
        draft.Category = category;
        return draft.ToEntry(node.Span);
    }

    /// <summary>What a key of a term says. Contextive refuses a file with others than its own; they are told here, and those that are clear are used.</summary>
    private FieldRole RoleOf(DataText key, DataMap term)
    {
        switch (key.Text)
        {
            case "name": return FieldRole.Term;
            case "definition": return FieldRole.Definition;
            case "examples": return FieldRole.Example;
            case "aliases": return FieldRole.Synonyms;
            case "meta": return FieldRole.Note;
        }

        var (role, own) = FieldWords.RoleOf(key.Text) switch
        {
            FieldRole.Term => (FieldRole.Term, "name"),
            FieldRole.Definition or FieldRole.Meaning => (FieldRole.Definition, "definition"),
            FieldRole.Example => (FieldRole.Example, "examples"),
            FieldRole.Synonyms or FieldRole.Abbreviation or FieldRole.FullForm => (FieldRole.Synonyms, "aliases"),
            _ => (FieldRole.None, ""),
        };
        var isFree = own.Length > 0 && !term.Fields.Any(field => field.Key.Text == own);
        problems.Add(key.Span, $"Contextive has no key “{key.Text}” for a term. It knows {ContextItems.Say(Keys)}. {(isFree ? $"This is read as “{own}”." : "This is not used.")}", ProblemKind.Unexpected);
        return isFree ? role : FieldRole.None;
    }

    private void Add(FieldRole role, DataField field)
    {
        if (role == FieldRole.Note)
        {
            AddMeta(field);
        }
        else if (role is FieldRole.Synonyms or FieldRole.Example)
        {
            foreach (var item in ContextItems.Of(field.Key, field.Value, problems)) AddText(role, item, isList: field.Value is not DataList);
        }
        else
        {
            AddText(role, field.Value, isList: false);
        }
    }

    private void AddText(FieldRole role, DataNode node, bool isList)
    {
        if (ContextItems.IsNothing(node) && !(role == FieldRole.Term && node is DataText { Text.Length: > 0 })) return;
        if (node is not DataText word) problems.Add(node.Span, "Here a single text belongs, so this is not used. A text with signs such as { } [ ] and : in it stands in quotes.", ProblemKind.Unexpected);
        else if (role == FieldRole.Definition) draft.AddDefinition(Plain(word), PlaceOf(word));
        else if (role == FieldRole.Example) draft.AddExample(Plain(word), PlaceOf(word));
        else AddName(word, isList);
    }

    private void AddName(DataText name, bool isList)
    {
        var content = name.Text.Trim();
        if (content.Length > 2 && content[0] == '`' && content.IndexOf('`', 1) == content.Length - 1) content = content[1..^1];
        draft.AddNames(content, PlaceOf(name), isList);
    }

    /// <summary>Adds remarks as Contextive shows them: <c>👥 Owner: Team A</c>. A status is that of the name.</summary>
    private void AddMeta(DataField meta)
    {
        if (meta.Value is DataMap remarks)
        {
            foreach (var (key, value) in remarks.Fields)
            {
                if (value is not DataText said || ContextItems.IsNothing(said)) continue;
                if (AddRemark(FieldWords.RoleOf(key.Text), said)) continue;
                draft.AddNote($"{key.Text}{(key.Text.Length > 0 && char.IsLetterOrDigit(key.Text[^1]) ? ":" : "")} {EntryDraft.OneLine(Plain(said))}", PlaceOf(said));
            }
        }
        else if (!ContextItems.IsNothing(meta.Value))
        {
            problems.Add(meta.Value.Span, "“meta” has keys with texts, such as “Owner: Team A”. This is not used.", ProblemKind.Unexpected);
        }
    }

    /// <summary>Adds a remark whose key says what it is to the term; false where it is to be shown with its key.</summary>
    private bool AddRemark(FieldRole? role, DataText said)
    {
        switch (role)
        {
            case FieldRole.Note: draft.AddNote(Plain(said), PlaceOf(said)); break;
            case FieldRole.Hidden when StatusWords.Answer(said.Text.Trim()) == true: draft.IsHidden = true; break;
            case FieldRole.Status when StatusWords.StatusOf(said.Text) is var status and not TermStatus.None: draft.Judge(status); break;
            case FieldRole.Preferred: Judge(said, TermStatus.Preferred); break;
            case FieldRole.Deprecated: Judge(said, TermStatus.Deprecated); break;
            case FieldRole.Forbidden: Judge(said, TermStatus.Forbidden); break;
            case FieldRole.Related: Relate(said, RelationKind.Related); break;
            case FieldRole.Broader: Relate(said, RelationKind.Broader); break;
            case FieldRole.Narrower: Relate(said, RelationKind.Narrower); break;
            case FieldRole.ReplacedBy: Relate(said, RelationKind.ReplacedBy); break;
            default: return false;
        }

        return true;
    }

    /// <summary>Judges names, or where no more than yes is said, that of the term.</summary>
    private void Judge(DataText said, TermStatus status)
    {
        if (StatusWords.Answer(said.Text) is not { } answer) foreach (var name in NamesInText.OfList(said.Text)) draft.Judge(name, PlaceOf(said), status);
        else if (answer) draft.Judge(status);
    }

    private void Relate(DataText said, RelationKind kind)
    {
        foreach (var name in NamesInText.OfList(said.Text)) draft.AddRelation(kind, name, PlaceOf(said));
    }

    private string Plain(DataText word) => DataMarkup.Remove(word.Text, links);

    private TextSpan PlaceOf(DataText word) => DataPlace.Inner(word, text.Span);
}
