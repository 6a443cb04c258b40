using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Text;

public class LineWidthTests
{
    [Theory]
    [InlineData("a\nbcd", 3, 3, 3, "ASCII")]
    [InlineData("a\r\nbé", 2, 3, 2, "two bytes")]
    [InlineData("a\r😀b", 3, 5, 2, "a surrogate pair")]
    [InlineData("one line", 8, 8, 8, "no line end")]
    [InlineData("a\n", 0, 0, 0, "an empty line")]
    [InlineData("", 0, 0, 0, "nothing")]
    public void Counts_the_last_line_in_each_unit(string text, int utf16, int utf8, int codePoints, string reason) =>
        Assert.Equal((reason, new LineWidth(utf16, utf8, codePoints)), (reason, LineWidth.OfLast(text)));
}
