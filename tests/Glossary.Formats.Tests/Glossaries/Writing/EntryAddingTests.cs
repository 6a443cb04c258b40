using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Adding an entry to a file: afterwards the file says what it said before and the entry, and has only lines in addition.</summary>
public class EntryAddingTests
{
    private static readonly string Folder = Path.GetDirectoryName(Golden.Folder())!;

    public static TheoryData<string> Samples => [.. SamplesOf("MarkdownGlossary", "Delimited", "Json", "Yaml", "Contextive", "HeadedText")];

    [Theory, MemberData(nameof(Samples))]
    public void Probe(string sample)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "..", sample));
        var log = new List<string>();
        foreach (var entry in (NewEntry[])[
            new("quality gate", "The point at which a lot is stopped until somebody has looked at it."),
            new("mean time between failures", "The time from one failure to the next, on average.") { Abbreviation = "MTBF" },
            new("Ledger line", "The line that money is written on. It is red.") { Synonyms = ["book line", "red line"], Category = "Billing" },
        ])
        {
            var added = EntryAdding.Add(sample, text, entry);
            log.Add($"{entry.Name}: {added.Message}\n{(added.Edit is { } edit ? Diff(text, edit) : "")}");
        }

        File.AppendAllText("/tmp/wt/probe.txt", $"=== {sample}\n{string.Join("\n", log)}\n");
    }

    private static string Diff(string text, Insertion edit)
    {
        var start = Math.Max(0, edit.Offset - 60);
        return $"…{text[start..edit.Offset]}⟦{edit.Text}⟧{text[edit.Offset..Math.Min(text.Length, edit.Offset + 40)]}…\n";
    }

    private static IEnumerable<string> SamplesOf(params IEnumerable<string> formats) =>
        from format in formats
        from path in Directory.GetFiles(Path.Combine(Folder, "..", format, "Goldens")).Order(StringComparer.Ordinal)
        where !path.EndsWith(".entries.txt", StringComparison.Ordinal)
        select $"{format}/Goldens/{Path.GetFileName(path)}";
}
