using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Large files of the formats that are cut into blocks: what they say is the same as in one, and an edit costs only the block that it falls into.</summary>
public class CutTests
{
    private const int Count = 6000;

    private const string Meaning = "A thing that is {0} times as good as nothing, and that is all there is to say of it in this file, however long it becomes.";

    /// <summary>The files, by names that tell their formats.</summary>
    private static readonly Dictionary<string, Sample> Files = new()
    {
        ["large.csv"] = new("term,category,definition\n", "{1},{2},\"A thing, which\nis {0} times \"\"as good\"\" as nothing, and that is all there is to say of it in this table.\"\n", ""),
        ["headings.md"] = new("---\ntitle: All of them\n---\n\n# Glossary\n\nHow to use it.\n", "\n### {1}\n\n" + Meaning + "\n\n```\n### no heading\n```\n", "\n## License\n\nFree.\n") { First = "\n## {2}\n\nThings of one field.\n", Next = "\n## {2}\n" },
        ["underlined.md"] = new("All of them\n===========\n", "\n{1}\n---\n\n" + Meaning + "\n- one\n- two\n", "\n<!--\n## no heading\n-->\n"),
        ["letters.md"] = new("# Glossary\n\n[A](#a) | [B](#b)\n", "\n### {1}\n\n" + Meaning + " See [that](#that).\n", "\n## References\n\n### A book\n\nBy somebody.\n") { First = "\n## A\n", Next = "\n## B\n" },
        ["items.md"] = new("# Glossary\n\nThis is what we mean.\n\n", "- **{1}**: " + Meaning + "\n  - **also**: more\n", "") { First = "## {2}\n\n", Next = "\n## {2}\n\n" },
        ["paragraphs.md"] = new("# Glossary\n\n", "**{1}** – " + Meaning + "\n\n- **an item**: of it\n\n", "## License\n\nFree.\n") { First = "## {2}\n\n", Next = "## {2}\n\n" },
        ["definitions.md"] = new("# Glossary\n\n", "{1}\n:   " + Meaning + "\n\n    And more.\n\n", "") { First = "## {2}\n\n", Next = "## {2}\n\n" },
        ["table.md"] = new("# Glossary\n\n| Term | Field | Definition |\n|---|---|---|\n", "| {1} | {2} | " + Meaning + " |\n", "\nThat is all.\n"),
        ["tables.md"] = new("# Glossary\n", "| {1} | " + Meaning + " |\n", "") { First = "\n## {2}\n\n| Term | Definition |\n|---|---|\n", Next = "\n## {2}\n\n| Term | Definition |\n| - | - |\n" },
        ["abbreviations.md"] = new("# Abbreviations\n\n", "*[{1}]: " + Meaning + "\n", ""),
        ["list.json"] = new("[\n", "  {{ \"term\": \"{1}\", \"category\": \"{2}\", \"definition\": \"" + Meaning + " \\\" {{ [\", \"aliases\": [\"thing {0}\", \"ting {0}\"] }}", "\n]\n") { Separator = ",\n" },
        ["one-line.json"] = new("{{\"version\":1,\"terms\":[", "{{\"name\":\"{1}\",\"description\":\"" + Meaning + "\"}}", "],\"end\":true}}") { Separator = "," },
        ["map.json"] = new("{{\n", "  \"{1}\": \"" + Meaning + "\"", "\n}}\n") { Separator = ",\n" },
        ["map-of-maps.json"] = new("{{ \"glossary\": {{\n", "  \"{1}\": {{ \"definition\": \"" + Meaning + "\", \"category\": \"{2}\" }}", "\n}} }}\n") { Separator = ",\n" },
        ["sections.json"] = new("{{ \"glossary\": {{", "  {{ \"term\": \"{1}\", \"definition\": \"" + Meaning + "\" }}", "\n] }} }}\n") { Separator = ",\n", First = "\"{2}\": [\n", Next = "\n],\n\"{2}\": [\n" },
        ["named-sections.json"] = new("[", "  {{ \"term\": \"{1}\", \"definition\": \"" + Meaning + "\" }}", "\n] }} ]\n") { Separator = ",\n", First = "{{ \"category\": \"{2}\", \"terms\": [\n", Next = "\n] }},\n{{ \"category\": \"{2}\", \"terms\": [\n" },
        ["lines.jsonl"] = new("", "{{\"term\": \"{1}\", \"category\": \"{2}\", \"definition\": \"" + Meaning + "\"}}\n", ""),
        ["ids.json"] = new("[\n", "{{\n    \"id\": \"c{0}\",\n    \"related\": [\"c{3}\"],\n    \"definition\": \"" + Meaning + "\",\n    \"term\": \"{1}\"\n  }}", "\n]\n") { Separator = ", " },
        ["comments.jsonc"] = new("// All \"of\" them\n[\n", "  // [ no list\n  {{ \"term\": \"{1}\", /* }} */ \"definition\": \"" + Meaning + "\" }},\n", "]\n"),
        ["basic.tbx"] = new(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE martif [ <!ENTITY co \"company\"> ]>\n<martif type=\"TBX-Basic\" xml:lang=\"en\">\n<text><body>\n",
            "<termEntry id=\"c{0}\">\n  <descrip type=\"subjectField\">{2}</descrip>\n  <descrip type=\"definition\">" + Meaning + " &co;</descrip>\n  <ref type=\"crossReference\" target=\"c{3}\"/>\n  <langSet xml:lang=\"en\"><tig id=\"t{0}\"><term>{1}</term></tig></langSet>\n</termEntry>\n",
            "</body></text>\n</martif>\n"),
        ["prefixed.tbx"] = new(
            "<t:tbx xmlns:t=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\"><t:text><t:body>\n",
            "<!-- <t:conceptEntry> --><t:conceptEntry id=\"c{0}\"><t:langSec xml:lang=\"en\"><t:descrip type=\"definition\">" + Meaning + "</t:descrip><t:termSec><t:term>{1}</t:term></t:termSec></t:langSec></t:conceptEntry>\n",
            "</t:body></t:text></t:tbx>\n"),
        ["divided.docbook"] = new("<glossary><title>All of them</title>\n", "<glossentry><glossterm>{1}</glossterm><glossdef subject=\"{2}\"><para>" + Meaning + "</para></glossdef></glossentry>\n", "</glossdiv>\n</glossary>\n") { First = "<glossdiv><title>A</title>\n", Next = "</glossdiv>\n<glossdiv><title>B</title>\n" },
        ["contexts.glossary.yml"] = new("contexts:\n", "      - name: {1}\n        definition: >\n          " + Meaning + "\n\n          - not an item\n", "") { First = "  - name: {2}\n    terms:\n", Next = "  - name: \"{2}\"\n    domainVisionStatement: >\n      To be: good.\n    terms:\n" },
        ["flat-contexts.glossary.yml"] = new("contexts:\n", "  - name: {1}\n    definition: " + Meaning + "\n    aliases:\n    - thing {0}\n", "") { First = "- name: {2}\n  terms:\n", Next = "- name: {2}\n  terms:\n" },
        ["list.yml"] = new("# All of them\n", "- term: {1}\n  definition: " + Meaning + "\n  category: {2}\n", ""),
        ["map.yml"] = new("glossary:\n", "  {1}: " + Meaning + "\n", ""),
        ["sections.yml"] = new("glossary:\n", "    - term: {1}\n      definition: " + Meaning + "\n", "") { First = "  {2}:\n", Next = "  {2}:\n" },
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_entry_is_read_where_it_stands(string name)
    {
        var text = TextOf(name);
        Assert.True(BlockCuts.Of(text, GlossaryFormats.Of(name, text)).Length > 2);
        var file = GlossaryParser.Read(name, text);
        Assert.Empty(file.Problems);
        Assert.Equal(Enumerable.Range(0, Count).Select(NameOf), file.Entries.Select(entry => entry.Title));
        Assert.All(file.Entries, entry => Assert.Equal(entry.Title, file.Text.ToString(entry.Terms[0].Span)));
        Assert.All(file.Entries, (entry, number) => Assert.Equal(CategoryOf(number), entry.Category ?? CategoryOf(number)));
        Assert.All(file.Entries, (entry, number) => Assert.Contains(number.ToString(CultureInfo.InvariantCulture), entry.Text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void In_bytes_it_is_the_same(string name)
    {
        var text = TextOf(name);
        var format = GlossaryFormats.Of(name, text);
        var asText = Assert.Single(GlossaryParser.ReadBlocks([BlockedText.Of(text.AsMemory(), format)], new Contents()));
        var asUtf8 = Assert.Single(GlossaryParser.ReadBlocks([BlockedText.OfUtf8(Encoding.UTF8.GetBytes(text), format)], new Contents()));
        Assert.Equal(asText.Select(block => block.Block with { Context = null }), asUtf8.Select(block => block.Block with { Context = null }));
        Assert.Equal(asText.SelectMany(block => block.Value.Entries).Select(entry => entry.Title), asUtf8.SelectMany(block => block.Value.Entries).Select(entry => entry.Title));
    }

    /// <summary>A cut may move, and the next ones with it, until one falls again where one fell before.</summary>
    [Theory, MemberData(nameof(Names))]
    public void An_edit_costs_the_block_that_it_falls_into(string name)
    {
        var text = TextOf(name);
        var format = GlossaryFormats.Of(name, text);
        var before = BlockCuts.Of(text, format).Select(block => block.Key).ToHashSet();
        var random = new Random(3);
        var costs = new List<int>();
        for (var round = 0; round < 20; round++)
        {
            var at = text.IndexOf(NameOf(random.Next(Count)), StringComparison.Ordinal) + 2;
            var after = BlockCuts.Of(random.Next(2) == 0 ? text.Insert(at, "x") : text.Remove(at, 1), format);
            costs.Add(after.Count(block => !before.Contains(block.Key)));
        }

        Assert.True(costs.Average() <= 2 && costs.Count(cost => cost > 3) <= 2, $"{name}: {string.Join(' ', costs)}");
    }

    /// <summary>What an earlier version had is taken over and need not be looked through again; the blocks are those of a text that nothing is known of.</summary>
    [Theory, MemberData(nameof(Names))]
    public void A_later_version_is_cut_as_if_it_were_new(string name)
    {
        var text = TextOf(name);
        var format = GlossaryFormats.Of(name, text);
        var random = new Random(17);
        KnownCut? inText = null, inUtf8 = null;
        for (var round = 0; round < 12; round++)
        {
            var fresh = BlockCuts.Of(text, format);
            using var asText = BlockedText.Of(text.AsMemory(), format, before: inText);
            using var asUtf8 = BlockedText.OfUtf8(Encoding.UTF8.GetBytes(text), format, before: inUtf8);
            Assert.Equal(fresh.Select(Shown), asText.Cut(default).Select(Shown));
            Assert.Equal(fresh.Select(Shown), asUtf8.Cut(default).Select(Shown));
            (inText, inUtf8) = (asText.KnownCut, asUtf8.KnownCut);

            // At the beginning, at the end and anywhere; a sign, a line, and half of the text.
            var at = round switch { 0 => 0, 1 => text.Length, _ => text.IndexOf(NameOf(random.Next(Count)), StringComparison.Ordinal) + 2 };
            if (at < 2 && round > 1) continue;
            text = (round % 4) switch
            {
                0 => text.Insert(at, " "),
                1 => text.Insert(at, "\n"),
                2 => text.Remove(at, 1),
                _ => round == 11 ? text[..at] : text.Insert(at, "x\nü"),
            };
        }

        static (TextSpan, int, UInt128, LineWidth, string?, bool?) Shown(TextBlock block) => (block.Span, block.FirstLine, block.Key, block.FirstColumn, block.Context?.Key, block.Context?.IsLast);
    }

    [Theory]
    [InlineData("basic.tbx")]
    [InlineData("ids.json")]
    public void What_is_pointed_to_stands_in_any_block(string name)
    {
        var file = GlossaryParser.Read(name, TextOf(name));
        Assert.All(file.Entries, (entry, number) => Assert.Equal(NameOf((number + (Count / 2)) % Count), Assert.Single(entry.RelatedNames)));
    }

    [Theory]
    [InlineData("terms.md", "<dl>\n", "<dt>{1}</dt>\n<dd>" + Meaning + "</dd>\n", "a list in HTML, in which an entry may begin anywhere")]
    [InlineData("terms.yml", "- term: one\n  definition: &that This stands for others, too.\n", "- term: {1}\n  definition: *that\n  note: " + Meaning + "\n", "values that stand elsewhere")]
    [InlineData("terms.json", "", "[[\"{1}\", \"" + Meaning + "\"]]\n", "lists of their own")]
    public void A_file_that_cannot_be_cut_is_one_block(string name, string before, string item, string because)
    {
        var text = before + string.Concat(Enumerable.Range(0, Count).Select(i => string.Format(CultureInfo.InvariantCulture, item, i, NameOf(i))));
        var format = GlossaryFormats.Of(name, text);
        Assert.True(BlockCuts.Of(text, format).Length == 1, because);
        var read = GlossaryParser.ReadBlocks([BlockedText.OfUtf8(Encoding.UTF8.GetBytes(text), format)], new Contents());
        Assert.True(read[0].Length == 1, because);
        Assert.Equal(Whole(name, text).Entries.Select(entry => entry.Title), read[0][0].Value.Entries.Select(entry => entry.Title));
    }

    [Theory, MemberData(nameof(Names))]
    public void Blocks_say_what_the_whole_says(string name) => AssertSame(name, TextOf(name));

    /// <summary>Lines are left out, doubled and cut short. What a fault costs ends with its block at the latest, so that more may be found.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Blocks_say_what_the_whole_says_where_it_is_broken(string name)
    {
        var lines = TextOf(name).Split('\n').ToList();
        if (lines.Count < Count) return;
        var random = new Random(11);
        for (var i = 0; i < 20; i++)
        {
            var at = random.Next(lines.Count / 10, lines.Count * 9 / 10);
            if (i % 3 == 0) lines.RemoveAt(at);
            else if (i % 3 == 1) lines.Insert(at, lines[at]);
            else lines[at] = lines[at][..(lines[at].Length / 2)];
        }

        var text = string.Join('\n', lines);
        var whole = Whole(name, text).Entries.Select(entry => entry.Title).ToHashSet();
        var cut = GlossaryParser.Read(name, text).Entries.Select(entry => entry.Title).ToHashSet();
        Assert.True(whole.Except(cut).Count() <= 3, $"{name} lost {string.Join(", ", whole.Except(cut).Take(10))}");
        var made = cut.Except(whole).Except(Enumerable.Range(0, Count).Select(NameOf)).ToList();
        Assert.True(made.Count <= 3, $"{name} made {string.Join(", ", made.Take(10))}");
    }

    private static void AssertSame(string name, string text)
    {
        var (whole, cut) = (EntriesText.Of(Whole(name, text)), EntriesText.Of(GlossaryParser.Read(name, text)));
        foreach (var (expected, actual) in whole.Split('\n').Zip(cut.Split('\n'))) Assert.Equal(expected, actual);
        Assert.Equal(whole.Length, cut.Length);
    }

    /// <summary>A file that is read as one block.</summary>
    private static GlossaryFile Whole(string name, string text)
    {
        var content = GlossaryFormats.Of(name, text).Scan(text.AsMemory(), null, CancellationToken.None).Read(text.AsMemory(), new CategoryVocabulary(), CancellationToken.None);
        return new GlossaryFile(name, SourceText.From(text), NamedTargets.In(content.Entries), content.Problems);
    }

    private static string TextOf(string name)
    {
        var sample = Files[name];
        var text = new StringBuilder();
        Add(sample.Before, 0);
        for (var i = 0; i < Count; i++)
        {
            var isNext = i > 0 && CategoryOf(i) != CategoryOf(i - 1) && sample.Next is not null;
            Add(i == 0 ? sample.First : isNext ? sample.Next : i > 0 ? sample.Separator : null, i);
            Add(sample.Item, i);
        }

        Add(sample.After, 0);
        return text.ToString();

        void Add(string? template, int number)
        {
            if (template is null) return;
            text.AppendFormat(CultureInfo.InvariantCulture, template, number, NameOf(number), CategoryOf(number), (number + (Count / 2)) % Count);
        }
    }

    private static string NameOf(int number) => $"ding {"αβγδ"[number % 4]}{number.ToString("x4", CultureInfo.InvariantCulture)}";

    private static string CategoryOf(int number) => $"field {number / 1000}";

    private sealed class Contents : IBlockStore<BlockContent>
    {
        public TagUsage? FindTags(UInt128 key) => null;

        public BlockContent? Find(UInt128 key, ulong answers) => null;

        public BlockContent Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text) => content;
    }

    /// <summary>How a file is written. In all of it {0} is the number of an entry, {1} its name, {2} its category and {3} the number of another one.</summary>
    /// <param name="Before">What stands before the entries.</param>
    /// <param name="Item">An entry.</param>
    /// <param name="After">What stands after them.</param>
    private sealed record Sample(string Before, string Item, string After)
    {
        /// <summary>What stands before the first category; null for nothing.</summary>
        public string? First { get; init; }

        /// <summary>What stands between two categories; null for what stands between two entries.</summary>
        public string? Next { get; init; }

        /// <summary>What stands between two entries.</summary>
        public string? Separator { get; init; }
    }
}
