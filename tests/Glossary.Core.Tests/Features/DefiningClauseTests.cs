using Glossary.Core.Features;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class DefiningClauseTests
{
    private const string Start = "A latch is a circuit that keeps a bit as long as its enable input is low";

    [Theory]
    [InlineData("A short one — with a remark.", "A short one — with a remark.", "what is short stays")]
    [InlineData($"{Start} — which costs less than a flip-flop in area, in power and in clock load, and may lend time.", $"{Start} — which costs less …", "what goes on with the clause does not end it")]
    [InlineData($"{Start} — it costs less than a flip-flop in area, in power and in clock load, and may lend time.", $"{Start}.", "a dash")]
    [InlineData($"{Start}; it costs less than a flip-flop in area, in power and in clock load and may even lend time.", $"{Start}.", "a semicolon")]
    [InlineData($"{Start} (so it is transparent, - unlike a flip-flop; it is small) and costs less of everything that counts.", $"{Start} …", "but none in parentheses")]
    [InlineData($"{Start} and costs less, than a flip-flop in area and in power and in clock load and may lend time to all.", $"{Start} and costs less …", "a comma")]
    [InlineData($"{Start} and costs less than a flip-flop in area and in power and in clock load and may lend time to all.", $"{Start} and costs less than …", "a word")]
    public void Ends_with_the_clause(string text, string expected, string reason) =>
        Assert.Equal((reason, expected), (reason, DefiningClause.Of(text, 95)));

    [Fact]
    public void Parts_no_surrogate_pair()
    {
        for (var most = 90; most < 94; most++)
        {
            var cut = DefiningClause.Of(string.Concat(Enumerable.Repeat("😀", 200)), most);
            Assert.True(cut.Length <= most, $"{most}: {cut.Length}");
            Assert.False(char.IsHighSurrogate(cut[^3]), $"{most}");
        }
    }
}
