using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>TermBase eXchange (ISO 30042) in the forms in use: <c>martif</c> of 2008, <c>tbx</c> of 2019 in both styles, and TBX-Min of 2013.</summary>
internal sealed class TbxGlossary : XmlGlossary
{
    private TbxGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static TbxGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "TBX";

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".tbx", ".xml"];

    /// <inheritdoc/>
    protected override FrozenSet<string> Entries { get; } = FrozenSet.ToFrozenSet(["termEntry", "conceptEntry"]);

    /// <inheritdoc/>
    protected override string Advice => "A glossary in TBX begins with <tbx> and has a <conceptEntry> for each concept, or it begins with <martif> and has <termEntry>.";

    /// <inheritdoc/>
    protected override bool IsRoot(XmlRoot root, ReadOnlySpan<char> head) => root.Name is "martif" or "tbx" or "TBX";

    /// <inheritdoc/>
    protected override XmlEntryReader ReaderOf(XmlReading reading) => new TbxConceptReader(reading);
}
