using System.Text;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes YAML as Contextive has it: a context for each category, with its terms. What Contextive has no key for is said under <c>meta</c>, which it shows.</summary>
internal sealed class ContextiveWriter : GlossaryWriter
{
    private const int IndentOfTerm = 8;

    private static readonly (TermStatus Status, string Key)[] Judging = [(TermStatus.Preferred, "Preferred"), (TermStatus.Deprecated, "Deprecated"), (TermStatus.Forbidden, "Forbidden")];

    private static readonly (FieldRole Field, string Key)[] Relating =
        [(FieldRole.ReplacedBy, "Replaced by"), (FieldRole.Related, "Related"), (FieldRole.Broader, "Broader"), (FieldRole.Narrower, "Narrower")];

    /// <inheritdoc/>
    public override string Name => "contextive";

    /// <inheritdoc/>
    public override string Ending => ".glossary.yml";

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<ExportedEntry> entries)
    {
        var yaml = new StringBuilder("contexts:\n");
        foreach (var context in entries.GroupBy(entry => entry.Entry.Category ?? ""))
        {
            if (context.Key.Length == 0)
            {
                yaml.Append("  - terms:\n");
            }
            else
            {
                yaml.Append("  - name: ");
                YamlText.Append(yaml, context.Key, IndentOfTerm);
                yaml.Append("    terms:\n");
            }

            foreach (var entry in context) Append(yaml, entry);
        }

        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, ExportedEntry entry)
    {
        yaml.Append("      - name: ");
        YamlText.Append(yaml, entry.Title, IndentOfTerm + 2);
        if (entry.Text is { } text) AppendValue(yaml, "definition", PlainData.Escape(text), IndentOfTerm);
        AppendList(yaml, "aliases", entry.Names.Skip(1).Select(name => name.Text));
        AppendList(yaml, "examples", entry.Entry.Example is { } example ? example.Split('\n').Select(PlainData.Escape) : []);
        var remarks = RemarksOf(entry).ToList();
        if (remarks.Count == 0) return;
        yaml.Append(' ', IndentOfTerm).Append("meta:\n");
        foreach (var (key, value) in remarks) AppendValue(yaml, key, value, IndentOfTerm + 2);
    }

    private static IEnumerable<(string Key, string Value)> RemarksOf(ExportedEntry entry)
    {
        if (EntryFields.WordOf(entry.Names[0].Status) is { Length: > 0 } word) yield return ("Status", word);
        foreach (var (status, key) in Judging)
        {
            var names = entry.Names.Skip(1).Where(name => name.Status == status).Select(name => name.Text).ToList();
            if (names.Count > 0) yield return (key, EntryFields.ListOf(names));
        }

        foreach (var (field, key) in Relating)
        {
            var targets = EntryFields.TargetNamesOf(entry, field).ToList();
            if (targets.Count > 0) yield return (key, EntryFields.ListOf(targets));
        }

        if (entry.Entry.Note is not { } note) yield break;
        var lines = note.Split('\n').Select(KeyedRemark).ToList();
        foreach (var line in lines) if (line is { Key.Length: > 0 }) yield return line;
        var others = lines.Where(line => line.Key.Length == 0).Select(line => line.Value).ToList();
        if (others.Count > 0) yield return ("Note", PlainData.Escape(string.Join('\n', others)));
    }

    /// <summary>A line of a note as a key with its value, if that is what it was read from: <c>Owner: Team A</c>.</summary>
    private static (string Key, string Value) KeyedRemark(string line)
    {
        const int LongestKey = 30;
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var key = colon is > 0 and < LongestKey ? line[..colon] : "";
        return key.Length > 0 && FieldWords.RoleOf(key) is null && key.All(c => char.IsLetterOrDigit(c) || c == ' ') ? (key, PlainData.Escape(line[(colon + 2)..])) : ("", line);
    }

    private static void AppendList(StringBuilder yaml, string key, IEnumerable<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (item.Length == 0) continue;
            if (isFirst) yaml.Append(' ', IndentOfTerm).Append(key).Append(":\n");
            isFirst = false;
            yaml.Append(' ', IndentOfTerm + 2).Append("- ");
            YamlText.Append(yaml, item, IndentOfTerm + 4);
        }
    }

    private static void AppendValue(StringBuilder yaml, string key, string value, int indent)
    {
        yaml.Append(' ', indent).Append(key).Append(": ");
        YamlText.Append(yaml, value, indent + 2);
    }
}
