using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes entries into Markdown, in the shape that the file has.</summary>
internal static class MarkdownInsertions
{
    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        var document = MarkdownScanner.Scan(text.AsMemory(), isInTable: false, CancellationToken.None);
        var plain = new MarkdownText(document);
        var shape = ShapeChoice.Of(document, plain, FrontMatter.Of(text, document.FrontMatter), CancellationToken.None);
        return shape.Kind switch
        {
            MarkdownShapeKind.Article => [],
            MarkdownShapeKind.Tables => MarkdownRows.WaysToAdd(document, plain, entries, entry),
            MarkdownShapeKind.None when entries.Length > 0 => AbbreviationLines(text, entries, entry),
            MarkdownShapeKind.None => FirstEntries(text, shape, entry),
            _ => new MarkdownProse(document, plain, shape, entries, entry).WaysToAdd(),
        };
    }

    /// <summary>An entry of a file that has none: a heading below the title, if there is one.</summary>
    private static IEnumerable<Insertion> FirstEntries(string text, MarkdownShape shape, NewEntry entry)
    {
        var title = shape.Headings is [.., { Role: MarkdownHeadingRole.Title } last] ? last.Level : 1;
        var template = new EntryTemplate($"{new string('#', title + 1)} ", "\n\n", "");
        var end = text.AsSpan().TrimEnd().Length;
        foreach (var (names, body) in new MarkdownContent(MarkdownShapeKind.Headings, entry) { SaysCategory = true }.WaysToWrite())
            yield return new Insertion(end, end == 0 ? $"# Glossary\n\n{template.Fill(names, body)}\n" : $"\n\n{template.Fill(names, body)}");
    }

    /// <summary>An entry of a file of nothing but lines that say what abbreviations stand for: <c>*[LWR]: line width roughness</c>.</summary>
    private static IEnumerable<Insertion> AbbreviationLines(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        var (label, meaning) = entry.Abbreviation is { } abbreviation ? (abbreviation, $"{entry.Name} ({entry.Definition})") : (entry.Name, entry.Definition);
        var line = $"*[{label}]: {InsertedMarkdown.Inline(meaning.Replace('\n', ' '))}";
        yield return EntryPlacing.At(text, EntrySlot.In(entries, entry), line, "\n");
    }
}
