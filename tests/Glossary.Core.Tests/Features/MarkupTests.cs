using Glossary.Core.Features;
using Xunit;

namespace Glossary.Core.Tests.Features;

/// <summary>What a glossary says cannot become a link, an image, HTML or a block of its own.</summary>
public class MarkupTests
{
    [Theory]
    [InlineData("a [x](command:y)", @"a \[x\](command:y)", "a link")]
    [InlineData(@"a \[x\](command:y)", @"a \\\[x\\\](command:y)", "a link that our own escaping would complete")]
    [InlineData("![x](https://e)", @"!\[x\](https\://e)", "an image")]
    [InlineData("see https://evil.example/x.", @"see https\://evil.example/x.", "an address by itself")]
    [InlineData("Ftp://e and vscode://x", @"Ftp\://e and vscode\://x", "whatever its scheme")]
    [InlineData("www.evil.example", @"www\.evil.example", "a host that editors take for an address")]
    [InlineData("WWW.evil.example", @"WWW\.evil.example", "in capitals too")]
    [InlineData("mailto:me@evil.example", @"mailto:me\@evil.example", "somebody's mailbox")]
    [InlineData("a ratio of 1:2 // or so, e.g. w.w.", "a ratio of 1:2 // or so, e.g. w.w.", "the same signs elsewhere")]
    [InlineData("<img src=x> &lt;", @"\<img src=x\> \&lt;", "HTML")]
    [InlineData("``` [x](y) `", @"\`\`\` \[x\](y) \`", "backticks that are no pairs")]
    [InlineData("`a\n\n[x](y)`", "`a  [x](y)`", "code over an empty line stays code on one line")]
    [InlineData("use `x[0]` here", "use `x[0]` here", "code is kept as it is")]
    [InlineData("- a", @"\- a", "a list")]
    [InlineData("1. a", @"1\. a", "a numbered list")]
    [InlineData("2.5D is", @"2\.5D is", "or what looks like one")]
    [InlineData("# h", @"\# h", "a heading")]
    [InlineData("    code", "code", "an indented block")]
    [InlineData("a*b*c_d_e", @"a\*b\*c_d_e", "signs of a formula; underscores within a word are none")]
    [InlineData("_a_ b_ _c", @"\_a\_ b\_ \_c", "underscores at a word's ends")]
    public void A_definition_is_only_text(string definition, string markdown, string reason) =>
        Assert.True(markdown == new Markup(MarkupFormat.Markdown).Prose(definition).ToString(), $"{reason}: {new Markup(MarkupFormat.Markdown).Prose(definition)}");

    [Fact]
    public void Plain_text_is_left_alone() => Assert.Equal("x**2 [a](b) <c>", new Markup(MarkupFormat.PlainText).Prose("x**2 [a](b) <c>").ToString());

    [Fact]
    public void A_link_cannot_be_broken_out_of() =>
        Assert.Equal(@"[a\]b](file:///x%28y%29)", new Markup(MarkupFormat.Markdown).Link("a]b", "file:///x(y)").ToString());
}
