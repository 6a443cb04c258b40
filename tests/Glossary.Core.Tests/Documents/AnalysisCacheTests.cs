using Glossary.Core.Documents;
using Xunit;

namespace Glossary.Core.Tests.Documents;

public class AnalysisCacheTests
{
    private static readonly SegmentAnalysis Analysis = new([], []);

    [Theory]
    [InlineData(100, 1_000, true, "a small document is known as a whole")]
    [InlineData(0, 10_000, true, "also in segments of a line or none")]
    [InlineData(30_000, 100, true, "some versions of a long segment are")]
    [InlineData(30_000, 1_000, false, "but not one for each key that somebody pressed in it")]
    [InlineData(0, 100_000, false, "however small a segment is, it takes something")]
    public void What_nobody_asks_for_is_dropped_when_there_is_much_else(int length, int others, bool isKept, string reason)
    {
        var cache = new AnalysisCache();
        var first = SegmentOf(length);
        cache.Add(first, Analysis);
        for (var i = 0; i < others; i++) cache.Add(SegmentOf(length), Analysis);
        Assert.Equal((reason, isKept), (reason, cache.Find(first) is not null));
    }

    [Fact]
    public void What_is_asked_for_stays()
    {
        var cache = new AnalysisCache();
        var first = SegmentOf(30_000);
        cache.Add(first, Analysis);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Add(SegmentOf(30_000), Analysis);
            Assert.NotNull(cache.Find(first));
        }
    }

    private static Segment SegmentOf(int length) => new(length, SegmentEntry.Start, isScanned: true, hasDirectives: false);
}
