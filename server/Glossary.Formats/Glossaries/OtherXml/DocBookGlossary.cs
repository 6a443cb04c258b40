using System.Collections.Frozen;
using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>The glossaries of a document in DocBook, of any version.</summary>
internal sealed class DocBookGlossary : XmlGlossary
{
    private DocBookGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static DocBookGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "DocBook glossary";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".docbook", ".dbk", ".xml"];

    /// <inheritdoc/>
    protected override FrozenSet<string> Entries { get; } = FrozenSet.ToFrozenSet(["glossentry"]);

    /// <inheritdoc/>
    protected override string Advice => "Of a document in DocBook the <glossentry> elements are read, each with a <glossterm> and a <glossdef>.";

    /// <inheritdoc/>
    protected override bool IsRoot(XmlRoot root, ReadOnlySpan<char> head) =>
        root.Name is "glossary" or "glosslist" or "glossdiv" || root.Namespace == "http://docbook.org/ns/docbook" || (root.Name is "book" or "article" or "chapter" or "appendix" && head.Contains("<gloss", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override XmlEntryReader ReaderOf(XmlReading reading) => new Reader(reading);

    private sealed class Reader(XmlReading reading) : XmlEntryReader(reading, InlineOf)
    {
        protected override void Fill(XmlElement entry)
        {
            foreach (var child in entry.Children)
            {
                if (child.Name is "glossterm") AddNames(child);
                else if (child.Name is "acronym" or "abbrev") AddNames(child, TermType.Abbreviation);
                else if (child.Name == "glosssee") AddRelation(RelationKind.Related, child, "otherterm");
                else if (child.Name == "glossdef") AddDefinition(child);
            }
        }

        private static XmlInline InlineOf(string name) => name switch
        {
            "code" or "literal" or "command" or "filename" or "function" or "option" or "varname" or "parameter" or "constant" or "classname" or "envar" => XmlInline.Code,
            "indexterm" or "footnote" or "remark" or "glossseealso" or "mediaobject" or "inlinemediaobject" => XmlInline.Nothing,
            "para" or "simpara" or "formalpara" or "listitem" or "programlisting" or "screen" => XmlInline.Paragraph,
            _ => XmlInline.Text,
        };

        private void AddDefinition(XmlElement definition)
        {
            AddText(FieldRole.Definition, definition);
            if (definition["subject"] is { Length: > 0 } subject) Draft.Category ??= EntryDraft.OneLine(subject);
            foreach (var child in definition.Children)
            {
                if (child.Name == "glossseealso") AddRelation(RelationKind.Related, child, "otherterm");
            }
        }
    }
}
