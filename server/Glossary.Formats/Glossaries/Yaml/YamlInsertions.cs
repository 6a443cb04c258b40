using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes records into YAML, behind or before others.</summary>
internal static class YamlInsertions
{
    private const int MostModels = 3;

    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        var documents = YamlTree.Read(text.AsMemory(), new FileProblems(text.AsMemory()), CancellationToken.None);
        if (YamlGlossary.RootOf(documents) is not { } root) return text.AsSpan().IsWhiteSpace() ? [FirstRecord(text, entry)] : [];
        var records = RecordFinder.Find(root, known: null, CancellationToken.None).Records;
        return WaysToAdd(text, new RecordPlaces(records, entries), new NewRecord(ShapeFinder.Of(records), records, entry), entry);
    }

    /// <summary>The ways to write a record.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Its records.</param>
    /// <param name="record">Makes the record.</param>
    /// <param name="entry">The entry.</param>
    public static IEnumerable<Insertion> WaysToAdd(string text, RecordPlaces places, NewRecord record, NewEntry entry)
    {
        var block = new YamlBlock(text);
        foreach (var slot in places.SlotsFor(entry))
        {
            var gap = EntryPlacing.GapAt(text, places.Entries, slot) ?? "\n";
            foreach (var like in places.Nearest(slot).Take(MostModels))
            {
                var lead = text[EntryTemplate.StartOfLine(text, like.Span.Start)..like.Span.Start];
                if (lead.AsSpan().ContainsAnyExcept(" -")) continue;
                foreach (var made in record.WaysToMake(like)) yield return EntryPlacing.At(text, slot, lead + block.Of(made), gap);
            }
        }
    }

    private static Insertion FirstRecord(string text, NewEntry entry)
    {
        var lines = new List<string> { $"- term: {YamlQuote.PlainOr(entry.Name, '"')}" };
        if (entry.Abbreviation is { } abbreviation) lines.Add($"  abbreviation: {YamlQuote.PlainOr(abbreviation, '"')}");
        if (entry.Synonyms.Length > 0) lines.Add($"  synonyms: [{string.Join(", ", entry.Synonyms.Select(name => YamlQuote.PlainOr(name, '"', isInFlow: true)))}]");
        lines.Add($"  definition: {YamlQuote.PlainOr(entry.Definition, '"')}");
        if (entry.Category is { } category) lines.Add($"  category: {YamlQuote.PlainOr(category, '"')}");
        return new Insertion(text.Length, $"{string.Join('\n', lines)}\n");
    }
}
