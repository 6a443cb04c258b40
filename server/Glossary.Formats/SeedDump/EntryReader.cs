using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Makes an entry of a heading and its body.</summary>
internal static class EntryReader
{
    public static Entry Read(DumpScan scan, int index, CategoryVocabulary categories)
    {
        var heading = scan.Headings[index];
        var lines = scan.BodyLines(index);
        while (!lines.IsEmpty && scan.Of(lines[^1]).IsWhiteSpace()) lines = lines[..^1];
        var headingSpan = scan.Lines[heading.Line];
        var end = lines.IsEmpty ? headingSpan.End : lines[^1].End;
        var body = new CaseWitness(scan.Text.AsMemory(headingSpan.End, end - headingSpan.End));

        var next = 0;
        var lead = LeadParagraph.Next(scan, lines, ref next);
        var names = EntryNames.Sort(heading.Pieces, lead, Recaps.Find(scan, lines), body, categories);
        return new Entry
        {
            Line = heading.Line + 1,
            HeadingSpan = headingSpan,
            Span = TextSpan.FromBounds(headingSpan.Start, end),
            Title = names.Title,
            Names = names.Names,
            Category = names.Category,
            Related = names.Related,
            Definition = lead is null ? null : DefinitionText.Find(scan, lines, names),
        };
    }
}
