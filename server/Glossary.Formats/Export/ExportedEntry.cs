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

    /// <summary>The entries of a file.</summary>
    public static IEnumerable<ExportedEntry> Of(GlossaryFile file) => file.Entries.Select(entry => Of(entry, file.Text));

    /// <summary>An entry with what it says.</summary>
    /// <param name="entry">The entry, just read.</param>
    /// <param name="text">The text of its file.</param>
    private static ExportedEntry Of(Entry entry, SourceText text)
    {
        var clean = entry with
        {
            Title = HostileText.Clean(entry.Title),
            Terms = [.. entry.Terms.Select(term => term with { Text = HostileText.Clean(term.Text) })],
            Relations = [.. entry.Relations.Select(relation => relation with { Target = HostileText.Clean(relation.Target) })],
            Category = HostileText.Clean(entry.Category),
            Definition = HostileText.Clean(entry.Definition),
            Note = HostileText.Clean(entry.Note),
            Example = HostileText.Clean(entry.Example),
        };
        if (entry.Body is not null || entry.Prose.IsEmpty) return new ExportedEntry(clean, Whole(clean, HostileText.Clean(entry.Body ?? entry.Text)), null);
        var markdown = HostileText.Clean(string.Join("\n\n", entry.Prose.Select(text.ToString))).Trim();
        return markdown.Length == 0 ? new ExportedEntry(clean, clean.Definition, null) : new ExportedEntry(clean, Whole(clean, PlainBody.Of(markdown)), markdown);
    }

    /// <summary>A text that begins with the definition: where it is not its first sentence, as a paragraph before it.</summary>
    private static string? Whole(Entry entry, string? body)
    {
        if (entry.Definition is not { } definition || string.IsNullOrWhiteSpace(body)) return entry.Definition ?? body;
        return GivenDefinition.In(EntryDraft.FirstParagraph(body)) == definition ? body : $"{definition}\n\n{body}";
    }
}
