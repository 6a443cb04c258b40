using System.Globalization;
using System.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Large files of the formats that are cut into blocks: what they say is the same as in one, and an edit costs only the block that it falls into.</summary>
public class CutTests
{
    private const int Count = 6000;

    /// <summary>What stands before, how an entry is written ({0} is its number, {1} its name, {2} its category), and what stands after.</summary>
    private static readonly Dictionary<string, (string Before, string Item, string After)> Files = new()
    {
        ["large.csv"] = ("term,category,definition\n", "{1},{2},\"A thing, which\nis {0} times \"\"as good\"\" as nothing, and that is all there is to say of it in this table.\"\n", ""),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_entry_is_read_where_it_stands(string name)
    {
        var text = TextOf(name);
        Assert.True(BlockCutter.Cut(text, GlossaryFormats.Of(name, text)).Length > 2);
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

    [Theory, MemberData(nameof(Names))]
    public void An_edit_costs_the_block_that_it_falls_into(string name)
    {
        var text = TextOf(name);
        var format = GlossaryFormats.Of(name, text);
        var before = BlockCutter.Cut(text, format).Select(block => block.Key).ToHashSet();
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var at = text.IndexOf(NameOf(random.Next(Count)), StringComparison.Ordinal) + 2;
            var after = BlockCutter.Cut(random.Next(2) == 0 ? text.Insert(at, "x") : text.Remove(at, 1), format);
            Assert.True(after.Count(block => !before.Contains(block.Key)) <= 3, $"{name} {at}");
        }
    }

    private static string TextOf(string name)
    {
        var (before, item, after) = Files[name];
        return before + string.Concat(Enumerable.Range(0, Count).Select(i => string.Format(CultureInfo.InvariantCulture, item, i, NameOf(i), CategoryOf(i)))) + after;
    }

    private static string NameOf(int number) => $"ding {"αβγδ"[number % 4]}{number.ToString("x4", CultureInfo.InvariantCulture)}";

    private static string CategoryOf(int number) => $"field {number / 1000}";

    private sealed class Contents : IBlockStore<BlockContent>
    {
        public TagUsage? FindTags(UInt128 key) => null;

        public BlockContent? Find(UInt128 key, ulong answers) => null;

        public BlockContent Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text) => content;
    }
}
