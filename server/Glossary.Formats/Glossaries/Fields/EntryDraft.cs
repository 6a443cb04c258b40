using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects what a file says of one concept, and makes its entry. All that it is given is text as a reader sees it, without the markup of the file.</summary>
/// <param name="text">The text that all spans refer to, in UTF-16 code units.</param>
/// <param name="positions">Its lines.</param>
internal sealed class EntryDraft(ReadOnlyMemory<char> text, LinePositions positions)
{
    private readonly List<EntryTerm> terms = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<Relation> relations = [];
    private readonly List<string> partIds = [];
    private readonly List<TextSpan> prose = [];
    private readonly List<string> definition = [];
    private readonly StringBuilder more = new();
    private readonly List<string> note = [];
    private readonly List<string> example = [];
    private bool isAfterItem;
    private string title = "";
    private TextSpan anchor;

    /// <summary>Whether it has a name; without one there is no entry.</summary>
    public bool IsNamed => terms.Count > 0;

    /// <summary>Whether it says what the concept is.</summary>
    public bool IsDefined => definition.Count > 0;

    /// <summary>What the file knows the entry by; null where its names tell.</summary>
    public string? Id { get; set; }

    /// <summary>The subject field; null where none is given.</summary>
    public string? Category { get; set; }

    /// <summary>Which documents the entry is for; null for all.</summary>
    public EntryScope? Scope { get; set; }

    /// <summary>Whether the entry is there to take away what lower layers say under its names.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Adds the names in a text that may hold several, such as <c>line width roughness (LWR)</c>. Those that come first are the entry's title and anchor.</summary>
    /// <param name="content">What stands there.</param>
    /// <param name="place">Where it stands; it may hold markup besides.</param>
    /// <param name="isList">Whether a comma parts names, too.</param>
    /// <param name="type">What sort of names they are.</param>
    /// <param name="status">What the file says of their use.</param>
    /// <param name="language">Their language as a tag (BCP 47); null where the file does not say.</param>
    public void AddNames(string content, TextSpan place, bool isList = false, TermType type = TermType.Unknown, TermStatus status = TermStatus.None, string? language = null)
    {
        var found = isList ? NamesInText.OfList(content) : NamesInText.OfTerm(content);
        if (found.Count == 0) return;

        // A single name is shown with what tells it from others: Root (file system).
        if (!IsNamed) (title, anchor) = (found.Count > 1 ? found[0] : OneLine(content), place);
        foreach (var name in found) AddName(name, place, type, status, language);
    }

    /// <summary>Adds a name as it stands, whatever signs it has. The first one is the entry's title and anchor.</summary>
    /// <param name="name">The name in one line; one that is there already is not added again.</param>
    /// <param name="place">Where it stands; it may hold more.</param>
    /// <param name="type">What sort of name it is.</param>
    /// <param name="status">What the file says of its use.</param>
    /// <param name="language">Its language as a tag (BCP 47); null where the file does not say.</param>
    /// <param name="letters">How its letters must stand in a text; null where they themselves tell.</param>
    public void AddName(string name, TextSpan place, TermType type = TermType.Unknown, TermStatus status = TermStatus.None, string? language = null, TermCase? letters = null)
    {
        if (name.Length == 0 || !names.Add(name)) return;
        if (terms.Count == 0 && title.Length == 0) (title, anchor) = (name, place);
        terms.Add(new EntryTerm(name) { Type = type, Status = status, Language = language, Case = letters, Span = Find(name, place) });
    }

    /// <summary>Adds what the only name is short for, where the entry's text begins with that: <c>ABI: Application binary interface. How …</c>.</summary>
    /// <param name="sentence">The first sentence without its full stop.</param>
    /// <param name="place">Where it stands; it may hold more.</param>
    public void AddLongForm(string sentence, TextSpan place)
    {
        if (terms.Count != 1 || !Abbreviation.IsWritten(terms[0].Text) || !Abbreviation.IsInitials(terms[0].Text, new Phrase(sentence))) return;
        terms[0] = terms[0] with { Type = TermType.Abbreviation };
        AddName(sentence, place, TermType.FullForm);
    }

    /// <summary>Says of the first name whether it is to be used.</summary>
    public void Judge(TermStatus status)
    {
        if (IsNamed) terms[0] = terms[0] with { Status = status };
    }

    /// <summary>Adds what the file knows a part of the entry by; others may point to the entry by it.</summary>
    public void AddPartId(string id) => partIds.Add(id);

    /// <summary>Says of a name whether it is to be used; one that is not there yet is added.</summary>
    /// <param name="name">The name in one line.</param>
    /// <param name="place">Where it stands; it may hold more.</param>
    /// <param name="status">What the file says of its use.</param>
    public void Judge(string name, TextSpan place, TermStatus status)
    {
        var known = terms.FindIndex(term => term.Text == name);
        if (known < 0) AddName(name, place, status: status);
        else terms[known] = terms[known] with { Status = status };
    }

    /// <summary>Adds a concept that the entry points to.</summary>
    /// <param name="kind">What it is to the entry's concept.</param>
    /// <param name="target">One of its names, or its entry's id.</param>
    /// <param name="place">Where that stands; it may hold more.</param>
    /// <param name="isId">Whether it is the id of an entry of the same file.</param>
    public void AddRelation(RelationKind kind, string target, TextSpan place, bool isId = false)
    {
        if (target.Length > 0) relations.Add(new Relation(kind, target) { IsId = isId, Span = Find(target, place) });
    }

