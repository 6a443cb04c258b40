using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to the glossaries of Sphinx.</summary>
public class SphinxGlossaryTests
{
    [Theory]
    [InlineData("glossary.rst", "Terms\n", true, "reStructuredText is always read so")]
    [InlineData("glossary.md", "# Terms\n\n```{glossary}\nboom\n  A spar.\n```\n", true, "a fence")]
    [InlineData("glossary.md", "::::{note}\n:::{glossary}\nboom\n: A spar.\n:::\n::::\n", true, "colons, in another directive")]
    [InlineData("glossary.md", "{.glossary}\nboom\n: A spar.\n", true, "a list that is marked")]
    [InlineData("glossary.md", "```{eval-rst}\n.. glossary::\n\n   boom\n      A spar.\n```\n", true, "reStructuredText in Markdown")]
    [InlineData("glossary.md", "# Terms\n\nboom\n: A spar.\n", false, "a list that is not marked")]
    [InlineData("glossary.md", "Write `{glossary}` in a fence.\n", false, "the directive is only spoken of")]
    [InlineData("glossary.md", "````md\n```{glossary}\nboom\n```\n````\n", false, "the directive is shown as code")]
    public void Files_are_told_by_their_directives(string path, string text, bool fits, string reason) =>
        Assert.True(fits == SphinxGlossary.Instance.Fits(path, text), reason);

    [Theory]
    [InlineData("`n`, plain", "n, plain", "the default role")]
    [InlineData("``a | b``", "`a | b`", "code")]
    [InlineData(":term:`a tun <tun>` and :term:`tun`\\s", "a tun and tuns", "a title, and a plural")]
    [InlineData(":py:class:`~brew.Tun`", "`brew.Tun`", "a role of a domain")]
    [InlineData("`text`:sup:", "text", "the role behind its text")]
    [InlineData("`here <https://x.example>`__ and there_", "here and there", "links")]
    [InlineData("*one* **two** 3*4 *", "one two 3*4 *", "emphasis, and asterisks that are none")]
    [InlineData("see [1]_ and [#a]_, not a[1]", "see and, not a[1]", "footnotes")]
    [InlineData(":math:`x_1`", "$x_1$", "a formula")]
    [InlineData("10:30 ::x a:b", "10:30 ::x a:b", "colons that open no role")]
    [InlineData("__init__ and a_b", "__init__ and a_b", "underscores of names")]
    [InlineData("|release| a || b", "2.0 a || b", "a substitution, and two bars")]
    [InlineData("``never closed", "never closed", "code without an end")]
    [InlineData(":term:`never closed", ":term:never closed", "a role without an end")]
    public void Markup_of_reStructuredText_is_read(string markup, string expected, string reason)
    {
        var plain = new PlainText { MarksCode = true };
        new RestText(System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, string> { ["release"] = "2.0" })).Read(markup, plain);
        Assert.Equal((reason, expected), (reason, plain.ToString()));
    }

    [Theory]
    [InlineData("{term}`a tun <tun>`, {abbr}`OG (gravity)`", "a tun, OG (gravity)", "roles")]
    [InlineData("[the *tun*](tun.md \"x\"){.a} [b][c] [d]", "the tun b [d]", "links, and brackets that are none")]
    [InlineData("[list[int]](x)", "list[int]", "brackets in a link")]
    [InlineData("![picture](x.png)text[^1]", "text", "a picture and a footnote")]
    [InlineData("`` a`b `` and `c`", "a`b and `c`", "code with a backtick")]
    [InlineData("**a** __b__ a_b_c 2*3*4", "a b a_b_c 234", "emphasis; within words only by asterisks")]
    [InlineData("<b>x</b> <https://x.example> a < b &amp; c", "x https://x.example a < b & c", "tags, an address, characters")]
    [InlineData("$x^2$ costs $5 \\$", "$x^2$ costs $5 $", "a formula, and money")]
    [InlineData("{{ release }} {not a role}", "release {not a role}", "braces")]
    [InlineData("[never closed](", "[never closed](", "a link without an end")]
    public void Markup_of_MyST_is_read(string markup, string expected, string reason)
    {
        var plain = new PlainText { MarksCode = true };
        MystText.Instance.Read(markup, plain);
        Assert.Equal((reason, expected), (reason, plain.ToString()));
    }

    [Fact]
    public void A_reference_knows_its_place()
    {
        const string text = ".. glossary::\n\n   boom\n      A spar of a\n      :term:`sail <main\n      sail>`; no :term:`boom`, but a :term:`mast`.\n";
        var entry = Assert.Single(GlossaryParser.Read("a.rst", text).Entries);
        Assert.Equal([("main sail", ""), ("mast", "mast")], entry.Relations.Select(relation => (relation.Target, text.Substring(relation.Span.Start, relation.Span.Length))));
        Assert.All(entry.Relations, relation => Assert.Equal(RelationKind.Related, relation.Kind));
    }

    [Fact]
    public void Many_problems_are_counted()
    {
        var text = string.Concat(Enumerable.Repeat(".. glossary::\n\n", 80));
        var problems = GlossaryParser.Read("a.rst", text).Problems;
        Assert.Equal((41, ProblemKind.OverLimit), (problems.Length, problems[^1].Kind));
        Assert.StartsWith("Here and below are 40 more", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(8);
        string[] pieces = [".. glossary::\n", "```{glossary}\n", "````{note}\n", ":::{x}\n", "```\n", ":::\n", "\n", "   ", "\t", "term\n", ": text\n", ".. ", "::\n", "`", "``", ":term:`", "{term}`", "*", "[", "](", "|", "_", "\\", "====\n", "{.glossary}\n", "<", "%"];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(40)));
            foreach (var path in (string[])["any.rst", "any.md"])
            {
                var file = GlossaryParser.Read(path, text);
                Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= text.Length && entry.Terms.Length > 0 && entry.Title.Length > 0, text));
                Assert.All(file.Problems, problem => Assert.True(problem.Span.End <= text.Length, text));
            }
        }
    }
}
