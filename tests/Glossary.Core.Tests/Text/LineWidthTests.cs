using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Text;

public class LineWidthTests
{
    [Theory]
    [InlineData("bcd", 3, 3, 3, "ASCII")]
    [InlineData("bé", 2, 3, 2, "two bytes")]
    [InlineData("😀b", 3, 5, 2, "a surrogate pair")]
    [InlineData("", 0, 0, 0, "nothing")]
    public void Counts_a_piece_of_a_line_in_each_unit(string piece, int utf16, int utf8, int codePoints, string reason) =>
        Assert.Equal((reason, new LineWidth(utf16, utf8, codePoints)), (reason, LineWidth.Of(piece)));
}
