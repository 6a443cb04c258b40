using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Adding an entry to a file: afterwards the file says what it said before and the entry, and has lines in addition only.</summary>
public class EntryAddingTests
{
    private static readonly string Folder = Path.Combine(Golden.Folder(), "..", "..");

    /// <summary>Entries that say all that can be said, and are easy to write.</summary>
    private static readonly NewEntry[] Plain =
    [
        new("quality gate", "The point at which a lot is stopped until somebody has looked at it."),
        new("Mean time between failures", "The time from one failure to the next, on average.") { Abbreviation = "MTBF" },
        new("ledger line", "The line that money is written on. It is red.") { Synonyms = ["book line", "red line"] },
        new("zero point", "Where counting begins.") { Category = "Billing" },
    ];

    /// <summary>Files that have no place for an entry: without definitions, of one term, or no glossaries at all.</summary>
    private static readonly HashSet<string> Closed =
    [
        "omegat.txt", "omegat.tsv", "languages.csv", "noTerms.csv", "translations.json", "package.json", "settings.json", "article.md", "note.md", "readme.md", "definitions.yml",
    ];

    private static readonly string[] Folders = ["MarkdownGlossary", "Delimited", "Json", "Yaml", "Contextive", "HeadedText"];

    public static TheoryData<string> Formats => [.. Folders];

    public static TheoryData<string> Samples => [.. Folders.SelectMany(SamplesOf)];

