using Glossary.Formats.Export;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Export;

/// <summary>What is written in a format and read again says what it said before, as far as the format can say it; and it is written again to the letter.</summary>
public class ConversionTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Golden.Folder()))!, "Glossaries");

    public static TheoryData<string, string> Conversions => Pairs("*");

    public static TheoryData<string, string> ConversionsOfTwenty => Pairs("twenty.*");

    /// <summary>What a format reads in a way of its own, so that it is not written the same at first.</summary>
    private static readonly Dictionary<(string Sample, string Format), string> Exceptions = new()
    {
        [("AsciiDoc/Goldens/hospital.adoc", "md")] = "of several paragraphs Markdown takes the first one for the definition that does not only lead elsewhere",
        [("HeadedText/Goldens/coach.en.glossary.txt", "md")] = "a text that says no more than what the term is short for is a name, too",
        [("MarkdownGlossary/Goldens/headings.md", "md")] = "a definition that begins with a list has its first item for a paragraph",
        [("Rdf/Goldens/library.ttl", "md")] = "a picture at the end of a heading is no part of the name",
        [("Sphinx/Goldens/brewery.rst", "md")] = "nor is a sign at its start",
        [("HeadedText/Goldens/mechanic.en.glossary.txt", "tbx")] = "there are no lines in TBX, so that code and tables become text",
    };

    [Theory, MemberData(nameof(Conversions))]
    public void What_a_format_can_say_is_read_again(string sample, string format)
    {
        var entries = Read(sample);
        var again = Convert(entries, format, out var text);
        if (Exceptions.ContainsKey((sample, format))) (entries, again) = (again, Convert(again, format, out text));
        AssertSame(Sayable.Of(entries, format), Sayable.Of(again, format), "another thing is said");
        AssertSame(text, GlossaryWriters.Find(format)!.Write(again), "it is written differently the second time");
    }

    [Theory, MemberData(nameof(ConversionsOfTwenty))]
    public void The_twenty_concepts_come_out_of_every_format_as_they_went_in(string sample, string format)
    {
        var entries = Read(sample);
        var again = Convert(entries, format, out var text);
        Assert.Empty(GlossaryParser.Read($"x{GlossaryWriters.Find(format)!.Ending}", text).Problems);
        Assert.Equal(Titles(entries), Titles(again));
        foreach (var (title, entry) in ByTitle(entries))
        {
            var other = ByTitle(again)[title];
            Assert.Equal(entry.Names.Select(name => name.Text).Order(StringComparer.Ordinal), other.Names.Select(name => name.Text).Order(StringComparer.Ordinal));
            Assert.Equal((entry.Entry.Definition, entry.Entry.Category, entry.Entry.Note, entry.Entry.Example), (other.Entry.Definition, other.Entry.Category, other.Entry.Note, other.Entry.Example));
            Assert.Equal(entry.Entry.Relations.Select(relation => (relation.Kind, relation.Target)), other.Entry.Relations.Select(relation => (relation.Kind, relation.Target)));
        }
    }

    /// <summary>Signs of any format, in every text that an entry has.</summary>
    [Theory]
    [InlineData("a | b", "the sign between the cells of a table")]
    [InlineData("a, \"b\" and; c", "what quotes are for")]
    [InlineData("x ]]> y <b>bold</b> & &amp; &#65;", "markup of XML and HTML")]
    [InlineData("a\u202eb\u200fc", "signs that turn the direction of a text")]
    [InlineData("a\u0001\u0000b\ud800c", "what no file can hold")]
    [InlineData("- no: item # or *emphasis* _here_ __there__", "traps of YAML and Markdown")]
    [InlineData("'single' {braces} [brackets](link) <!-- comment -->", "more of them")]
    [InlineData("C:\\temp\\new \\*", "backslashes")]
    [InlineData("=1+1", "a formula of a spreadsheet, which is left as it is")]
    [InlineData("# no heading", "a heading")]
    [InlineData("1. no item", "a number")]
    [InlineData("true", "a word of YAML")]
    [InlineData("`code *x*` and $a_1 * b$", "code and a formula")]
    [InlineData("Note: this is a text", "what looks like a field")]
    [InlineData("{{< shortcode >}} %% ^[note] ==mark== ~~gone~~", "signs of tools that read Markdown")]
    public void Signs_of_formats_are_texts(string hostile, string reason)
    {
        Assert.NotEmpty(reason);
        var entries = ExportedEntry.Of(GlossaryParser.Read("a.csv", Row("term", "definition", "note", "example", "category") + Row("alpha", $"The first {hostile}", hostile, hostile, $"A {hostile}") + Row("beta", "The second.", "", "", ""))).ToList();
        Assert.Equal(2, entries.Count);
        foreach (var writer in GlossaryWriters.All)
        {
            var again = Convert(entries, writer.Name, out var text);
            Assert.True(Sayable.Of(entries, writer.Name) == Sayable.Of(again, writer.Name), $"{writer.Name}: {reason}\n{Sayable.Of(entries, writer.Name)}\n{Sayable.Of(again, writer.Name)}\n{text}");
        }
    }

    [Theory]
    [InlineData("References", "the title of a part of a document")]
    [InlineData("License", "one that stands at the edge")]
    [InlineData("C", "a letter")]
    [InlineData("Note", "a word for a field")]
    public void Terms_that_are_called_like_headings_are_terms(string term, string reason)
    {
        var entries = ExportedEntry.Of(GlossaryParser.Read("a.csv", Row("term", "definition") + Row("alpha", "The first of all.") + Row(term, "The second of them.") + Row("D", "The third of them."))).ToList();
        foreach (var writer in GlossaryWriters.All) Assert.True(Titles(entries).SequenceEqual(Titles(Convert(entries, writer.Name, out var text))), $"{writer.Name}: {reason}\n{text}");
    }

    [Fact]
    public void Nothing_gives_a_file_without_entries()
    {
        foreach (var writer in GlossaryWriters.All) Assert.Empty(Convert([], writer.Name, out _));
    }

    private static void AssertSame(string expected, string actual, string otherwise) => Assert.True(expected == actual, $"{otherwise}, first {Golden.Difference(expected, actual)}");

    private static string Row(params ReadOnlySpan<string> cells)
    {
        var row = new List<string>();
        foreach (var cell in cells) row.Add($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return string.Join(',', row) + "\n";
    }

    private static IEnumerable<string> Titles(IEnumerable<ExportedEntry> entries) => entries.Select(entry => entry.Title).Order(StringComparer.Ordinal);

    private static Dictionary<string, ExportedEntry> ByTitle(IEnumerable<ExportedEntry> entries) => entries.ToDictionary(entry => entry.Title);

    private static List<ExportedEntry> Convert(IReadOnlyList<ExportedEntry> entries, string format, out string text)
    {
        var writer = GlossaryWriters.Find(format)!;
        text = writer.Write(entries);
        return [.. ExportedEntry.Of(GlossaryParser.Read($"x{writer.Ending}", text))];
    }

    private static List<ExportedEntry> Read(string sample) => [.. ExportedEntry.Of(GlossaryParser.Read(sample, File.ReadAllText(Path.Combine(Folder, sample))))];

    private static TheoryData<string, string> Pairs(string pattern)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var sample in Samples(pattern)) foreach (var writer in GlossaryWriters.All) pairs.Add(sample, writer.Name);
        return pairs;
    }

    private static IEnumerable<string> Samples(string pattern) =>
        from path in Directory.GetFiles(Folder, pattern, SearchOption.AllDirectories)
        let sample = Path.GetRelativePath(Folder, path)
        where sample.Contains("Goldens", StringComparison.Ordinal) && !sample.EndsWith(".entries.txt", StringComparison.Ordinal)
        orderby sample
        select sample;
}
