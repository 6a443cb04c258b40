using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes TBX-Basic of ISO 30042:2019, with data categories as attributes (DCA), which is the form that most tools read.</summary>
/// <remarks>Concepts that are broader or narrower have the categories of the standard's default set, since TBX-Basic has none for them.</remarks>
internal sealed class TbxWriter : GlossaryWriter
{
    /// <inheritdoc/>
    public override string Name => "tbx";

    /// <inheritdoc/>
    public override string Ending => ".glossary.tbx";

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<ExportedEntry> entries)
    {
        var ids = new EntryIds(entries, OwnId);
        var xml = new XmlOutput();
        xml.Open("tbx", ("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", MainLanguage(entries)), ("xmlns", "urn:iso:std:iso:30042:ed-2"));
        xml.Open("tbxHeader");
        xml.Open("fileDesc");
        xml.Open("sourceDesc");
        xml.Text("p", "Glossary");
        xml.Close();
        xml.Close();
        xml.Close();
        xml.Open("text");
        xml.Open("body");
        for (var number = 0; number < entries.Count; number++) Write(xml, entries, number, ids);
        xml.Close();
        xml.Close();
        xml.Close();
        return xml.ToString();
    }

    /// <summary>The language of most terms.</summary>
    private static string MainLanguage(IReadOnlyList<ExportedEntry> entries) =>
        entries.CountBy(entry => LanguageOf(entry.Names[0])).DefaultIfEmpty(new(XmlShape.Undetermined, 0)).MaxBy(language => language.Value).Key;

    private static string LanguageOf(EntryTerm term) => term.Language ?? XmlShape.Undetermined;

    /// <summary>The id of an entry where it may be one in XML, and does not look like one that was counted.</summary>
    private static string? OwnId(ExportedEntry entry) =>
        entry.Entry.Id is { Length: > 0 } id && (char.IsLetter(id[0]) || id[0] == '_') && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? id : null;

    private static void Write(XmlOutput xml, IReadOnlyList<ExportedEntry> entries, int number, EntryIds ids)
    {
        var entry = entries[number];
        xml.Open("conceptEntry", ("id", ids[number]));
        if (entry.Entry.Category is { } category) xml.Text("descrip", category, ("type", "subjectField"));
        foreach (var (kind, target) in entry.Entry.Relations.Select(relation => (relation.Kind, ids.Find(relation.Target) is { } found ? (entries[found].Title, ids[found]) : (relation.Target, (string?)null))).Distinct()) Write(xml, kind, target);
        if (entry.Entry.Note is { } note) foreach (var line in note.Split('\n')) if (line.Length > 0) xml.Text("note", line);
        var isFirst = true;
        foreach (var section in entry.Names.GroupBy(LanguageOf))
        {
            xml.Open("langSec", ("xml:lang", section.Key));
            if (isFirst && entry.Text is { } text) xml.Text("descrip", Paragraphs(text), ("type", "definition"));
            foreach (var (place, term) in section.Index()) Write(xml, term, isFirst && place == 0 ? entry : null);
            xml.Close();
            isFirst = false;
        }

        xml.Close();
    }

    /// <summary>Writes a relation.</summary>
    /// <param name="xml">What is written.</param>
    /// <param name="kind">What the other concept is to that of the entry.</param>
    /// <param name="target">What the other concept is called, and its id; null where it is not in the file.</param>
    private static void Write(XmlOutput xml, RelationKind kind, (string Name, string? Id) target)
    {
        var (element, type) = kind switch
        {
            RelationKind.Broader => ("descrip", "broaderConceptGeneric"),
            RelationKind.Narrower => ("descrip", "subordinateConceptGeneric"),
            _ => ("ref", "crossReference"),
        };
        xml.Text(element, target.Name, ("type", type), ("target", target.Id));
    }

    /// <summary>Writes a term; with the first one stands what is said of its use.</summary>
    private static void Write(XmlOutput xml, EntryTerm term, ExportedEntry? entry)
    {
        xml.Open("termSec");
        xml.Text("term", entry?.Title ?? term.Text);
        if (TypeOf(term.Type) is { } type) xml.Text("termNote", type, ("type", "termType"));
        if (StatusOf(term.Status) is { } status) xml.Text("termNote", status, ("type", "administrativeStatus"));
        if (entry?.Entry.Example is { } example) foreach (var line in example.Split('\n')) if (line.Length > 0) xml.Text("descrip", line, ("type", "context"));
        xml.Close();
    }

    private static string? TypeOf(TermType type) => type switch
    {
        TermType.FullForm => "fullForm",
        TermType.Abbreviation => "abbreviation",
        TermType.Symbol => "symbol",
        _ => null,
    };

    private static string? StatusOf(TermStatus status) => status switch
    {
        TermStatus.Preferred => "preferredTerm-admn-sts",
        TermStatus.Admitted => "admittedTerm-admn-sts",
        TermStatus.Deprecated or TermStatus.Forbidden => "deprecatedTerm-admn-sts",
        _ => null,
    };

    /// <summary>A text whose lines are paragraphs: TBX knows no other lines.</summary>
    private static string Paragraphs(string text) => string.Join("\n\n", text.Split('\n').Select(EntryDraft.OneLine).Where(line => line.Length > 0));
}
