using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads what stands below a name: its definition, fields such as <c>**Synonyms**: a, b</c>, notes, and what it points to.</summary>
/// <param name="document">The document.</param>
/// <param name="text">Its text without markup.</param>
internal sealed class MarkdownBody(MarkdownDocument document, MarkdownText text)
{
    private const int MostItemsOfADefinition = 12;

    private readonly List<(MarkdownLink Link, TextSpan Place, RelationKind Kind)> links = [];
    private readonly List<MarkdownLink> found = [];
    private readonly List<TextSpan> block = [];
    private readonly List<(string Text, TextSpan Place)> quotes = [];
    private readonly List<(string Text, TextSpan Place)> items = [];
    private readonly List<(string Text, string? Markdown, bool IsItem)> blocks = []; // All but fields and quotations, in order.
    private (string Text, TextSpan Place)? definition;
    private (string Text, TextSpan Place)? labelled;
    private (string Text, TextSpan Place)? reference;
    private (string Text, TextSpan Place)? code;
    private FieldRole? role;
    private bool isListWanted;

    /// <summary>Reads a body.</summary>
    /// <param name="draft">Receives what it says.</param>
    /// <param name="title">The entry's name.</param>
    /// <param name="opening">What stands behind the name in its own line; empty for nothing.</param>
    /// <param name="from">The first line below.</param>
    /// <param name="to">The line after the last.</param>
    public void Read(EntryDraft draft, string title, TextSpan opening, int from, int to)
    {
        Clear();
        var line = from;
        block.Clear();
        if (opening.Length > 0)
        {
            block.Add(opening);
            TakeLines(ref line, to);
            Add(draft, MarkdownLineKind.Text);
        }

        while (line < to) ReadBlock(draft, ref line, to);
        Finish(draft, title);
    }

    /// <summary>Adds what a body says that was read before in pieces.</summary>
    private void Finish(EntryDraft draft, string title)
    {
        var list = items.Count == 0 ? default((string Text, TextSpan Place)?) : (ListOf(items), TextSpan.FromBounds(items[0].Place.Start, items[^1].Place.End));
        var said = labelled ?? definition ?? list ?? reference;
        if (said is null && quotes.Count > 0)
        {
            said = quotes[0];
            quotes.RemoveAt(0);
        }

        said ??= code;
        if (said is var (content, place))
        {
            if (said == definition && isListWanted) content = WithList(content, list?.Text ?? "");
            foreach (var name in SaidNames.OtherNamesIn(content)) draft.AddName(name, place);
            if (SaidNames.FullFormIn(content, title) is { } fullForm) draft.AddName(fullForm, place, TermType.FullForm);
            if (said == labelled || blocks.Count == 0) blocks.Insert(0, (content, null, false));
            draft.HasWholeBody = !draft.IsDefined;
            if (draft.IsDefined) draft.AddProse(place);
            else draft.AddDefinition(content, place);
        }

        foreach (var (plain, _, isItem) in blocks) draft.AddMore(plain, isItem);
        if (blocks.TrueForAll(block => block.Markdown is not null)) draft.Markdown = string.Join("\n\n", blocks.Select(block => block.Markdown));
        foreach (var (quote, span) in quotes) draft.AddNote(quote, span);
        foreach (var (link, span, kind) in links) draft.AddRelation(kind, link.Name, span);
    }

    /// <summary>Items in one sentence, or one after the other where they are sentences.</summary>
    private static string ListOf(List<(string Text, TextSpan Place)> items) =>
        string.Join(items.Exists(item => item.Text[^1] is '.' or '。' or ';' or ',') ? " " : "; ", items.Select(item => item.Text));

    /// <summary>A text that ends with a colon, and the list after it. What leads to the list is a paragraph of its own where something is said before.</summary>
    private static string WithList(string content, string list)
    {
        const int Longest = 500;
        var end = SentenceEnd.Find(content);
        if (end < content.Length) return $"{content[..end].TrimEnd()}\n\n{content[end..].TrimStart()} {list}";
        return list.Length is > 0 and < Longest ? $"{content} {list}" : $"{content}\n\n{list}";
    }

