using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes an entry of a heading and its body. Made once for a block, so that what each entry needs to be read is made once, too.</summary>
/// <param name="scan">The block.</param>
/// <param name="categories">The tags in use.</param>
internal sealed class EntryReader(HeadedScan scan, CategoryVocabulary categories)
{
    private readonly List<TextSpan> pieces = [];
    private readonly CaseWitness body = new();
    private readonly NameList found = new();
    private readonly LinePositions positions = new(scan.Text);

    /// <summary>Reads an entry.</summary>
    /// <param name="index">The number of the entry in the block.</param>
    public Entry Read(int index)
    {
        var outline = scan.Outline.Entries[index];
        var lines = scan.BodyOf(outline).WithoutBlankEnd();
        var headingSpan = scan.Lines[outline.Heading];
        var end = lines.Length == 0 ? headingSpan.End : lines.EndOf(lines.Length - 1);
        body.Read(scan.Text[headingSpan.End..end]);
        found.Clear();

        var (names, definition) = scan.Outline.IsParted ? ReadParted(PiecesOf(outline.Name), lines) : ReadDense(PiecesOf(outline.Name), lines);
        var span = TextSpan.FromBounds(headingSpan.Start, end);
        return new Entry
        {
            Location = EntryLocation.In(positions, span, headingSpan),
            Prose = [TextSpan.FromBounds(headingSpan.End, end)],
            Title = names.Title,
            Terms = ImmutableArray.CreateRange(names.Names, (name, entry) => new EntryTerm(name) { Span = Find(name, entry) }, span),
            Category = names.Category,
            Relations = ImmutableArray.CreateRange(names.Related, (name, entry) => new Relation(RelationKind.Related, name) { Span = Find(name, entry) }, span),
            Definition = definition,
            Opening = definition is null ? OpeningText.Find(lines) : null,
        };
    }

    /// <summary>Where a name first stands in an entry; empty where it does not, as it was put together.</summary>
    private TextSpan Find(string name, TextSpan entry) =>
        scan.Of(entry).IndexOf(name) is >= 0 and var at ? new TextSpan(entry.Start + at, name.Length) : default;

    private (EntryNames Names, string? Definition) ReadDense(Phrase[] pieces, BodyLines lines)
    {
        var next = 0;
        var lead = LeadParagraph.Next(lines, ref next);
        var names = EntryNames.Sort(pieces, lead, lines, body, categories, found);
        return (names, lead.IsEmpty ? null : DefinitionText.Find(lines, names));
    }

    private (EntryNames Names, string? Definition) ReadParted(Phrase[] pieces, BodyLines lines)
    {
        var lead = BodyParagraph.FirstProse(lines);
        return (GivenNames.Sort(pieces, lead, body, categories, found), GivenDefinition.In(lead));
    }

    private Phrase[] PiecesOf(TextSpan heading)
    {
        var text = scan.Of(heading);
        HeadingPieces.Find(text, pieces);
        var phrases = new Phrase[pieces.Count];
        for (var i = 0; i < phrases.Length; i++) phrases[i] = new Phrase(text.Slice(pieces[i].Start, pieces[i].Length).ToString());
        return phrases;
    }
}
