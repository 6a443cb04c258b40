using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the lines that say what abbreviations stand for, wherever they are: <c>*[HTML]: HyperText Markup Language</c>.</summary>
internal static class MarkdownAbbreviations
{
    /// <summary>Adds the abbreviations of a file to its entries: to the one below whose name one stands, else as entries of their own.</summary>
    public static void Read(MarkdownReading reading)
    {
        var document = reading.Document;
        var entries = reading.Entries.Count;
        var own = 0;
        foreach (var line in document.Lines)
        {
            if (line.Kind != MarkdownLineKind.Abbreviation) continue;
            var content = document[line.Content];
            var close = content.IndexOf("]:");
            var label = content[2..close].Trim();
            var expansion = Trim(document, TextSpan.FromBounds(line.Content.Start + close + 2, line.Content.End));
            while (own < entries && reading.Entries[own].Span.End <= line.Span.Start) own++;
            if (own < entries && reading.Entries[own].Span.Start < line.Span.Start && IsNamedIn(reading.Entries[own], label)) reading.Entries[own] = With(reading.Entries[own], label.ToString(), reading.Text.Name(expansion));
            else AddEntry(reading, line, label.ToString(), expansion);
        }

        if (reading.Entries.Count > entries && entries > 0) reading.Entries.Sort(static (left, right) => left.Span.Start - right.Span.Start);
    }

    private static void AddEntry(MarkdownReading reading, MarkdownLine line, string label, TextSpan expansion)
    {
        var draft = reading.Draft;
        draft.AddName(label, reading.Document.PlaceOf(label, line.Content), TermType.Abbreviation);
        var said = reading.Text.Text(expansion);
        var name = said.IndexOf(" (", StringComparison.Ordinal) is > 0 and var remark ? said[..remark] : said;
        var isFullForm = Abbreviation.CanStandFor(label, new Phrase(name));
        if (isFullForm) draft.AddName(name, expansion, TermType.FullForm);
        if (!isFullForm || name.Length < said.Length) draft.AddDefinition(said, expansion);
        reading.Close(line.Content);
    }

    private static bool IsNamedIn(Entry entry, ReadOnlySpan<char> label)
    {
        foreach (var word in entry.Title.Split(' '))
        {
            if (word.AsSpan().Trim("(),/").SequenceEqual(label)) return true;
        }

        return entry.Names.Contains(label.ToString());
    }

    private static Entry With(Entry entry, string label, string expansion)
    {
        var terms = entry.Terms;
        if (!entry.Names.Contains(label)) terms = terms.Add(new EntryTerm(label) { Type = TermType.Abbreviation });
        if (expansion.Length > 0 && !entry.Names.Contains(expansion)) terms = terms.Add(new EntryTerm(expansion) { Type = TermType.FullForm });
        return entry with { Terms = terms };
    }

    private static TextSpan Trim(MarkdownDocument document, TextSpan span)
    {
        var content = document[span];
        var start = content.Length - content.TrimStart().Length;
        return new TextSpan(span.Start + start, content.Trim().Length);
    }
}
