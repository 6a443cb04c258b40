using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>The glossary that a file of translations carries along (XLIFF 2, module <c>glossary</c>).</summary>
internal sealed class XliffGlossary : XmlGlossary
{
    private XliffGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static XliffGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "XLIFF glossary";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".xlf", ".xliff", ".xml"];

    /// <inheritdoc/>
    protected override FrozenSet<string> Entries { get; } = FrozenSet.ToFrozenSet(["glossEntry"]);

    /// <inheritdoc/>
    protected override string Advice => "Of a file in XLIFF the <glossEntry> elements of its <glossary> are read.";

    /// <inheritdoc/>
    protected override bool IsRoot(XmlRoot root, ReadOnlySpan<char> head) => root.Name is "xliff" or "glossary" && (root.Name == "xliff" || root.Namespace == "urn:oasis:names:tc:xliff:glossary:2.0");

    /// <inheritdoc/>
    protected override XmlEntryReader ReaderOf(XmlReading reading) => new Reader(reading);

    private sealed class Reader(XmlReading reading) : XmlEntryReader(reading, _ => XmlInline.Text)
    {
        protected override void Fill(XmlElement entry)
        {
            foreach (var child in entry.Children)
            {
                if (child.Name == "term") AddNames(child, language: Reading.Shape.Language);
                else if (child.Name == "translation") AddNames(child, language: Reading.Shape.TargetLanguage);
                else if (child.Name == "definition") AddText(FieldRole.Definition, child);
            }

            Draft.Id = null; // It is unique within its own <file> only.
        }
    }
}