    /// <summary>What is written into each sample, to be looked at.</summary>
    [Theory, MemberData(nameof(Formats))]
    public void Entries_look_like_their_neighbours(string format)
    {
        var written = new StringBuilder();
        foreach (var sample in SamplesOf(format))
        {
            var text = Text(sample);
            written.Append(CultureInfo.InvariantCulture, $"=== {Path.GetFileName(sample)}\n");
            foreach (var entry in Plain) written.Append(Show(text, EntryAdding.Add(sample, text, entry)));
        }

        Golden.Compare(Path.Combine(Golden.Folder(), "..", "Added", $"{format}.txt"), written.ToString());
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_plain_entry_can_be_added_to_every_glossary(string sample)
    {
        var text = Text(sample);
        foreach (var entry in Plain)
        {
            var added = EntryAdding.Add(sample, text, entry);
            if (Closed.Contains(Path.GetFileName(sample))) Assert.NotNull(added.Message);
            else if (added.Edit is not null || !IsOfAbbreviations(sample)) AssertIsAdded(sample, text, entry, added);
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void Whatever_an_entry_says_it_is_read_as_given_or_not_written(string sample)
    {
        var text = Text(sample);
        var random = new Random(11);
        for (var round = 0; round < 30; round++)
        {
            var entry = Hostile.Entry(random);
            var added = EntryAdding.Add(sample, text, entry);
            if (added.Edit is null) Assert.NotNull(added.Message);
            else AssertIsAdded(sample, text, entry, added);
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void Line_ends_are_those_of_the_file(string sample)
    {
        foreach (var lineEnd in (string[])["\r\n", "\r"])
        {
            var text = Text(sample).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
            if (EntryAdding.Add(sample, text, Plain[2]) is not { Edit: { } edit } || !text.Contains(lineEnd, StringComparison.Ordinal)) continue;
            Assert.DoesNotContain(lineEnd == "\r" ? "\n" : "\r", edit.Text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(lineEnd == "\r\n", edit.Text.Contains("\r\n", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void An_entry_that_was_added_is_there(string sample)
    {
        var text = Text(sample);
        if (EntryAdding.Add(sample, text, Plain[1]) is not { Edit: { } edit }) return;
        var again = EntryAdding.Add(sample, edit.In(text), Plain[1] with { Name = Plain[1].Name.ToUpperInvariant() });
        Assert.Null(again.Edit);
        Assert.Contains("is here already", again.Message, StringComparison.Ordinal);
        Assert.Contains(Plain[1].Name, again.Entry!.Names, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("glossary.md", "# Glossary\n\n## Hot lot\n\nA lot in a hurry.\n", "# Glossary", "the title alone is there")]
    [InlineData("glossary.md", "# Glossary\n\n## Hot lot\n\nA lot in a hurry.\n", "", "an empty file becomes a glossary")]
    [InlineData("terms.csv", "term,abbreviation,synonyms,definition,category\nHot lot,,,A lot in a hurry.,\n", "", "a table begins with its header")]
    [InlineData("a.glossary.json", "[\n  {\n    \"term\": \"Hot lot\",\n    \"definition\": \"A lot in a hurry.\"\n  }\n]\n", "", "a list of its own")]
    [InlineData("a.glossary.json", "[\n  {\n    \"term\": \"Hot lot\",\n    \"definition\": \"A lot in a hurry.\"\n  }\n]\n", "[]\n", "the list that is there")]
    [InlineData("a.glossary.yml", "- term: Hot lot\n  definition: A lot in a hurry.\n", "", "a list of its own")]
    [InlineData("a.glossary.txt", "Hot lot\nA lot in a hurry.\n", "", "a heading and a text")]
    public void A_file_without_entries_gets_its_first(string name, string expected, string text, string because)
    {
        var added = EntryAdding.Add(name, text, new NewEntry("Hot lot", "A lot in a hurry."));
        Assert.True(added.Edit is not null, $"{because}: {added.Message}");
        Assert.Equal((because, expected.TrimEnd()), (because, added.Edit.Value.In(text).TrimEnd()));
    }

    [Theory]
    [InlineData("a.md", "# G\n\n## Ant\n\nA.\n\n## Bee\n\nB.\n\n## Cat\n\nC.", "\n\n## Boa constrictor (BC)\n\nIt winds.", "sorted by the alphabet")]
    [InlineData("a.md", "# G\n\n## C\n\n### Cat\nC is.\n\n## D\n\n### Dog\nD is.\n", "## B\n\n### Boa constrictor (BC)\nIt winds.\n\n", "a heading for a letter that has none")]
    [InlineData("a.md", "# G\n\n## A–B\n\n## C–D\n\n### Cat\nC is.\n\n### Dog\nD is.\n", "\n\n### Boa constrictor (BC)\nIt winds.", "below a heading of letters without entries")]
    [InlineData("a.md", "1. **Zoo**: Z.\n2. **Ant**: A.\n3. **Cat**: C.\n", "\n4. **Boa constrictor (BC)**: It winds.", "the next number")]
    [InlineData("a.md", "| Term | Definition |\n|------|------------|\n| Zoo  | Animals.   |\n| Ant  | It works.  |\n", "\n| Boa constrictor (BC) | It winds.  |", "cells as wide as the others")]
    [InlineData("a.md", "Term | Meaning\n--- | ---\nZoo | Animals.\nAnt | It works.\n", "\nBoa constrictor (BC) | It winds.", "no pipes at either end")]
    [InlineData("a.md", "Term                   | Meaning\n-----------------------|---\nZoo                    | Animals.\nAnt                    | It works.\n", "\nBoa constrictor (BC)   | It winds.", "no pipes at either end, but a wide column")]
    [InlineData("a.csv", "\"term\",\"definition\"\n\"Zoo\",\"Animals.\"\n\"Ant\",\"It works.\"", "\n\"Boa constrictor (BC)\",\"It winds.\"", "quotes everywhere, and no last line end")]
    [InlineData("a.csv", "no,term,meaning,short\n7,Zoo,Animals.,\n9,Ant,It works.,A\n", "\n10,Boa constrictor,It winds.,BC", "the next number and a column for the abbreviation")]
    [InlineData("a.json", "[\n  { \"term\": \"Zoo\", \"definition\": \"Animals.\" }, // big\n  { \"term\": \"Ant\", \"definition\": \"It works.\" }, // small\n]\n", "\n  { \"term\": \"Boa constrictor (BC)\", \"definition\": \"It winds.\" },", "remarks stay where they are")]
    [InlineData("a.json", "[{\"term\":\"Zoo\",\"definition\":\"Animals.\"},{\"term\":\"Ant\",\"definition\":\"It works.\"}]", ", {\"term\":\"Boa constrictor (BC)\",\"definition\":\"It winds.\"}", "all in a line")]
    [InlineData("a.json", "[\n\t{\n\t\t\"acronym\": \"Z\",\n\t\t\"term\": \"Zoo\",\n\t\t\"definition\": \"Animals.\"\n\t},\n\t{\n\t\t\"term\": \"Ant\",\n\t\t\"definition\": \"It works.\"\n\t}\n]\n", ",\n\t{\n\t\t\"acronym\": \"BC\",\n\t\t\"term\": \"Boa constrictor\",\n\t\t\"definition\": \"It winds.\"\n\t}", "a key that another entry has, in its place")]
    [InlineData("a.yml", "terms:\n- name: 'Zoo'\n  definition: 'Animals.'\n  aliases:\n  - 'park'\n\n- name: 'Ant'\n  definition: 'It works.'\n", "\n\n- name: 'Boa constrictor (BC)'\n  definition: 'It winds.'", "quotes, blank lines and items without indent")]
    [InlineData("a.glossary.yml", "contexts:\n  - name: zoo\n    terms:\n      - name: Cat\n        definition: >\n          It purrs\n          loudly.\n", "\n      - name: Boa constrictor (BC)\n        definition: >\n          It winds.", "a folded text")]
    [InlineData("a.glossary.txt", "Zoo, places\nAnimals live there.\n\nAnt, animals\nIt works all day.\n", "\n\nBoa constrictor (BC)\nIt winds.", "text laid out by hand")]
    public void An_entry_is_written_as_its_neighbours_are(string name, string text, string expected, string because)
    {
        var added = EntryAdding.Add(name, text, new NewEntry("Boa constrictor", "It winds.") { Abbreviation = "BC" });
        Assert.Equal((because, expected, null), (because, added.Edit?.Text, added.Message));
    }

    [Theory]
    [InlineData("# G\n\n## Zoo\n\nAnimals.\n\n**Category:** places\n\n## Ant\n\nIt works.\n\n**Category:** animals\n", "\n\n## Boa\n\nIt winds.\n\n**Category:** animals", "said by each entry")]
    [InlineData("# G\n\n## Animals\n\n### Ant\n\nIt works.\n\n## Places\n\n### Zoo\n\nAnimals.\n", "\n\n### Boa\n\nIt winds.", "a heading above all of them")]
    [InlineData("# G\n\n## Zoo\n\nAnimals.\n\n## Ant\n\nIt works.\n", "\n\n## Boa\n\nIt winds.\n\n**Category:** animals", "said by none so far")]
    public void A_category_is_written_where_others_have_it(string text, string expected, string because)
    {
        var added = EntryAdding.Add("a.md", text, new NewEntry("Boa", "It winds.") { Category = "animals" });
        Assert.Equal((because, expected, null, "animals"), (because, added.Edit?.Text, added.Message, added.Entry?.Category?.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("a.json", "[{ \"term\": \"Zoo\", \"definition\": \"Animals.\", \"see_recipe\": \"12 b\" }, { \"term\": \"Ant\", \"definition\": \"It works.\", \"see_recipe\": \"7\" }, { \"term\": \"Cat\", \"definition\": \"It purrs.\", \"see_recipe\": \"cat\" }]", "see_recipe", "a key that may have anything")]
    [InlineData("a.yml", "- slug: zoo\n  en:\n    term: Zoo\n    def: Animals live there.\n- slug: ant\n  en:\n    term: Ant\n    def: It works all day.\n- slug: owl\n  en:\n    term: Owl\n    def: It flies by night.\n  def:\n    term: Eule\n", "\n  def:", "what stands in a language")]
    public void Nothing_is_written_where_it_does_not_belong(string name, string text, string unwanted, string because)
    {
        var added = EntryAdding.Add(name, text, new NewEntry("Boa", "It winds.") { Synonyms = ["snake"] });
        Assert.True(added.Edit is { } edit && !edit.Text.Contains(unwanted, StringComparison.Ordinal), $"{because}: {added.Edit?.Text} {added.Message}");
    }

    [Theory]
    [InlineData("", "x", "An entry needs a name.", "no name")]
    [InlineData(" \u0007\u202e", "x", "An entry needs a name.", "a name of nothing that can be seen")]
    [InlineData("lot", " \n ", "Say what “lot” means", "no definition")]
    public void What_is_missing_is_said(string name, string definition, string message, string because) =>
        Assert.True(EntryAdding.Add("glossary.md", "", new NewEntry(name, definition)).Message?.StartsWith(message, StringComparison.Ordinal), because);

    [Theory]
    [InlineData("a.tbx", "<tbx></tbx>", "format TBX", "a format that is not written")]
    [InlineData("a.glossary.rst", ".. glossary::\n\n   a\n      An a.\n", "format Sphinx", "another one")]
    public void A_format_that_is_not_written_says_which_ones_are(string name, string text, string said, string because)
    {
        var added = EntryAdding.Add(name, text, Plain[0]);
        Assert.True(added.Edit is null && added.Message!.Contains(said, StringComparison.Ordinal) && added.Message.Contains("Markdown, YAML or JSON", StringComparison.Ordinal), $"{because}: {added.Message}");
    }

    [Fact]
    public void Work_stops_when_it_is_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => EntryAdding.Add("glossary.md", "# Glossary\n", Plain[0], new CancellationToken(canceled: true)));

    /// <summary>Whether lines that say what abbreviations stand for are all that a file has; they have no place for other names.</summary>
    private static bool IsOfAbbreviations(string sample) => Path.GetFileName(sample) == "abbreviations.md";

    private static void AssertIsAdded(string sample, string text, NewEntry entry, Addition added)
    {
        Assert.True(added.Edit is not null, $"{entry}: {added.Message}");
        var after = added.Edit.Value.In(text);
        var (was, now) = (GlossaryParser.Read(sample, text), GlossaryParser.Read(sample, after));
        Assert.Equal(was.Entries.Length + 1, now.Entries.Length);
        Assert.Empty(was.Entries.Select(Said).Except(now.Entries.Select(Said)));
        Assert.True(now.Problems.Length <= was.Problems.Length, after);
        foreach (var name in entry.Synonyms.Prepend(entry.Abbreviation ?? "").Select(CleanText.OneLine).Where(name => name.Length > 0)) Assert.Contains(name, added.Entry!.Names);
        if (added.Message is null && CleanText.OneLine(entry.Category ?? "") is { Length: > 0 } category) Assert.Equal(category, added.Entry!.Category, ignoreCase: true);
        AssertHasLinesInAdditionOnly(text, after, sample.Contains("Json", StringComparison.Ordinal));
    }

    /// <summary>The names, category and texts of an entry, in one.</summary>
    private static string Said(Entry entry) => $"{entry.Title}|{string.Join('|', entry.Names)}|{entry.Category}|{entry.Text}|{entry.Note}|{entry.Example}";

    private static void AssertHasLinesInAdditionOnly(string text, string after, bool mayHaveComma)
    {
        var (was, now) = (Lines(text), Lines(after));
        var start = 0;
        while (start < was.Length && was[start] == now[start]) start++;
        var end = 0;
        while (end < was.Length - start && was[^(end + 1)] == now[^(end + 1)]) end++;
        var changed = was[start..^end];
        Assert.True(changed.Length == 0 || (mayHaveComma && changed is [var line] && now[start] == $"{line},") || (changed is [""] && end == 0), after);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string Show(string text, Addition added)
    {
        if (added.Edit is not { } edit) return $"(nothing: {added.Message})\n";
        const int around = 60;
        var before = text[Math.Max(0, edit.Offset - around)..edit.Offset];
        var behind = text[edit.Offset..Math.Min(text.Length, edit.Offset + around)];
        return $"{(added.Message is null ? "" : $"({added.Message})\n")}{before}⟦{edit.Text}⟧{behind}\n---\n".Replace('\r', '␍');
    }

    private static string Text(string sample) => File.ReadAllText(Path.Combine(Folder, sample));

    private static IEnumerable<string> SamplesOf(string format) =>
        from path in Directory.GetFiles(Path.Combine(Folder, format, "Goldens")).Order(StringComparer.Ordinal)
        where !path.EndsWith(".entries.txt", StringComparison.Ordinal)
        select $"{format}/Goldens/{Path.GetFileName(path)}";
}
