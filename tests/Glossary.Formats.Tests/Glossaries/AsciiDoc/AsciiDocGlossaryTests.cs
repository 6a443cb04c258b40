using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to AsciiDoc.</summary>
public class AsciiDocGlossaryTests
{
    [Theory]
    [InlineData("a *b* __c__ d_e_f 2*3", "a b c d_e_f 2*3", "emphasis, and signs that are none")]
    [InlineData("`code` and `+a*b+` and ``x``y", "`code` and `a*b` and `x`y", "code")]
    [InlineData("\"`said`\" and '`so`'", "“said” and ‘so’", "quotation marks")]
    [InlineData("H~2~O 10^15^ 5^th^", "H2O 10^15 5th", "above and below the line")]
    [InlineData("((shown))(((\"a\",\"b\"))) text", "shown text", "index terms")]
    [InlineData("<<id,the *text*>> <<other>> a << b", "the text other a << b", "references")]
    [InlineData("https://x.example/a_b_c and https://x.example[here^] link:a.adoc[]", "https://x.example/a_b_c and here a.adoc", "addresses")]
    [InlineData("x{nbsp}y {release} {unknown}", "x y 2.0 unknown", "attributes")]
    [InlineData("pass:[<b>x</b>] +<i>+ footnote:[no]end", "x end", "passed through")]
    [InlineData("pname:size must: be slink:Box, see: this", "size must be Box, see: this", "macros without brackets")]
    [InlineData("[.small]#text# [[anchor]]x a[1] [note]", "text x a[1] [note]", "roles and anchors, and brackets that are none")]
    [InlineData("\\*no* a&#8212;b &amp; c", "*no* a—b & c", "escapes and characters")]
    [InlineData("stem:[x^2] std::vector a::b[c]", "$x^2$ std::vector a::b[c]", "a formula, and colons that open no macro")]
    [InlineData("`never closed *so <<id", "`never closed *so <<id", "nothing is closed")]
    public void Markup_is_read(string markup, string expected, string reason)
    {
        var shape = AsciiDocShape.Of(":release: 2.0\n".AsMemory(), MarkupLine.Of(":release: 2.0\n", default), default);
        var plain = new PlainText { MarksCode = true };
        new AsciiDocText(shape).Read(markup, plain);
        Assert.Equal((reason, expected), (reason, plain.ToString()));
    }

    [Theory]
    [InlineData("term:: text", 4, "text on the line")]
    [InlineData("term ::", 5, "a blank before the colons")]
    [InlineData("term;;", 4, "semicolons")]
    [InlineData("`std::map`:: text", 10, "colons in code")]
    [InlineData("a::b:::", 4, "the last ones count")]
    [InlineData("image::x.png[]", -1, "a macro")]
    [InlineData("a: b", -1, "one colon")]
    [InlineData(":: text", -1, "no term")]
    public void An_item_is_told_by_its_delimiter(string line, int delimiter, string reason) =>
        Assert.Equal((reason, delimiter), (reason, AsciiDocLines.IsDescription(line, out var span) ? span.Start : -1));

    [Theory]
    [InlineData("|===\n|a |b |c |A text of some words\n|===\n", "a", "the first line tells the columns")]
    [InlineData("[cols=\"1,2\"]\n|===\n|a\n|A text of some words.\n|b\n|Another text of some words.\n|===\n", "a, b", "a cell a line")]
    [InlineData("[cols=2*]\n|===\n|a |A text of some words. |b |Another text of some words.\n|===\n", "a, b", "two rows in a line")]
    [InlineData("[cols=\"1,2\"]\n|===\n2+|Letters\n|a |A text of some words.\n|===\n", "a", "a heading over all columns")]
    [InlineData("[cols=\"1,2\",options=\"header\"]\n|===\n|Wort |Was es heißt\n|a |A text of some words.\n|===\n", "a", "a header in words that are not known")]
    [InlineData("|===\n|only |a\n", "", "a table without an end")]
    public void Rows_of_tables_are_entries(string text, string names, string reason) =>
        Assert.Equal((reason, names), (reason, string.Join(", ", GlossaryParser.Read("a.adoc", text).Entries.Select(entry => entry.Title))));

    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(9);
        string[] pieces = ["term::", "term:: ", "text\n", "\n", "+\n", "--\n", "====\n", "----\n", "|===\n", "|", "2+|", ".3+a|", "[[id]]", "[glossary]\n", "[source]\n", "== A\n", "a;;\n", "b:::\n", "<<id", ">>", "`", "+", "*", "((", "))", "{", "}", "pass:[", "]", ":x: y\n", "//\n", "\\", "https://x[", "A\n-\n", "\"`", "ifdef::a[]\n"];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(40)));
            var file = GlossaryParser.Read("any.adoc", text);
            Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= text.Length && entry.Terms.Length > 0 && entry.Title.Length > 0, text));
            Assert.All(file.Entries, entry => Assert.True(entry.Location.Anchor.Start >= entry.Span.Start && entry.Location.Anchor.End <= entry.Span.End, text));
            Assert.All(file.Problems, problem => Assert.True(problem.Span.End <= text.Length, text));
        }
    }
}
