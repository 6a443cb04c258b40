using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Writes what was read of a file so that people can check it: line and column of each anchor, names with all that is said of them, texts, problems.</summary>
internal static class EntriesText
{
    public static string Of(GlossaryFile file)
    {
        var text = new StringBuilder();
        foreach (var entry in file.Entries)
        {
            var (line, column) = entry.Location.AnchorStart;
            text.Append(CultureInfo.InvariantCulture, $"{line + 1}:{column.Utf16 + 1}-{entry.Location.AnchorEnd.Column.Utf16 + 1}: {entry.Title}{(entry.Category is { } category ? $" [{category}]" : "")}{(entry.Id is { } id ? $" #{id}" : "")}\n");
            foreach (var term in entry.Terms) text.Append(CultureInfo.InvariantCulture, $"    = {term.Text}{Say(term)}\n");
            foreach (var relation in entry.Relations) text.Append(CultureInfo.InvariantCulture, $"    -> {relation.Kind}: {(relation.IsId ? "#" : "")}{relation.Target}\n");
            if (entry.Definition is { } definition) text.Append(CultureInfo.InvariantCulture, $"    {definition}\n");
            if (entry.Opening is { } opening) text.Append(CultureInfo.InvariantCulture, $"    (no sentence) {opening}\n");
            if (entry.Note is { } note) text.Append(CultureInfo.InvariantCulture, $"    note: {note}\n");
            if (entry.Example is { } example) text.Append(CultureInfo.InvariantCulture, $"    example: {example}\n");
        }

        var positions = new LinePositions(file.Text.ToString().AsMemory());
        foreach (var problem in file.Problems) text.Append(CultureInfo.InvariantCulture, $"{problem.Line}:{positions.At(problem.Span.Start).Column.Utf16 + 1}: {problem.Code}: {problem.Message}\n");
        return text.ToString();
    }

    private static string Say(EntryTerm term) =>
        $"{(term.Type == TermType.Unknown ? "" : $" {term.Type}")}{(term.Status == TermStatus.None ? "" : $" {term.Status}")}{(term.Language is { } language ? $" ({language})" : "")}{(term.Case is { } letters ? $" {letters}" : "")}";
}
