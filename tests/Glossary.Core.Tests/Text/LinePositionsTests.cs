using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Text;

public class LinePositionsTests
{
    [Theory]
    [InlineData("ab\ncd", 4, 1, 1, "LF")]
    [InlineData("ab\r\ncd", 5, 1, 1, "CRLF is one line end")]
    [InlineData("ab\rcd", 4, 1, 1, "CR alone is one")]
    [InlineData("ab\r\ncd", 3, 0, 2, "within CRLF the line has not ended")]
    [InlineData("ab\n", 3, 1, 0, "the empty line at the end")]
    [InlineData("", 0, 0, 0, "nothing")]
    public void Tells_line_and_column(string text, int offset, int line, int column, string reason) =>
        Assert.Equal((reason, new LinePosition(line, new LineWidth(column, column, column))), (reason, new LinePositions(text.AsMemory()).At(offset)));

    /// <summary>Whatever was asked before, the answer is that of counting from the start.</summary>
    [Fact]
    public void In_any_order_offsets_have_the_positions_that_counting_gives()
    {
        var random = new Random(19);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(random.GetItems(["a", "b c", "é", "漢", "\n", "\r\n", "\r", "\n\r"], random.Next(30)));
            var lines = new LinePositions(text.AsMemory());
            for (var asked = 0; asked < 20; asked++)
            {
                var offset = random.Next(text.Length + 1);
                var expected = Count(text, offset);
                Assert.Equal((text, offset, expected), (text, offset, lines.At(offset)));
            }
        }
    }

    private static LinePosition Count(string text, int offset)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            var isEnd = text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));
            if (isEnd) (line, start) = (line + 1, i + 1);
        }

        var isWithinEnd = offset > 0 && offset < text.Length && text[offset - 1] == '\r' && text[offset] == '\n';
        return new LinePosition(line, LineWidth.Of(text.AsSpan(start, offset - start - (isWithinEnd ? 1 : 0))));
    }
}
