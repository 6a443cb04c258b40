using Glossary.Protocol.Rpc;
using Glossary.Server.Loop;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Pieces of work that the user may cancel.</summary>
public sealed class WorkProgressTests : IDisposable
{
    private readonly FrameWriter writer = new(Stream.Null);

    [Theory]
    [InlineData(false, true, "it goes on")]
    [InlineData(true, false, "it has ended, and its source is gone")]
    public void Only_work_that_goes_on_is_cancelled(bool isOver, bool isCancelled, string because)
    {
        var board = new ProgressBoard(new Client(writer));
        var wasCancelled = false;
        using var source = new CancellationTokenSource();
        source.Token.Register(() => wasCancelled = true);
        using var work = board.Start("Work", source);
        if (isOver)
        {
            work.Dispose();
            source.Dispose();
        }

        // By its token, and by who has looked it up just before it ended.
        board.Cancel(work.Token);
        work.Cancel();
        Assert.True(isCancelled == wasCancelled, because);
    }

    public void Dispose() => writer.Dispose();
}
