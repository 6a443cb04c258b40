using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of concepts.</summary>
/// <param name="reading">What is known of the file.</param>
internal sealed class TbxConceptReader(XmlReading reading) : XmlEntryReader(reading, InlineOf)
{
    /// <inheritdoc/>
    protected override void Fill(XmlElement entry) => ReadSection(entry);

    private static XmlInline InlineOf(string name) => name switch
    {
        "ph" or "bpt" or "ept" or "it" or "ut" or "sc" or "ec" => XmlInline.Nothing,
        "code" => XmlInline.Code,
        "p" or "li" or "item" => XmlInline.Paragraph,
        _ => XmlInline.Text,
    };

    private static bool IsSection(string name) => name is "langSet" or "langSec" or "tig" or "ntig" or "termSec";

    /// <summary>Whether an element only holds together what is said on the same thing.</summary>
    private static bool IsGroup(string name) => name.EndsWith("Grp", StringComparison.Ordinal) && name is not ("transacGrp" or "termCompGrp");

    /// <summary>The data category of an element: what its type says, or in newer files, its name.</summary>
    private static string CategoryOf(XmlElement element) => element.Name is "descrip" or "termNote" or "ref" ? element["type"] ?? "" : element.Name;

    /// <summary>Reads a concept, a language of it or a term: first what is said here, then the sections in it, those in the file's language first.</summary>
    private void ReadSection(XmlElement section)
    {
        AddId(section);
        List<XmlElement> properties = [], sections = [];
        Collect(section, properties, sections);
        AddTerms(properties);
        foreach (var property in properties) AddProperty(property);
        if (sections.Count > 1 && Reading.Shape.Language is not null) sections = [.. sections.OrderBy(inner => Reading.Shape.DistanceOf(XmlShape.TagOf(inner.Language)))];
        foreach (var inner in sections) ReadSection(inner);
    }

    private static void Collect(XmlElement parent, List<XmlElement> properties, List<XmlElement> sections)
    {
        foreach (var child in parent.Children)
        {
            if (IsSection(child.Name))
            {
                sections.Add(child);
                continue;
            }

            var isGroup = IsGroup(child.Name);
            if (!isGroup) properties.Add(child);
            if (isGroup || !child.IsClosed) Collect(child, properties, sections); // What stands in a property that is not closed was meant to stand behind it.
        }
    }

    /// <summary>Notes the id of a part, by which other concepts may point to this one.</summary>
    private void AddId(XmlElement part)
    {
        if (Draft.Id is not { } concept || part["id"] is not { Length: > 0 } id || id == concept) return;
        Reading.Targets.AddPart(id, concept);
        Draft.AddPartId(id);
    }

    /// <summary>Adds the term of a section with what is said of it.</summary>
    private void AddTerms(List<XmlElement> properties)
    {
        var (type, status) = (TermType.Unknown, TermStatus.None);
        foreach (var property in properties)
        {
            var category = CategoryOf(property);
            if (category.Equals("termType", StringComparison.OrdinalIgnoreCase)) type = TbxCategories.TypeOf(Texts.LineOf(property));
            else if (TbxCategories.RoleOf(category) == FieldRole.Status && TbxCategories.StatusOf(Texts.LineOf(property)) is var said and not TermStatus.None && (status == TermStatus.None || category == "administrativeStatus")) status = said;
        }

        foreach (var term in properties)
        {
            if (term.Name != "term") continue;
            AddId(term);
            AddNames(term, type, status);
        }
    }

    private void AddProperty(XmlElement property)
    {
        if (property.Name == "term") return;
        var category = CategoryOf(property);
        if (TbxCategories.RelationOf(category) is { } kind) AddRelation(kind, property, "target");
        else if (property.Children is [{ Name: "noteKey" } key, { Name: "noteValue" } value]) AddNote(Texts.LineOf(key), value);
        else if (TbxCategories.RoleOf(category) is { } role) AddText(role, property);
    }

    /// <summary>Adds what stands under a key, which may be anything, and is part of what is said if it means nothing else.</summary>
    private void AddNote(string key, XmlElement value)
    {
        if (TbxCategories.RoleOf(key) is { } role) AddText(role, value);
        else AddText(FieldRole.Note, value, key);
    }
}
