using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Makes an entry of a heading and its body. Made once for a block, so that what each entry needs to be read is made once, too.</summary>
/// <param name="scan">The block.</param>
/// <param name="categories">The tags in use.</param>
internal sealed class EntryReader(DumpScan scan, CategoryVocabulary categories)
{
    private readonly List<TextSpan> pieces = [];
    private readonly CaseWitness body = new();
    private readonly NameList found = new();

    /// <summary>Reads an entry.</summary>
    /// <param name="index">The number of its heading in the block.</param>
    public Entry Read(int index)
    {
        var lines = scan.BodyOf(index).WithoutBlankEnd();
        var heading = scan.Headings[index];
        var headingSpan = scan.Lines[heading];
        var end = lines.Length == 0 ? headingSpan.End : lines.EndOf(lines.Length - 1);
        body.Read(scan.Text[headingSpan.End..end]);
        found.Clear();

        var next = 0;
        var lead = LeadParagraph.Next(lines, ref next);
        var names = EntryNames.Sort(PiecesOf(headingSpan), lead, lines, body, categories, found);
        var definition = lead.IsEmpty ? null : DefinitionText.Find(lines, names);
        return new Entry
        {
            Line = heading + 1,
            EndLine = heading + 1 + lines.Length,
            Heading = scan.Of(headingSpan).ToString(),
            HeadingSpan = headingSpan,
            Span = TextSpan.FromBounds(headingSpan.Start, end),
            Title = names.Title,
            Names = names.Names,
            Category = names.Category,
            Related = names.Related,
            Definition = definition,
            Opening = definition is null ? OpeningText.Find(lines) : null,
        };
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
