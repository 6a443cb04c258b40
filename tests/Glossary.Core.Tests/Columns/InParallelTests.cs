using Glossary.Core.Columns;
using Xunit;

namespace Glossary.Core.Tests.Columns;

public class InParallelTests
{
    [Fact]
    public void All_is_done()
    {
        var done = new bool[3];
        InParallel.Run(default, () => done[0] = true, () => done[1] = true, () => done[2] = true);
        Assert.DoesNotContain(false, done);
    }

    [Fact]
    public void What_is_cancelled_while_it_begins_ends_as_cancelled()
    {
        for (var round = 0; round < 2000; round++)
        {
            using var source = new CancellationTokenSource();
            var caught = Record.Exception(() => InParallel.Run(source.Token, [.. Enumerable.Repeat<Action>(source.Cancel, 9)]));
            Assert.True(caught is null or OperationCanceledException, caught?.ToString());
        }
    }
}
