using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Export;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Tests.Export;

/// <summary>Writes down what entries say, as far as a format can say it: what is lost on the way through the format stands in none of it.</summary>
internal static class Sayable
{
    /// <summary>What the entries say, in an order that no format changes.</summary>
    public static string Of(IReadOnlyList<ExportedEntry> entries, string format)
    {
        var all = entries.Select(entry => Of(entry, format, entries)).Order(StringComparer.Ordinal);
        return string.Join('\n', all);
    }

    private static string Of(ExportedEntry entry, string format, IReadOnlyList<ExportedEntry> all)
    {
        var said = new StringBuilder();
        var title = format == "md" ? MarkdownNames.Clean(entry.Title, out _) : entry.Title;
        said.Append(CultureInfo.InvariantCulture, $"{OneLine(title)} [{OneLine(entry.Entry.Category)}]\n");
        foreach (var name in NamesOf(entry, format).Distinct().Order(StringComparer.Ordinal)) said.Append(CultureInfo.InvariantCulture, $"    = {name}\n");
        foreach (var relation in RelationsOf(entry, format, all).Distinct().Order(StringComparer.Ordinal)) said.Append(CultureInfo.InvariantCulture, $"    -> {relation}\n");
        said.Append(CultureInfo.InvariantCulture, $"    {TextOf(entry, format)}\n    note: {OneLine(entry.Entry.Note)}\n    example: {OneLine(entry.Entry.Example)}\n");
        return said.ToString();
    }

    /// <summary>The names, of which one that holds several by the rules of all formats counts as these.</summary>
    private static IEnumerable<string> NamesOf(ExportedEntry entry, string format)
    {
        foreach (var (number, name) in entry.Names.Index())
        {
            // Markdown takes a text that is no more than a full form for one.
            if (format == "md" && number > 0 && SaidNames.FullFormIn(entry.Text ?? "", entry.Title) == name.Text) continue;
            foreach (var text in NamesInText.OfList((format == "md" ? MarkdownNames.Clean(name.Text, out _) : name.Text) + ";")) yield return $"{text} {StatusOf(name, entry, number, format)} {TypeOf(name, number, format)} {LanguageOf(name, format)}".TrimEnd();
        }
    }

    private static TermStatus StatusOf(EntryTerm name, ExportedEntry entry, int number, string format)
    {
        var isReplaced = entry.Entry.Relations.Any(relation => relation.Kind == RelationKind.ReplacedBy);
        return format switch
        {
            "tbx" => name.Status == TermStatus.Forbidden ? TermStatus.Deprecated : name.Status,
            "skos" => isReplaced || name.Status < TermStatus.Deprecated ? TermStatus.None : name.Status,
            "json" => name.Status,
            _ => number > 0 && name.Status < TermStatus.Deprecated ? TermStatus.None : name.Status,
        };
    }

    private static TermType TypeOf(EntryTerm name, int number, string format) => format switch
    {
        "tbx" => name.Type,
        "json" or "md" => number > 0 && name.Status < TermStatus.Deprecated && name.Type != TermType.Symbol ? name.Type : TermType.Unknown,
        _ => TermType.Unknown,
    };

    private static string LanguageOf(EntryTerm name, string format) => format is "tbx" or "skos" ? name.Language ?? "" : "";

    private static IEnumerable<string> RelationsOf(ExportedEntry entry, string format, IReadOnlyList<ExportedEntry> all)
    {
        foreach (var relation in entry.Entry.Relations)
        {
            var kind = relation.Kind == RelationKind.AbbreviationOf || (relation.Kind == RelationKind.ReplacedBy && format == "tbx") ? RelationKind.Related : relation.Kind;
            var target = all.FirstOrDefault(other => other.Title.Equals(relation.Target, StringComparison.OrdinalIgnoreCase)) ?? all.FirstOrDefault(other => other.Names.Any(name => name.Text.Equals(relation.Target, StringComparison.OrdinalIgnoreCase)));
            if (format == "skos" && target is null) kind = RelationKind.Related;
            foreach (var name in NamesInText.OfList(target?.Names[0].Text ?? relation.Target + ";")) yield return $"{kind}: {name}";
        }
    }

    /// <summary>The text in one line. Markdown has a list that a sentence leads to as a part of that sentence.</summary>
    private static string TextOf(ExportedEntry entry, string format) =>
        format == "md" ? OneLine(entry.Text).Replace(" - ", " ", StringComparison.Ordinal).Replace(";", "", StringComparison.Ordinal) : OneLine(entry.Text);

    private static string OneLine(string? text) => EntryDraft.OneLine(text ?? "");
}
