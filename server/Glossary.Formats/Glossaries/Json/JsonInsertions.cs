using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes entries into JSON, with the keys, indents and commas of their neighbours.</summary>
internal static class JsonInsertions
{
    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        var root = JsonTree.Read(text, new FileProblems(text.AsMemory()), CancellationToken.None);
        if (root is null or DataList { Items: [] } or DataMap { Fields: [] }) return FirstRecords(text, root, entry);
        var records = RecordFinder.Find(root, known: null, CancellationToken.None).Records;
        return WaysToAdd(text, new RecordPlaces(records, entries), new NewRecord(ShapeFinder.Of(records), records, entry), entry);
    }

    private static IEnumerable<Insertion> WaysToAdd(string text, RecordPlaces places, NewRecord record, NewEntry entry)
    {
        var isAscii = Ascii.IsValid(text) && text.Contains("\\u", StringComparison.Ordinal);
        var flow = new FlowText(text, word => JsonQuote.Of(word.Text, isAscii));
        foreach (var slot in places.SlotsFor(entry))
        {
            foreach (var like in places.Nearest(slot).Take(3))
            {
                foreach (var made in record.WaysToMake(like))
                {
                    var written = made.Key is { } key ? $"{JsonQuote.Of(key.Text, isAscii)}{Joint(text, like)}{flow.Of(made.Value)}" : flow.Of(made.Value);
                    yield return At(text, slot.Before is { } before ? places.Of(before) : null, slot.Behind is { } behind ? places.Of(behind) : null, written);
                }
            }
        }
    }

    /// <summary>What stands between the key and the value of a record.</summary>
    private static string Joint(string text, DataRecord like) =>
        text[like.Key!.Span.End..Math.Max(like.Key.Span.End, like.Value.Span.Start)] is var joint && joint.AsSpan().Trim() is ":" ? joint : ": ";

    /// <summary>Puts a record between others, and its comma where theirs are.</summary>
    private static Insertion At(string text, DataRecord? before, DataRecord? behind, string written)
    {
        if (before is null) return new Insertion(behind!.Span.Start, $"{written},{BlanksBefore(text, behind.Span.Start)}");
        var end = before.Span.End;
        var blanks = BlanksBefore(text, before.Span.Start);
        var next = text.AsSpan(end).TrimStart();
        if (next.IsEmpty || next[0] is '{') return new Insertion(end, $"\n{written}"); // JSON Lines
        if (next[0] != ',') return new Insertion(end, $",{blanks}{written}");
        end = text.Length - next.Length + 1;
        var line = EntryTemplate.EndOfLine(text, end);
        var isRemark = text.AsSpan(end, line - end).Trim() is var rest && (rest.IsEmpty || rest.StartsWith("//"));
        return new Insertion(isRemark ? line : end, $"{blanks}{written},");
    }

    /// <summary>The blanks and line ends before a record.</summary>
    private static string BlanksBefore(string text, int start)
    {
        var before = text.AsSpan(0, start);
        var blanks = before[before.TrimEnd().Length..].ToString();
        return blanks.Length == 0 ? " " : blanks;
    }

    /// <summary>A record of a file that has none: in its empty list, or in a list of its own.</summary>
    private static IEnumerable<Insertion> FirstRecords(string text, DataNode? root, NewEntry entry)
    {
        if (root is DataMap) yield break;
        var fields = new List<string> { $"\"term\": {JsonQuote.Of(entry.Name)}" };
        if (entry.Abbreviation is { } abbreviation) fields.Add($"\"abbreviation\": {JsonQuote.Of(abbreviation)}");
        if (entry.Synonyms.Length > 0) fields.Add($"\"synonyms\": [{string.Join(", ", entry.Synonyms.Select(name => JsonQuote.Of(name)))}]");
        fields.Add($"\"definition\": {JsonQuote.Of(entry.Definition)}");
        if (entry.Category is { } category) fields.Add($"\"category\": {JsonQuote.Of(category)}");
        var record = $"\n  {{\n    {string.Join(",\n    ", fields)}\n  }}\n";
        yield return root is null ? new Insertion(text.Length, $"[{record}]\n") : new Insertion(root.Span.Start + 1, record);
    }
}
