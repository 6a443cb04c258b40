using System.Collections.Concurrent;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Formats.Tests.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Blocks;

public class BlockReadingTests
{
    [Fact]
    public void Lines_and_spans_of_a_file_of_many_blocks_are_those_of_the_file()
    {
        var text = GeneratedDump.Of(3000, seed: 4, "\r\n");
        var lines = text.Split("\r\n");
        var file = GlossaryParser.Read("test", text);
        Assert.Equal(3000, file.Entries.Length);
        foreach (var entry in file.Entries)
        {
            Assert.Equal(lines[entry.Line - 1], text.Substring(entry.Location.Anchor.Start, entry.Location.Anchor.Length));
            Assert.EndsWith(lines[entry.Location.End.Line], text[..entry.Span.End], StringComparison.Ordinal);
            Assert.Equal(lines[entry.Location.End.Line].Length, entry.Location.End.Column.Utf16);
            Assert.Equal(entry.Location.End.Line + 1 - entry.Line, text.AsSpan(entry.Span.Start, entry.Span.Length).Count('\n'));
        }
    }

    [Fact]
    public void A_problem_of_a_late_block_stands_where_it_is()
    {
        var text = GeneratedDump.Of(3000, seed: 5) + "zzz saw, tooling\n\nZzz saw is a saw.\n$$\nx";
        var problem = Assert.Single(GlossaryParser.Read("test", text).Problems);
        Assert.Equal((text.Split('\n').Length - 1, text.Length - 4), (problem.Line, problem.Span.Start));
    }

    [Fact]
    public void What_is_known_is_not_read_again()
    {
        var text = GeneratedDump.Of(3000, seed: 6);
        var store = new Store();
        var first = Assert.Single(GlossaryParser.ReadBlocks([BlockedText.Of(text.AsMemory(), GlossaryFormats.Default)], store));
        Assert.Equal(first.Length, store.Made);

        var again = Assert.Single(GlossaryParser.ReadBlocks([BlockedText.Of(("\n" + text).AsMemory(), GlossaryFormats.Default)], store));
        Assert.InRange(store.Made - first.Length, 1, 2);
        Assert.Equal(first[^1].Value, again[^1].Value);
        Assert.Equal(first[^1].Block.FirstLine + 1, again[^1].Block.FirstLine);
    }