    /// <summary>Adds a part of what the concept is: its paragraphs, parted by blank lines.</summary>
    /// <param name="content">Plain text, code in backticks.</param>
    /// <param name="places">Where it stands in the entry, in pieces where something else parts it; empty for elsewhere.</param>
    public void AddDefinition(string content, params ReadOnlySpan<TextSpan> places) => Add(definition, content, places);

    /// <summary>Adds a remark on the concept or its use.</summary>
    /// <param name="content">Plain text, code in backticks.</param>
    /// <param name="places">Where it stands in the entry, in pieces where something else parts it; empty for elsewhere.</param>
    public void AddNote(string content, params ReadOnlySpan<TextSpan> places) => Add(note, content, places);

    /// <summary>Adds a text in which a name is used.</summary>
    /// <param name="content">Plain text, code in backticks.</param>
    /// <param name="places">Where it stands in the entry, in pieces where something else parts it; empty for elsewhere.</param>
    public void AddExample(string content, params ReadOnlySpan<TextSpan> places) => Add(example, content, places);

    /// <summary>Adds a place of language that none of the texts holds: the rest of a long body.</summary>
    public void AddProse(TextSpan place) => prose.Add(place);

    /// <summary>Whether all that is said of the concept is given by <see cref="AddMore"/>, what it is included.</summary>
    public bool HasWholeBody { get; set; }

    /// <summary>The same in Markdown; null where the file has it otherwise.</summary>
    public string? Markdown { get; set; }

    /// <summary>Adds what is said of the concept beyond what it is: a paragraph of a long body, or an item of a list in it.</summary>
    /// <param name="content">Plain text, code in backticks.</param>
    /// <param name="isItem">Whether it is an item.</param>
    public void AddMore(string content, bool isItem = false)
    {
        more.Append(isItem && isAfterItem ? "\n" : "\n\n").Append(isItem ? "- " : "").Append(content);
        isAfterItem = isItem;
    }

    /// <summary>Makes the entry, and empties the draft for the next one.</summary>
    /// <param name="span">The whole entry, which holds all places that were given.</param>
    /// <returns>Null where no name was given.</returns>
    public Entry? ToEntry(TextSpan span)
    {
        var entry = IsNamed ? Make(span) : null;
        Clear();
        return entry;
    }

    private Entry Make(TextSpan span)
    {
        var content = definition.Count == 0 ? null : string.Join("\n\n", definition);
        var paragraph = content is null ? "" : FirstParagraph(content);
        var said = GivenDefinition.In(paragraph);
        foreach (var (kind, target) in Stub.TargetsIn(content ?? ""))
        {
            if (relations.TrueForAll(relation => relation.Target != target)) relations.Add(new Relation(kind, target));
        }

        return new Entry
        {
            Location = EntryLocation.In(positions, span, anchor),
            Id = Id,
            PartIds = [.. partIds],
            Title = title,
            Terms = [.. terms],
            Category = Category,
            Scope = Scope,
            IsHidden = IsHidden,
            Definition = said,
            Opening = said is null ? content : null,
            Body = more.Length == 0 ? content : (HasWholeBody ? more : more.Insert(0, content)).ToString().Trim(),
            Markdown = HasWholeBody ? Markdown : null,
            Note = Join(note),
            Example = Join(example),
            Prose = [.. prose.OrderBy(place => place.Start)],
            Relations = [.. relations.DistinctBy(relation => (relation.Kind, relation.Target, relation.IsId))],
        };
    }

    private void Clear()
    {
        (Id, Category, Scope, IsHidden, title, anchor) = (null, null, null, false, "", default);
        terms.Clear();
        names.Clear();
        relations.Clear();
        partIds.Clear();
        prose.Clear();
        definition.Clear();
        more.Clear();
        isAfterItem = HasWholeBody = false;
        Markdown = null;
        note.Clear();
        example.Clear();
    }

    private void Add(List<string> parts, string content, ReadOnlySpan<TextSpan> places)
    {
        if (content.AsSpan().Trim().IsEmpty) return;
        parts.Add(content.Trim());
        foreach (var place in places)
        {
            if (place.Length > 0) prose.Add(place);
        }
    }

    /// <summary>Where a text stands in a place; empty where it does not stand there as it is.</summary>
    private TextSpan Find(string content, TextSpan place) =>
        text.Span.Slice(place.Start, place.Length).IndexOf(content) is >= 0 and var at ? new TextSpan(place.Start + at, content.Length) : default;

    private static string? Join(List<string> parts) => parts.Count == 0 ? null : string.Join('\n', parts);

    /// <summary>The first paragraph of a text as one line. Where words are written without blanks, its lines are joined without them, too.</summary>
    internal static string FirstParagraph(string content)
    {
        if (content.AsSpan().IndexOfAny('\n', '\r') < 0) return content;
        var paragraph = new StringBuilder();
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty) break;
            if (paragraph.Length > 0 && !Script.MeetsWithoutBlank(paragraph[^1], words[0])) paragraph.Append(' ');
            paragraph.Append(words);
        }

        return paragraph.ToString();
    }

    /// <summary>A text in one line, with one blank between words.</summary>
    public static string OneLine(string content) => IsOneLine(content) ? content : string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a text has single blanks between words and no others, as most names do.</summary>
    private static bool IsOneLine(string content)
    {
        var wasBlank = true;
        foreach (var c in content)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank && (wasBlank || c != ' ')) return false;
            wasBlank = isBlank;
        }

        return !wasBlank;
    }
}
