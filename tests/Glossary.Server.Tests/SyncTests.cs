using Glossary.Server.Tests.Conversions;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class SyncTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task Random_edits_agree_with_a_plain_string(string encoding)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            await using var editor = new FakeEditor();
            await editor.Initialize(new { general = new { positionEncodings = new[] { encoding } } });
            var plain = WholePairs(PlainPositions.RandomText(random));
            editor.Open("a", plain);
            for (var version = 2; version < 20; version++)
            {
                var changes = new List<object>();
                for (var count = random.Next(4); count > 0; count--)
                {
                    var text = WholePairs(random.Next(3) == 0 ? "" : PlainPositions.RandomText(random));
                    if (random.Next(10) == 0)
                    {
                        changes.Add(new { text });
                        plain = text;
                        continue;
                    }

                    var places = PlainPositions.Places(plain, encoding);
                    var first = random.Next(places.Count);
                    var last = Math.Min(places.Count - 1, first + (random.Next(5) == 0 ? random.Next(places.Count) : random.Next(4)));
                    var (start, end) = (places[first], places[last]);
                    changes.Add(new
                    {
                        range = new { start = new { line = start.Line, character = start.Character }, end = new { line = end.Line, character = end.Character } },
                        text,
                    });
                    plain = string.Concat(plain.AsSpan(0, start.Offset), text, plain.AsSpan(end.Offset));
                }

                editor.Change("a", version, [.. changes]);
            }

            await editor.Settle();
            var document = editor.State.Documents.Find("a")!;
            Assert.True(plain == document.Text.ToString(), $"seed {seed}");
            Assert.Equal(19, document.Version);
        }
    }

    [Fact]
    public async Task Each_change_refers_to_the_result_of_the_one_before()
    {
        await using var editor = await Start();
        editor.Open("a", "one\rtwo\r\nthree\n");
        editor.Change("a", 2, Edit(1, 0, 1, 0, "\n"), Edit(1, 1, 2, 0, "\r"), Edit(0, 100, 0, uint.MaxValue, " tail"), Edit(900, 0, uint.MaxValue, 9, "end"));
        await editor.Settle();
        Assert.Equal("one tail\r\nt\rthree\nend", editor.State.Documents.Find("a")!.Text.ToString());
    }

    [Fact]
    public async Task Odd_sequences_do_no_harm()
    {
        await using var editor = await Start();
        editor.Change("a", 2, Edit(0, 0, 0, 0, "x"));
        editor.Close("a");
        editor.Open("a", "first");
        editor.Open("a", "second");
        editor.Change("a", -3, []);
        editor.Change("a", 1, Edit(0, 3, 0, 1, ""));
        await editor.Settle();
        Assert.Equal("sond", editor.State.Documents.Find("a")!.Text.ToString());
        editor.Close("a");
        editor.Close("a");
        await editor.Settle();
        Assert.Empty(editor.State.Documents.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a uri %zz")]
    [InlineData("file:///c%3A/with space.md")]
    [InlineData("untitled:Untitled-1")]
    public async Task Documents_are_known_by_whatever_URI_the_client_sent(string uri)
    {
        await using var editor = await Start();
        editor.Open(uri, "text", "markdown", 3);
        await editor.Settle();
        var document = editor.State.Documents.Find(uri)!;
        Assert.Equal((uri, "markdown", 3, "text"), (document.Uri, document.LanguageId, document.Version, document.Text.ToString()));
    }

    [Fact]
    public async Task A_text_with_half_a_surrogate_pair_keeps_its_length()
    {
        await using var editor = await Start();
        editor.WriteBody("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"a","languageId":"l","version":1,"text":"\ud800 term \udc00"}}}""");
        editor.Change("a", 2, Edit(0, 2, 0, 6, "x"));
        await editor.Settle();
        Assert.Equal("\ufffd x \ufffd", editor.State.Documents.Find("a")!.Text.ToString());
    }

    private static object Edit(uint startLine, uint startCharacter, uint endLine, uint endCharacter, string text) =>
        new { range = new { start = new { line = startLine, character = startCharacter }, end = new { line = endLine, character = endCharacter } }, text };

    /// <summary>The text as the server sees it: U+FFFD for lone surrogates, which the test's JSON cannot say either.</summary>
    private static string WholePairs(string text) => string.Concat(text.EnumerateRunes());

    private static async Task<FakeEditor> Start()
    {
        var editor = new FakeEditor();
        await editor.Initialize();
        return editor;
    }
}
