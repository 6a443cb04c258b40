using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>An entry with all that it says, as it goes into another glossary.</summary>
/// <param name="Entry">What was read.</param>
/// <param name="Text">All that it says of the concept as plain text: code in backticks, blank lines between paragraphs, <c>- </c> before items; null for nothing.</param>
/// <param name="Markdown">The same in Markdown, where the file has more than plain text; null where it has not.</param>
public sealed record ExportedEntry(Entry Entry, string? Text, string? Markdown)
{
    /// <summary>The names of the concept, the one to show first.</summary>
    public IReadOnlyList<EntryTerm> Names => Entry.Terms;

    /// <summary>What the term is called that stands for the concept: its title where that is no more than its first name with what tells it from others.</summary>
    public string Title => NamesInText.OfTerm(Entry.Title) is [var name] && name == Entry.Terms[0].Text ? Entry.Title : Entry.Terms[0].Text;

    /// <summary>The entries of a file; one of whose names nothing is left that a file can hold is none.</summary>
    public static IEnumerable<ExportedEntry> Of(GlossaryFile file) => file.Entries.Select(entry => Of(entry, file.Text)).Where(entry => entry.Names.Count > 0);

    /// <summary>An entry with what it says.</summary>
    /// <param name="entry">The entry, just read.</param>
    /// <param name="text">The text of its file.</param>
    private static ExportedEntry Of(Entry entry, SourceText text)
    {
        var clean = entry with
        {
            Title = HostileText.Clean(entry.Title),
            Terms = [.. entry.Terms.DefaultIfEmpty(new EntryTerm(entry.Title)).Select(term => term with { Text = HostileText.Clean(term.Text) }).Where(term => term.Text.Length > 0)],
            Relations = [.. entry.Relations.Select(relation => relation with { Target = HostileText.Clean(relation.Target) })],
            Category = HostileText.Clean(entry.Category),
            Definition = HostileText.Clean(entry.Definition),
            Note = HostileText.Clean(entry.Note),
            Example = HostileText.Clean(entry.Example),
        };
        var markdown = entry.Body is null ? HostileText.Clean(string.Join("\n\n", entry.Prose.Select(text.ToString))).Trim() : "";
        var body = markdown.Length > 0 ? BodyText.OfMarkdown(markdown) : HostileText.Clean(entry.Body ?? entry.Text) is { } plain ? BodyText.OfPlain(plain.Trim()) : null;
        var whole = string.IsNullOrEmpty(body) ? clean.Definition : StartsWith(body, clean.Definition) || GivenDefinition.In(EntryDraft.FirstParagraph(body)) == clean.Definition ? body : $"{clean.Definition}\n\n{body}";
        return new ExportedEntry(WithSaid(clean, whole), whole, markdown.Length > 0 ? BodyText.PartMarkdown(markdown) : HostileText.Clean(entry.Markdown));
    }

    /// <summary>Whether a body begins with the words of a definition; where it does not, they are a paragraph before it.</summary>
    private static bool StartsWith(string body, string? definition)
    {
        if (definition is null) return true;
        var at = 0;
        foreach (var c in definition)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            while (at < body.Length && !char.IsLetterOrDigit(body[at])) at++;
            if (at == body.Length || body[at++] != c) return false;
        }

        return true;
    }

    /// <summary>The entry with the relations that its text says and nothing else, as <c>See yield.</c> does, each concept related in one way, and none to itself.</summary>
    private static Entry WithSaid(Entry entry, string? text)
    {
        var relations = entry.Relations.ToList();
        foreach (var (kind, target) in Stub.TargetsIn(text)) if (!relations.Exists(relation => relation.Target == target)) relations.Add(new Relation(kind, target));
        relations.RemoveAll(relation => entry.Terms.Any(term => term.Text.Equals(relation.Target, StringComparison.OrdinalIgnoreCase)));
        relations.RemoveAll(relation => relation.Kind == RelationKind.Related && relations.Exists(other => other.Kind != RelationKind.Related && other.Target == relation.Target));
        return entry with { Relations = [.. relations] };
    }
}
