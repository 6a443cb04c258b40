using Glossary.Formats.Export;
using Xunit;

namespace Glossary.Formats.Tests.Export;

public class MarkdownEscapeTests
{
    [Theory]
    [InlineData("plain words, 5 * 3 and snake_case", "plain words, 5 * 3 and snake_case", "nothing to escape")]
    [InlineData("*x*", "\\*x\\*", "emphasis")]
    [InlineData("`a*b`", "`a*b`", "code")]
    [InlineData("$a_b$ costs $5", "$a_b$ costs \\$5", "a formula, and money")]
    [InlineData("List<T> < 5", "List\\<T> < 5", "what looks like a tag")]
    [InlineData("# x", "\\# x", "a heading")]
    [InlineData("12. x", "12\\. x", "a number of an item")]
    [InlineData("- x", "- x", "an item, which stays one")]
    [InlineData("Use: nothing else", "Use&#58; nothing else", "a label")]
    [InlineData("A – B", "A &#8211; B", "another one")]
    [InlineData("AT&T; R&D", "AT\\&T; R&D", "what looks like a reference")]
    public void A_line_shows_its_signs(string text, string expected, string reason) => Assert.True(expected == MarkdownEscape.BodyLine(text), $"{reason}: {MarkdownEscape.BodyLine(text)}");
}
