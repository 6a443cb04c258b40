using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Formats.Export;

/// <summary>Writes SKOS as Turtle: a concept for each entry, and a collection for each category.</summary>
/// <remarks>A name that is not to be used any more is a label of SKOS-XL, since labels of SKOS have no status. That a name is an abbreviation is said beside its label.</remarks>
internal sealed class SkosWriter : GlossaryWriter
{
    private const string PrefLabel = "skos:prefLabel";
    private const string AltLabel = "skos:altLabel";
    private const string Abbreviation = "dbo:abbreviation";
    private const string Symbol = "qudt:symbol";

    private const string Prefixes =
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix adms: <http://www.w3.org/ns/adms#> .
        @prefix dbo: <http://dbpedia.org/ontology/> .
        @prefix qudt: <http://qudt.org/schema/qudt/> .

        """;

    /// <inheritdoc/>
    public override string Name => "skos";

    /// <inheritdoc/>
    public override string Ending => ".glossary.ttl";

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<ExportedEntry> entries)
    {
        var ids = new EntryIds(entries, entry => IsIri(entry.Entry.Id) ? entry.Entry.Id : null);
        var turtle = new StringBuilder(Prefixes.ReplaceLineEndings("\n"));
        foreach (var (number, entry) in entries.Index()) AppendConcept(turtle, entry, number, ids);
        foreach (var category in entries.Index().Where(entry => entry.Item.Entry.Category is not null).GroupBy(entry => entry.Item.Entry.Category!))
        {
            turtle.Append("\n<#category-").Append(EntryIds.Slug(category.Key)).Append("> a skos:Collection");
            Append(turtle, "skos:prefLabel", TurtleLiteral.Of(category.Key, null));
            Append(turtle, "skos:member", string.Join(", ", category.Select(entry => IriOf(ids[entry.Index]))));
            turtle.Append(" .\n");
        }

        return turtle.ToString();
    }

    private static void AppendConcept(StringBuilder turtle, ExportedEntry entry, int number, EntryIds ids)
    {
        var language = entry.Names[0].Language;
        turtle.Append('\n').Append(IriOf(ids[number])).Append(" a skos:Concept");
        var status = StatusOfAll(entry.Names);
        if (status == TermStatus.Deprecated) Append(turtle, "owl:deprecated", "true");
        if (status == TermStatus.Forbidden) Append(turtle, "adms:status", TurtleLiteral.Of(EntryFields.WordOf(status), null));
        foreach (var (name, property) in LabelsOf(entry)) AppendLabel(turtle, name, property, isJudged: status == TermStatus.None);

        AppendText(turtle, "skos:definition", entry.Text, language);
        AppendText(turtle, "skos:note", entry.Entry.Note, language);
        AppendText(turtle, "skos:example", entry.Entry.Example, language);
        foreach (var (property, target) in entry.Entry.Relations.Select(relation => StatementOf(relation, ids, language)).Distinct()) Append(turtle, property, target);

        turtle.Append(" .\n");
    }

    /// <summary>What is said of the use of all names, if it is that they are not to be used; none where they differ.</summary>
    private static TermStatus StatusOfAll(IReadOnlyList<EntryTerm> names) =>
        names[0].Status is (TermStatus.Deprecated or TermStatus.Forbidden) and var status && names.All(name => name.Status == status) ? status : TermStatus.None;

    /// <summary>The names with what they are to the concept, in the order in which they are read.</summary>
    private static IEnumerable<(EntryTerm Name, string Property)> LabelsOf(ExportedEntry entry)
    {
        var languages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var labels = entry.Names.Select((name, place) => (Name: name with { Text = place == 0 ? entry.Title : name.Text }, Property: PropertyOf(name, place == 0, languages))).ToList();
        return ((string[])[PrefLabel, Abbreviation, AltLabel, Symbol]).SelectMany(property => labels.Where(label => label.Property == property));
    }

    private static string PropertyOf(EntryTerm name, bool isFirst, HashSet<string> languages)
    {
        if ((isFirst || name.Status == TermStatus.Preferred) && languages.Add(name.Language ?? "")) return PrefLabel;
        if (name.Status is TermStatus.Deprecated or TermStatus.Forbidden) return AltLabel;
        return name.Type switch { TermType.Abbreviation => Abbreviation, TermType.Symbol => Symbol, _ => AltLabel };
    }

    private static void AppendLabel(StringBuilder turtle, EntryTerm name, string property, bool isJudged)
    {
        var literal = TurtleLiteral.Of(name.Text, name.Language);
        if (isJudged && name.Status is TermStatus.Deprecated or TermStatus.Forbidden)
            Append(turtle, $"skosxl:{property[(property.IndexOf(':', StringComparison.Ordinal) + 1)..]}", $"[ a skosxl:Label ; skosxl:literalForm {literal} ; adms:status {TurtleLiteral.Of(EntryFields.WordOf(name.Status), null)} ]");
        else
            Append(turtle, property, literal);
        if (property == Abbreviation) Append(turtle, AltLabel, literal); // For those who only know SKOS.
    }

    private static void AppendText(StringBuilder turtle, string property, string? text, string? language)
    {
        if (!string.IsNullOrWhiteSpace(text)) Append(turtle, property, TurtleLiteral.Of(text, language));
    }

    private static void Append(StringBuilder turtle, string property, string value) => turtle.Append(" ;\n    ").Append(property).Append(' ').Append(value);

    /// <summary>What is said of a relation. A concept that stands elsewhere has no address here, but a name.</summary>
    private static (string Property, string Target) StatementOf(Relation relation, EntryIds ids, string? language) =>
        ids.Find(relation.Target) is { } target ? (PropertyOf(relation.Kind), IriOf(ids[target])) : ("rdfs:seeAlso", TurtleLiteral.Of(relation.Target, language));

    private static string PropertyOf(RelationKind kind) => kind switch
    {
        RelationKind.Broader => "skos:broader",
        RelationKind.Narrower => "skos:narrower",
        RelationKind.ReplacedBy => "dct:isReplacedBy",
        _ => "skos:related",
    };

    private static string IriOf(string id) => id.Contains(':', StringComparison.Ordinal) || id.StartsWith('#') ? $"<{id}>" : $"<#{id}>";

    /// <summary>Whether an id is an address, or a part of this file, with signs only that may stand in one.</summary>
    private static bool IsIri(string? id) =>
        id is { Length: > 1 } && (id[0] == '#' || Uri.TryCreate(id, UriKind.Absolute, out _)) && !id.Any(c => c <= ' ' || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal));
}
