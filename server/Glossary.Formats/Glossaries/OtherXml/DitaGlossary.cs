using System.Collections.Frozen;
using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>Topics of DITA that say what a term means: <c>glossentry</c>, alone or in a <c>glossgroup</c>.</summary>
internal sealed class DitaGlossary : XmlGlossary
{
    private DitaGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static DitaGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "DITA glossary";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".dita", ".xml"];

    /// <inheritdoc/>
    protected override FrozenSet<string> Entries { get; } = FrozenSet.ToFrozenSet(["glossentry"]);

    /// <inheritdoc/>
    protected override string Advice => "A glossary in DITA begins with <glossentry> or <glossgroup>, and has a <glossterm> and a <glossdef> in each entry.";

    /// <inheritdoc/>
    protected override bool IsRoot(XmlRoot root, ReadOnlySpan<char> head) => root.Name is "glossentry" or "glossgroup" || (root.Name == "dita" && head.Contains("<glossentry", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override XmlEntryReader ReaderOf(XmlReading reading) => new Reader(reading);

    private sealed class Reader(XmlReading reading) : XmlEntryReader(reading, InlineOf)
    {
        protected override void Fill(XmlElement entry)
        {
            var body = entry.Children.Where(child => child.Name == "glossBody").SelectMany(child => child.Children).ToList();
            foreach (var child in entry.Children)
            {
                if (child.Name == "glossterm") AddNames(child, status: StatusIn(body) ?? TermStatus.None);
                else if (child.Name == "glossdef") AddText(FieldRole.Definition, child);
            }

            foreach (var child in body)
            {
                if (child.Name == "glossAlt") AddAlternative(child);
                else if (child.Name == "glossSymbol") AddNames(child, TermType.Symbol);
                else if (child.Name is "glossUsage" or "glossScopeNote") AddText(FieldRole.Note, child);
            }
        }

        private static XmlInline InlineOf(string name) => name switch
        {
            "codeph" or "cmdname" or "filepath" or "varname" or "parmname" or "option" or "apiname" or "systemoutput" or "userinput" => XmlInline.Code,
            "indexterm" or "fn" or "draft-comment" or "required-cleanup" or "data" or "image" => XmlInline.Nothing,
            "p" or "li" or "ul" or "ol" or "note" or "dt" or "dd" or "codeblock" => XmlInline.Paragraph,
            _ => XmlInline.Text,
        };

        /// <summary>Adds another name. One that nothing is said of may be used as well.</summary>
        private void AddAlternative(XmlElement alternative)
        {
            var status = StatusIn(alternative.Children) ?? TermStatus.Admitted;
            foreach (var child in alternative.Children)
            {
                if (child.Name is "glossAcronym" or "glossAbbreviation" or "glossShortForm") AddNames(child, TermType.Abbreviation, status);
                else if (child.Name == "glossSynonym") AddNames(child, status: status);
                else if (child.Name == "glossSymbol") AddNames(child, TermType.Symbol, status);
                else if (child.Name == "glossUsage") AddText(FieldRole.Note, child);
            }
        }

        private static TermStatus? StatusIn(IEnumerable<XmlElement> elements) => elements.FirstOrDefault(element => element.Name == "glossStatus")?["value"] switch
        {
            null => null,
            "restricted" => TermStatus.Admitted,
            var word => StatusWords.StatusOf(word),
        };
    }
}