    private void Clear()
    {
        links.Clear();
        quotes.Clear();
        items.Clear();
        blocks.Clear();
        (definition, labelled, reference, code, role, isListWanted) = (null, null, null, null, null, false);
    }

    private void ReadBlock(EntryDraft draft, ref int line, int to)
    {
        var kind = document.Lines[line].Kind;
        block.Clear();
        switch (kind)
        {
            case MarkdownLineKind.Heading:
                role = FieldWords.RoleOf(text.Name(document.Lines[line].Content)) is { } known and not (FieldRole.Term or FieldRole.None) ? known : definition is null ? null : FieldRole.None;
                line++;
                return;
            case MarkdownLineKind.Rule when definition is not null:
                line = to;
                return;
            case MarkdownLineKind.Code:
                var first = line;
                while (line < to && document.Lines[line].Kind == MarkdownLineKind.Code) line++;
                if (line - first > 2) code ??= ($"`{document.ContentOf(first + 1)}`", document.Lines[first + 1].Content);
                AddAsItStands(first, line);
                return;
            case MarkdownLineKind.TableHeader:
                var header = line++;
                while (line < to && document.Lines[line].Kind is MarkdownLineKind.TableRow or MarkdownLineKind.Hidden) line++;
                AddAsItStands(header, line);
                return;
            case MarkdownLineKind.Quote:
                while (line < to && document.Lines[line].Kind is MarkdownLineKind.Quote)
                {
                    if (!document.ContentOf(line).StartsWith("[!") && document.Lines[line].Content.Length > 0) block.Add(document.Lines[line].Content);
                    line++;
                }

                break;
            case MarkdownLineKind.Text or MarkdownLineKind.Item or MarkdownLineKind.Definition:
                block.Add(document.Lines[line++].Content);
                TakeLines(ref line, to);
                break;
            default:
                line++;
                return;
        }

        if (block.Count > 0) Add(draft, kind);
    }

    /// <summary>Adds lines whose markup is what they say: code, a table.</summary>
    private void AddAsItStands(int from, int to)
    {
        var indent = document.Lines[from].Indent;
        var lines = Enumerable.Range(from, to - from).Select(line => document.Lines[line]).Select(line => line.Content.Length == 0 ? "" : $"{new string(' ', Math.Max(0, line.Indent - indent))}{document[line.Content]}");
        var content = string.Join('\n', lines);
        var isMarked = content.Length > 0 && content[0] is '`' or '~' or '$' or '|';
        var marked = isMarked ? content : $"```\n{content}\n```";
        blocks.Add((marked, marked, false));
    }

    /// <summary>The block as it stands; null where it has markup that only the tool knows for which it was written: shortcodes, tags, links to elsewhere in the file.</summary>
    private string? MarkdownOf(MarkdownLineKind kind)
    {
        var lines = string.Join('\n', block.Select(line => document[line].ToString()));
        if (lines.AsSpan().ContainsAny('{', '<', '\\') || lines.Contains("[[", StringComparison.Ordinal) || lines.Contains("][", StringComparison.Ordinal)) return null;
        return kind == MarkdownLineKind.Item ? $"- {lines}" : lines;
    }

    /// <summary>Takes the lines with which a paragraph goes on, up to one that starts with a field of its own.</summary>
    private void TakeLines(ref int line, int to)
    {
        for (; line < to && document.Lines[line].Kind == MarkdownLineKind.Text; line++)
        {
            if (FieldOf(document.Lines[line].Content) is not null) return;
            block.Add(document.Lines[line].Content);
        }
    }

    /// <summary>The field that a line starts with; null where it starts with none.</summary>
    private (FieldRole Role, TextSpan Text)? FieldOf(TextSpan content)
    {
        if (MarkdownLabel.Of(document.Text.Span, content) is not { IsParted: true } label) return null;
        var name = text.Name(label.Names).TrimEnd(':', '：');
        if (FieldWords.RoleOf(name) is not { } known || known is FieldRole.Term or FieldRole.None) return null;
        return label.Style is LabelStyle.Bold or LabelStyle.Emphasis || IsFieldWithoutMarkup(known, name) ? (known, label.Text) : null;
    }

