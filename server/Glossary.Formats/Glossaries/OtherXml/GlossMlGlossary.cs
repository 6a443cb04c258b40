using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>Glossary Markup Language: an entry has terms and definitions for each language.</summary>
internal sealed class GlossMlGlossary : XmlGlossary
{
    private GlossMlGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static GlossMlGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "GlossML";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".gml", ".xml"];

    /// <inheritdoc/>
    protected override FrozenSet<string> Entries { get; } = FrozenSet.ToFrozenSet(["glossentry"]);

    /// <inheritdoc/>
    protected override string Advice => "A glossary in GlossML begins with <glossary> and has a <glossentry> for each concept.";

    /// <inheritdoc/>
    protected override bool IsRoot(XmlRoot root, ReadOnlySpan<char> head) => root.Name == "glossary" && (root.Namespace == "http://www.maxprograms.com/gml" || head.Contains("<langentry", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override XmlEntryReader ReaderOf(XmlReading reading) => new Reader(reading);

    private sealed class Reader(XmlReading reading) : XmlEntryReader(reading, _ => XmlInline.Text)
    {
        protected override void Fill(XmlElement entry)
        {
            foreach (var language in entry.Children.OrderBy(child => Reading.Shape.DistanceOf(XmlShape.TagOf(child.Language))))
            {
                if (language.Name == "comment") AddText(FieldRole.Note, language);
                if (language.Name != "langentry") continue;
                foreach (var child in language.Children)
                {
                    if (child.Name == "term") AddNames(child);
                    else if (child.Name == "definition") AddText(FieldRole.Definition, child);
                }
            }
        }
    }
}