    /// <summary>Headings come and go at random, so that tags do; what is taken from the store must be what is read without one.</summary>
    [Fact]
    public void With_the_same_answers_a_block_has_the_same_entries()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 3).Select(i => GeneratedDump.Of(300, 10 + i)).ToArray();
        var tags = new[] { "saw, box joint, joinery", "plane, slot joint, joinery", "vise, surface care", "jaw, surface care", "rail, wood finishing", "clamp, wood finishing" };
        var store = new Store();
        var answers = new HashSet<ulong>();
        for (var round = 0; round < 40; round++)
        {
            var changing = string.Concat(tags.Where(_ => random.Next(3) == 0).Select(tag => $"{tag}\nA {tag[..3]} is a part that holds a board.\n"));
            var files = texts.Take(1 + random.Next(3)).Select(text => text.Replace(", tooling", random.Next(2) == 0 ? ", tooling" : ", joinery", StringComparison.Ordinal)).Append(changing).ToArray();
            var reused = GlossaryParser.ReadBlocks([.. files.Select(text => BlockedText.Of(text.AsMemory(), GlossaryFormats.Default))], store);
            var fresh = GlossaryParser.ReadBlocks([.. files.Select(text => BlockedText.Of(text.AsMemory(), GlossaryFormats.Default))], new Store());
            for (var i = 0; i < files.Length; i++)
            {
                for (var b = 0; b < reused[i].Length; b++)
                {
                    answers.Add(fresh[i][b].Answers);
                    Assert.Equal(fresh[i][b].Answers, reused[i][b].Answers);
                    Assert.Equal(fresh[i][b].Value, reused[i][b].Value);
                }
            }
        }

        Assert.True(answers.Count > 3, "the tags made no difference");
    }

    [Fact]
    public void Tags_are_kept_as_bytes()
    {
        var tags = GlossaryParser.ReadBlocks([BlockedText.Of(GeneratedDump.Of(50, seed: 8).AsMemory(), GlossaryFormats.Default)], new Store())[0][0].Tags;
        var bytes = tags.ToBytes();
        Assert.True(bytes.Length > 100);
        Assert.Equal(bytes, TagUsage.TryRead(bytes)!.ToBytes());
        for (var length = 0; length < bytes.Length; length++) Assert.Null(TagUsage.TryRead(bytes.AsSpan(0, length)));
        Assert.Null(TagUsage.TryRead([0xFF, 0xFF, 0xFF, 0xFF, .. bytes.AsSpan(4)]));
    }

    [Fact]
    public void Progress_goes_up_to_the_whole()
    {
        var text = GeneratedDump.Of(3000, seed: 9);
        var reports = new Reports();
        GlossaryParser.ReadBlocks([BlockedText.Of(text.AsMemory(), GlossaryFormats.Default)], new Store(), reports);
        Assert.Equal(text.Length, reports.Seen.Max(report => report.Done));
        Assert.Equal(3000, reports.Seen.Max(report => report.Entries));
        Assert.All(reports.Seen, report => Assert.Equal(text.Length, report.Total));
        Assert.InRange(reports.Seen.Count, 2, 100);
    }

    [Fact]
    public void Reading_many_blocks_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var store = new Store { OnMade = stop.Cancel };
        Assert.ThrowsAny<OperationCanceledException>(() => GlossaryParser.ReadBlocks([BlockedText.Of(GeneratedDump.Of(6000, seed: 10).AsMemory(), GlossaryFormats.Default)], store, cancellation: stop.Token));
    }

    public static TheoryData<string, string> Dumps => new()
    {
        { "nothing", "" },
        { "one block", "saw, tooling\nA saw cuts 'naïve' – 😀 – boards." },
        { "characters of two and three bytes", GeneratedDump.Of(3000, seed: 11).Replace("e", "é", StringComparison.Ordinal).Replace(" is a ", " is – a ", StringComparison.Ordinal) },
        { "characters of four bytes, which fall on every place where what is seen may end", "x" + string.Concat(Enumerable.Repeat("😀", 500_000)) },
        { "Windows line ends alone", string.Concat(Enumerable.Repeat("\r\n", 500_000)) },
        { "lines longer than a block", string.Join('\n', Enumerable.Range(0, 5).Select(i => new string((char)('a' + i), 300_000))) },
        { "blank lines between a heading and its lead", string.Concat(Enumerable.Repeat("saw, tooling\n" + new string('\n', 4090) + "A saw cuts.\n", 200)) },
    };

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Utf8_is_read_like_text(string because, string text)
    {
        var asText = Assert.Single(GlossaryParser.ReadBlocks([BlockedText.Of(text.AsMemory(), GlossaryFormats.Default)], new Store()));
        var asUtf8 = Assert.Single(GlossaryParser.ReadBlocks([BlockedText.OfUtf8(Encoding.UTF8.GetBytes(text), GlossaryFormats.Default)], new Store()));
        Assert.True(asText.Select(Content).SequenceEqual(asUtf8.Select(Content)), because);

        static (TextBlock Block, ulong Answers, string Entries) Content(ReadBlock<string> block) => (block.Block, block.Answers, block.Value);
    }

    /// <summary>Keeps of a block its entries, written out. Its tags go through bytes.</summary>
    private sealed class Store : IBlockStore<string>
    {
        private readonly ConcurrentDictionary<UInt128, byte[]> tags = [];
        private readonly ConcurrentDictionary<(UInt128, ulong), string> made = [];

        public int Made => made.Count;

        public Action? OnMade { get; init; }

        public TagUsage? FindTags(UInt128 key) => tags.TryGetValue(key, out var bytes) ? TagUsage.TryRead(bytes) : null;

        public string? Find(UInt128 key, ulong answers) => made.GetValueOrDefault((key, answers));

        public string Make(UInt128 key, TagUsage usage, ulong answers, BlockContent content, ReadOnlySpan<char> text)
        {
            OnMade?.Invoke();
            tags[key] = usage.ToBytes();
            return made[(key, answers)] = string.Join('\n', content.Entries.Select(Line));
        }

        private static string Line(Entry entry) =>
            $"{entry.Line}-{entry.Location.End.Line + 1} {entry.Span} {entry.Title}|{string.Join('|', entry.Names)}|{entry.Category}|{string.Join('|', entry.RelatedNames)}|{entry.Definition}";
    }

    private sealed class Reports : IProgress<ReadingProgress>
    {
        public ConcurrentBag<ReadingProgress> Seen { get; } = [];

        public void Report(ReadingProgress value) => Seen.Add(value);
    }
}
