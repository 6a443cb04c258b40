using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Makes an entry of a heading and its body.</summary>
internal static class EntryReader
{
    public static Entry Read(DumpScan scan, int index, CategoryVocabulary categories)
    {
        var lines = scan.BodyLines(index);
        while (!lines.IsEmpty && scan.Of(lines[^1]).IsWhiteSpace()) lines = lines[..^1];
        var heading = scan.Headings[index];
        var headingSpan = scan.Lines[heading];
        var end = lines.IsEmpty ? headingSpan.End : lines[^1].End;
        var body = new CaseWitness(scan.Text[headingSpan.End..end]);

        var next = 0;
        var lead = LeadParagraph.Next(scan, lines, ref next);
        var names = EntryNames.Sort(scan.PiecesOf(index), lead, new Recaps(scan, lines), body, categories);
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
            Definition = lead.IsEmpty ? null : DefinitionText.Find(scan, lines, names),
        };
    }
}
