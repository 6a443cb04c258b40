using System.IO.Pipelines;
using System.Text;
using Glossary.Protocol.Rpc;
using Xunit;

namespace Glossary.Protocol.Tests.Rpc;

public sealed class FrameReaderTests
{
    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n{}", "the plain form")]
    [InlineData("content-length: 2\r\n\r\n{}", "names are read in any case")]
    [InlineData("CONTENT-LENGTH:2\r\n\r\n{}", "no space is needed")]
    [InlineData("Content-Length : \t 2 \r\n\r\n{}", "nor is any forbidden")]
    [InlineData("Content-Length: 02\r\n\r\n{}", "a leading zero")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", "the other header of the specification")]
    [InlineData("X-Other: 1\r\nContent-Length: 2\r\nNo header at all\r\n\r\n{}", "unknown lines are passed over")]
    [InlineData("Content-Length: 2\n\n{}", "lines of hand-written clients")]
    [InlineData("Content-Length: 7\r\nContent-Length: 2\r\n\r\n{}", "the last one holds")]
    public async Task Reads_a_body(string input, string because)
    {
        var reader = ReaderOf(input);
        Assert.Equal((because, "{}"), (because, Text(await reader.ReadAsync(default))));
        Assert.Equal(FrameKind.End, (await reader.ReadAsync(default)).Kind);
    }

    [Theory]
    [InlineData("Content-Length: -1\r\n\r\n", "negative")]
    [InlineData("Content-Length: abc\r\n\r\n", "no number")]
    [InlineData("Content-Length: 2x\r\n\r\n{}", "something behind the number")]
    [InlineData("Content-Length: \r\n\r\n", "empty")]
    [InlineData("Content-Length: 268435457\r\n\r\n", "longer than is accepted")]
    [InlineData("Content-Length: 99999999999999999999999999\r\n\r\n", "more than any number")]
    [InlineData("Content-Type: x\r\n\r\n", "missing")]
    [InlineData("\r\n{}", "no header")]
    [InlineData("Content-Length: 9\r\n\r\n{}", "the input ends inside the body")]
    [InlineData("Content-Length: 9\r\n", "the input ends inside the header")]
    [InlineData("Content", "the input ends inside a line")]
    public async Task Says_why_the_input_is_broken(string input, string because)
    {
        var frame = await ReaderOf(input).ReadAsync(default);
        Assert.Equal((because, FrameKind.Broken), (because, frame.Kind));
        Assert.EndsWith(".", frame.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_on_an_endless_header()
    {
        var frame = await ReaderOf(new string('A', 2 * FrameReader.MaxHeaderLength)).ReadAsync(default);
        Assert.Equal(FrameKind.Broken, frame.Kind);
    }

    [Fact]
    public async Task The_end_of_the_input_is_no_fault() =>
        Assert.Equal(new Frame(FrameKind.End), await ReaderOf("").ReadAsync(default));

    [Fact]
    public async Task However_the_bytes_arrive_the_bodies_are_the_same()
    {
        string[] bodies = ["{}", "", "{\"a\":\"\U0001F600 漢\"}", new('x', 70_000), "{\"b\":1}"];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(bodies.Select(body => $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}")));
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
            var reader = new FrameReader(pipe.Reader);
            var reading = ReadAllAsync(reader);
            for (var at = 0; at < bytes.Length;)
            {
                // Single bytes around the headers, larger parts elsewhere.
                var length = Math.Min(bytes.Length - at, random.Next(3) == 0 ? random.Next(1, 40_000) : random.Next(1, 4));
                await pipe.Writer.WriteAsync(bytes.AsMemory(at, length));
                at += length;
            }

            await pipe.Writer.CompleteAsync();
            Assert.Equal(bodies, await reading);
        }
    }

    [Fact]
    public async Task Reads_twenty_megabytes()
    {
        var body = new string('x', 20 << 20);
        var reader = ReaderOf($"Content-Length: {body.Length}\r\n\r\n{body}Content-Length: 2\r\n\r\n{{}}");
        Assert.True(body == Text(await reader.ReadAsync(default)));
        Assert.Equal("{}", Text(await reader.ReadAsync(default)));
    }

    private static FrameReader ReaderOf(string input) =>
        new(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(input))));

    private static string Text(Frame frame)
    {
        Assert.Null(frame.Problem);
        Assert.Equal(FrameKind.Body, frame.Kind);
        return Encoding.UTF8.GetString(frame.Body.Span);
    }

    private static async Task<List<string>> ReadAllAsync(FrameReader reader)
    {
        var bodies = new List<string>();
        while (await reader.ReadAsync(default) is { Kind: FrameKind.Body } frame) bodies.Add(Text(frame));
        return bodies;
    }
}
