using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads a file that is about one term, which its front matter names, or its first heading where that has no title: Hugo, Obsidian, the glossaries of Kubernetes and the CNCF.</summary>
internal static class MarkdownArticle
{
    /// <summary>Tags that say that a page is of a glossary, and nothing of its subject.</summary>
    private static readonly HashSet<string> TagsOfGlossaries = new(StringComparer.OrdinalIgnoreCase) { "glossary", "glossary-term", "term", "definition", "glossar", "note", "concept" };

    /// <summary>Reads the entry of a file.</summary>
    public static void Read(MarkdownReading reading, FrontMatter frontMatter)
    {
        var (document, draft) = (reading.Document, reading.Draft);
        var heading = reading.Shape.Headings is [{ Level: 1 } first, ..] ? first : default;
        foreach (var value in frontMatter.ValuesOf(FieldRole.Term)) draft.AddNames(MarkdownNames.Clean(value.Text, out _), value.Span);
        if (heading.Level > 0 && !draft.IsNamed) reading.Names.Add(draft, document.Lines[heading.Line].Content);
        if (!draft.IsNamed) return;
        var title = frontMatter.Title.Length > 0 ? frontMatter.Title : heading.Title;
        foreach (var field in (ReadOnlySpan<FieldRole>)[FieldRole.Synonyms, FieldRole.Abbreviation, FieldRole.FullForm, FieldRole.Note, FieldRole.Example, FieldRole.Status, FieldRole.Preferred, FieldRole.Deprecated, FieldRole.Forbidden])
        {
            foreach (var value in frontMatter.ValuesOf(field)) MarkdownFields.Add(draft, field, value.Text, value.Text, value.Span);
        }

        foreach (var (field, kind) in (ReadOnlySpan<(FieldRole, RelationKind)>)[(FieldRole.Related, RelationKind.Related), (FieldRole.Broader, RelationKind.Broader), (FieldRole.Narrower, RelationKind.Narrower), (FieldRole.ReplacedBy, RelationKind.ReplacedBy)])
        {
            foreach (var value in frontMatter.ValuesOf(field)) draft.AddRelation(kind, value.Text.Trim('[', ']'), value.Span);
        }

        draft.Category = frontMatter.ValuesOf(FieldRole.Category).Select(value => value.Text.TrimStart('#')).FirstOrDefault(tag => !TagsOfGlossaries.Contains(tag));
        var given = frontMatter.ValuesOf(FieldRole.Definition);
        if (given.IsEmpty) given = frontMatter.ValuesOf(FieldRole.Meaning);
        foreach (var value in given[..Math.Min(1, given.Length)]) draft.AddDefinition(reading.Text.Text(value.Span), value.Span);
        var body = heading.Level > 0 ? heading.Line + 1 : 0;
        reading.ReadBody(title, default, body, document.Lines.Count);
        reading.Close(new TextSpan(0, document.Text.Span.TrimEnd().Length));
    }
}
