using System.IO.Pipelines;
using System.Text;
using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;
using Xunit;

namespace Glossary.Protocol.Tests.Rpc;

public sealed class FrameWriterTests
{
    private static readonly MessageParams Params = new(MessageType.Log, "é漢\U0001F600 \ud800");

    [Fact]
    public void Each_kind_of_message_is_a_frame()
    {
        using var output = new MemoryStream();
        using var writer = new FrameWriter(output);
        writer.Result(RequestId.From(1), Params, ProtocolJson.Default.MessageParams);
        writer.Result(RequestId.From(2), null, ProtocolJson.Default.Hover);
        writer.Error(RequestId.From(3), ErrorCodes.InvalidParams, "no \"x\"");
        writer.Error(null, ErrorCodes.ParseError, "bad");
        writer.Notify("n", Params, ProtocolJson.Default.MessageParams);
        writer.Request(RequestId.From(4), "r", Params, ProtocolJson.Default.MessageParams);
        writer.Flush();

        const string Text = """{"type":4,"message":"é漢\uD83D\uDE00 \uFFFD"}""";
        string[] bodies =
        [
            $$"""{"jsonrpc":"2.0","id":1,"result":{{Text}}}""",
            """{"jsonrpc":"2.0","id":2,"result":null}""",
            """{"jsonrpc":"2.0","id":3,"error":{"code":-32602,"message":"no \"x\""}}""",
            """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"bad"}}""",
            $$"""{"jsonrpc":"2.0","method":"n","params":{{Text}}}""",
            $$"""{"jsonrpc":"2.0","id":4,"method":"r","params":{{Text}}}""",
        ];
        Assert.Equal(string.Concat(bodies.Select(body => $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}")), Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task Messages_of_many_threads_stay_whole_and_each_comes_once()
    {
        using var output = new MemoryStream();
        using var writer = new FrameWriter(output);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                writer.Error(RequestId.From((thread * 500) + i), 1, new string('x', i));
                if (i % 2 == 0) writer.Flush();
                else writer.FlushSoon();
            }
        })));
        Assert.True(writer.FlushWithin(TimeSpan.FromMinutes(1)));

        var reader = new FrameReader(PipeReader.Create(new MemoryStream(output.ToArray())));
        var ids = new HashSet<RequestId?>();
        while (await reader.ReadAsync(default) is { Kind: FrameKind.Body } frame) Assert.True(ids.Add(Message.Parse(frame.Body).Id));
        Assert.Equal(4000, ids.Count);
    }

    [Fact]
    public void A_result_that_cannot_be_written_leaves_nothing_behind()
    {
        using var output = new MemoryStream();
        using var writer = new FrameWriter(output);
        var invalid = new CompletionList(false, new ThrowingList());
        Assert.NotNull(Record.Exception(() => writer.Result(RequestId.From(1), invalid, ProtocolJson.Default.CompletionList)));
        writer.Flush();
        Assert.Empty(output.ToArray());
    }

    [Fact]
    public void Messages_to_a_client_that_has_gone_are_dropped()
    {
        using var output = new BrokenStream();
        using var writer = new FrameWriter(output);
        for (var i = 0; i < 3; i++)
        {
            writer.Error(null, 1, "x");
            writer.Flush();
        }

        Assert.Equal(1, output.Writes);
    }

    [Fact]
    public void Messages_into_a_pipe_that_was_completed_are_dropped()
    {
        var pipe = new Pipe();
        using var output = pipe.Writer.AsStream(leaveOpen: true);
        using var writer = new FrameWriter(output);
        pipe.Writer.Complete();
        writer.Error(null, 1, "x");
        Assert.Null(Record.Exception(() => writer.FlushWithin(TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_one_thread_only()
    {
        using var output = new BlockedStream();
        using var writer = new FrameWriter(output);
        writer.Error(null, 1, "first");
        writer.FlushSoon();
        await output.Entered.Task.WaitAsync(TimeSpan.FromMinutes(1));

        writer.Error(null, 2, "second");
        writer.Flush();
        Assert.False(writer.FlushWithin(TimeSpan.Zero));
        Assert.Equal(0, output.Length);

        output.Gate.Set();
        Assert.True(writer.FlushWithin(TimeSpan.FromMinutes(1)));
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.True(text.IndexOf("first", StringComparison.Ordinal) < text.IndexOf("second", StringComparison.Ordinal), text);
    }

    private sealed class ThrowingList : List<CompletionItem>, IReadOnlyList<CompletionItem>
    {
        IEnumerator<CompletionItem> IEnumerable<CompletionItem>.GetEnumerator() => throw new InvalidOperationException("not today");
    }

    private sealed class BlockedStream : MemoryStream
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim Gate { get; } = new();

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Entered.TrySetResult();
            Gate.Wait();
            base.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            Gate.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Writes++;
            throw new IOException("broken pipe");
        }
    }
}
