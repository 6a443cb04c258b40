using Xunit;

namespace Glossary.Formats.Tests.Prose;

public class MarkdownProseTests
{
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "emphasis joins", "the *latch* **up** test", ["the", "+latch", "+up", "+test"] },
        { "struck text joins", "~~latch~~ up", ["latch", "+up"] },
        { "soft line breaks stay", "latch\nup", ["latch¶up"] },
        { "headings of both kinds", "# Latch *up* #\n\nLow\n===\n", ["Latch", "+up", "Low"] },
        { "inline code parts", "latch `x` up", ["latch", "up"] },
        { "fenced code is left out", "a\n```py\nlatch up\n```\nb", ["a", "b"] },
        { "also over blank lines", "a\n\n```\nlatch\n\nup\n```\n\nb", ["a", "b"] },
        { "a shorter fence does not close", "````\nx\n```\n\nlatch\n````\n\nb", ["b"] },
        { "tildes neither", "~~~\nx\n```\n\nlatch\n~~~\n\nb", ["b"] },
        { "a fence in an item", "- a\n\n  ```\n  latch\n\n  up\n  ```\n\nb", ["a", "b"] },
        { "a fence ends with its item", "- a\n\n  ```\n  latch\n\nb", ["a", "b"] },
        { "a fence in a quotation ends with it", "> ```\n> latch\n\nb", ["b"] },
        { "indented code is left out", "a\n\n    latch up\n\nb", ["a", "b"] },
        { "link text joins, its target goes", "a [latch](http://up \"t\") up", ["a", "+latch", "+up"] },
        { "reference links, defined elsewhere or not", "[latch][up] and [low]\n\n[up]: /power \"title\"", ["latch", "and [low]"] },
        { "brackets that are no reference", "a[i][\nj] latch", ["a", "+i][¶j] latch"] },
        { "image text stands alone", "latch ![low power](p.png) up", ["latch", "low power", "up"] },
        { "an image within a link", "[![Build](b.svg)](ci/latch)", ["Build"] },
        { "autolinks go", "latch <https://up/x> low https://up/y power", ["latch", "low", "power"] },
        { "tags of words join", "<b>latch</b> up <kbd>R</kbd> low", ["latch", "+up", "low"] },
        { "attributes go", "<span title=\"latch\">up</span>", ["up"] },
        { "blocks of HTML keep their text", "<p align=\"center\">latch <b>up</b></p>\n\nlow", ["latch", "+up", "low"] },
        { "scripts go, over blank lines too", "<script>\nlatch\n\nup\n</script>\n\nlow", ["low"] },
        { "comments are comments", "<!-- latch\n\nup -->\n\nlow", ["#latch¶¶up", "low"] },
        { "inline formulas part", "latch $up$ low", ["latch", "low"] },
        { "display formulas go", "a\n\n$$\nlatch\n\nup\n$$\n\nb", ["a", "b"] },
        { "prices are no formula", "costs $5 and $6 each", ["costs $5 and $6 each"] },
        { "cells stand alone", "| weight | inheritance |\n|---|---|\n| *a* b | c |", ["weight", "inheritance", "a", "+b", "c"] },
        { "items stand alone", "- latch\n- up\n  low", ["latch", "up¶  low"] },
        { "quotation leaders join", "> latch\n> up", ["latch", "+up"] },
        { "an item continued after a blank line", "- latch\n\n  up\n\nlow", ["latch", "up", "low"] },
        { "front matter, but for what is prose in it", "---\ntitle: Latch up\ntags: [low]\n---\n\n# Power", ["Latch up", "Power"] },
        { "a rule is no front matter", "latch\n\n---\n\ntitle: up\n", ["latch", "title: up"] },
        { "an escaped sign is text", "latch\\-up 1\\* low", ["latch", "+-up 1", "+* low"] },
        { "an entity that is text", "W&amp;B", ["W&", "+B"] },
        { "entities of blanks and hyphens join, others part", "a&nbsp;b&#8209;c &mdash; d", ["a", "+b", "+c", "d"] },
        { "a footnote", "latch[^1] up\n\n[^1]: low power", ["latch[^1] up", "[^1]: low power"] },
        { "tasks", "- [ ] latch", ["latch"] },
        { "paths within text", "the path /mnt/latch_up, yes", ["the path", ", yes"] },
        { "Windows line ends", "latch *up*\r\nlow\r\n\r\n```\r\nx\r\n```\r\n", ["latch", "+up", "+low"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Markdown(string reason, string text, string[] expected)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(expected, Segmented.Show("markdown", text));
    }

    /// <summary>What the parser would take too long for, or refuse, is read line by line; words are found there as well.</summary>
    [Theory]
    [InlineData(">")]
    [InlineData("*a ")]
    [InlineData("[")]
    [InlineData("`a``b ")]
    [InlineData("|")]
    [InlineData("(*")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("![a](")]
    [InlineData("<a")]
    [InlineData("$a")]
    [InlineData("\\")]
    public void Hostile_text_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        Assert.Equal("latch up", Segmented.Show("markdown", text + "\n\nlatch up\n")[^1]);
        Assert.EndsWith("latch up", Segmented.Show("markdown", text + "\nlatch up\n")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_backticks_of_many_lengths_are_read_to_their_end()
    {
        var text = string.Concat(Enumerable.Range(1, 1000).Select(static length => new string('`', length) + "a "));
        Assert.EndsWith("latch", Segmented.Show("markdown", text + "latch")[^1], StringComparison.Ordinal);
    }
}