    /// <summary>Whether a word is one for a field even where nothing marks it: a text may well start with <c>Use:</c> or <c>Type:</c>.</summary>
    private static bool IsFieldWithoutMarkup(FieldRole role, string name) =>
        role is FieldRole.Synonyms or FieldRole.Related or FieldRole.Abbreviation or FieldRole.Note or FieldRole.Example or FieldRole.Definition or FieldRole.Deprecated or FieldRole.Forbidden or FieldRole.ReplacedBy or FieldRole.Broader or FieldRole.Narrower or FieldRole.FullForm
        && name.ToLowerInvariant() is not ("use" or "short" or "long" or "text" or "also" or "usage" or "context" or "variant" or "target" or "parent" or "avoid");

    private void Add(EntryDraft draft, MarkdownLineKind kind)
    {
        var place = TextSpan.FromBounds(block[0].Start, block[^1].End);
        if (FieldOf(block[0]) is var (field, rest))
        {
            role = rest.Length == 0 && block.Count == 1 ? field : null;
            block[0] = rest;
            if (rest.Length == 0) block.RemoveAt(0);
            if (block.Count > 0) AddField(draft, field, TextSpan.FromBounds(block[0].Start, place.End));
            return;
        }

        if (role is { } current)
        {
            if (current != FieldRole.None) AddField(draft, current, place);
            else draft.AddProse(place);
            if (current == FieldRole.None && text.Text(block) is { Length: > 0 } other) blocks.Add((other, MarkdownOf(kind), kind == MarkdownLineKind.Item));
            return;
        }

        var content = Text(place, RelationKind.Related);
        if (content.Length == 0 || EmptyMark.Is(content)) return;
        if (kind != MarkdownLineKind.Quote) blocks.Add((content, MarkdownOf(kind), kind == MarkdownLineKind.Item));
        if (kind == MarkdownLineKind.Quote) quotes.Add((content, place));
        else if (kind == MarkdownLineKind.Item) AddItem(draft, content, place);
        else if (definition is not null || (reference is null && Stub.IsReference(content)))
        {
            if (definition is null) reference = (content, place);
            else draft.AddProse(place);
        }
        else
        {
            definition = (content, place);
            isListWanted = content[^1] is ':' or '：';
        }
    }

    private void AddItem(EntryDraft draft, string content, TextSpan place)
    {
        if ((definition is null || isListWanted) && items.Count < MostItemsOfADefinition) items.Add((content, place));
        else draft.AddProse(place);
    }

    private void AddField(EntryDraft draft, FieldRole field, TextSpan place)
    {
        var kind = RelationOf(field);
        var before = links.Count;
        var content = Text(place, kind ?? RelationKind.Related);
        if (content.Length == 0) return;
        if (kind is { } relation)
        {
            if (links.Count > before) return;
            foreach (var name in NamesInText.OfList(content.TrimEnd('.', '。'))) draft.AddRelation(relation, name, place);
            return;
        }

        MarkdownFields.Add(draft, field, content, text.Text(block, keepsCode: false).TrimEnd('.', '。'), place);
        if (field is FieldRole.Definition or FieldRole.Meaning) labelled ??= (content, place);
    }

    private static RelationKind? RelationOf(FieldRole field) => field switch
    {
        FieldRole.Related => RelationKind.Related,
        FieldRole.Broader => RelationKind.Broader,
        FieldRole.Narrower => RelationKind.Narrower,
        FieldRole.ReplacedBy => RelationKind.ReplacedBy,
        _ => null,
    };

    /// <summary>The text of the block; what its links lead to is kept.</summary>
    private string Text(TextSpan place, RelationKind kind)
    {
        found.Clear();
        var content = text.Text(block, found);
        foreach (var link in found) links.Add((link, place, kind));
        return content;
    }
}
