using System.Text;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes Markdown: a heading for each entry, its text, and a list of what else is said of it. Where terms are called as headings of other sorts are, a list of definitions.</summary>
internal sealed class MarkdownWriter : GlossaryWriter
{
    /// <summary>Stands where an entry says nothing, so that its heading is one of an entry.</summary>
    private const string Nothing = "–";

    private static readonly (FieldRole Field, string Label)[] NameLabels =
        [(FieldRole.Abbreviation, "Abbreviation"), (FieldRole.FullForm, "Full form"), (FieldRole.Synonyms, "Synonyms"), (FieldRole.Preferred, "Preferred"), (FieldRole.Deprecated, "Deprecated"), (FieldRole.Forbidden, "Forbidden")];

    private static readonly (FieldRole Field, string Label)[] RelationLabels =
        [(FieldRole.ReplacedBy, "Replaced by"), (FieldRole.Related, "Related"), (FieldRole.Broader, "Broader"), (FieldRole.Narrower, "Narrower")];

    /// <inheritdoc/>
    public override string Name => "md";

    /// <inheritdoc/>
    public override string Ending => ".glossary.md";

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<ExportedEntry> entries)
    {
        var markdown = new StringBuilder("# Glossary\n");
        var ids = new EntryIds(entries, _ => null);
        var areDefinitions = entries.Any(entry => IsLikeSection(entry.Title)) || entries.Count(entry => SectionWords.IsLetters(entry.Title)) > 1;
        foreach (var entry in entries)
        {
            markdown.Append('\n');
            if (areDefinitions) AppendDefinition(markdown, entry);
            else AppendHeading(markdown, entry, name => ids.Find(name) is { } number && entries[number].Title.Equals(name, StringComparison.OrdinalIgnoreCase) ? AnchorOf(name) : null);
        }

        return markdown.ToString();
    }

    private static bool IsLikeSection(string title) => SectionWords.IsSection(title) || SectionWords.IsSectionAtEdge(title) || SectionWords.IsGlossary(title);

    private static void AppendHeading(StringBuilder markdown, ExportedEntry entry, Func<string, string?> anchorOf)
    {
        markdown.Append("## ").Append(MarkdownEscape.Name(entry.Title)).Append("\n\n");
        MarkdownBodyText.Append(markdown, entry.Text ?? Nothing, "");
        var isFirst = true;
        foreach (var (label, value) in FieldsOf(entry, anchorOf))
        {
            if (isFirst) markdown.Append('\n');
            isFirst = false;
            markdown.Append("- **").Append(label).Append(":** ").Append(value).Append('\n');
        }
    }

    private static void AppendDefinition(StringBuilder markdown, ExportedEntry entry)
    {
        const string indent = "    ";
        markdown.Append(MarkdownEscape.BodyLine(entry.Title)).Append("\n:   ");
        MarkdownBodyText.Append(markdown, entry.Text ?? Nothing, indent);
        var isFirst = true;
        foreach (var (label, value) in FieldsOf(entry, _ => null))
        {
            if (isFirst) markdown.Append('\n');
            isFirst = false;
            markdown.Append(indent).Append("- **").Append(label).Append(":** ").Append(value).Append('\n');
        }
    }

    /// <summary>What is said of an entry besides its text, in Markdown.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="anchorOf">Gives the anchor of the entry that has a name; null where it has none.</param>
    private static IEnumerable<(string Label, string Value)> FieldsOf(ExportedEntry entry, Func<string, string?> anchorOf)
    {
        foreach (var (field, label) in NameLabels)
        {
            var names = EntryFields.NamesOf(entry, field).Select(name => name.Text).ToList();
            if (names.Count > 0) yield return (label, MarkdownEscape.Value(EntryFields.ListOf(names)));
        }

        if (entry.Names[0].Status is var status and not TermStatus.None) yield return ("Status", EntryFields.WordOf(status));
        if (entry.Entry.Category is { } category) yield return ("Category", MarkdownEscape.Value(category));
        foreach (var (field, label) in RelationLabels)
        {
            var targets = EntryFields.TargetNamesOf(entry, field).ToList();
            if (targets.Count > 0) yield return (label, Links(targets, anchorOf));
        }

        foreach (var note in Lines(entry.Entry.Note)) yield return ("Note", note);
        foreach (var example in Lines(entry.Entry.Example)) yield return ("Example", example);
    }

    private static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(MarkdownEscape.Line);

    /// <summary>Links to entries where all of the names have one, and else the names.</summary>
    private static string Links(List<string> targets, Func<string, string?> anchorOf)
    {
        if (targets.Exists(target => anchorOf(target) is null)) return MarkdownEscape.Value(EntryFields.ListOf(targets));
        return string.Join("; ", targets.Select(target => $"[{MarkdownEscape.Name(target)}](#{anchorOf(target)})"));
    }

    /// <summary>The anchor that GitHub and most others give a heading; null where nothing is left of it.</summary>
    private static string? AnchorOf(string title)
    {
        var anchor = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_') anchor.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value == ' ') anchor.Append('-');
        }

        return anchor.Length == 0 ? null : anchor.ToString();
    }
}
