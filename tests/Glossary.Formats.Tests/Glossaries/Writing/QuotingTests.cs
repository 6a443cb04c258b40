using System.Text.Json;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Texts that are written so that a reader of their format finds them again, whatever they hold.</summary>
public class QuotingTests
{
    private const int Rounds = 3000;

    [Fact]
    public void A_scalar_of_YAML_is_read_as_it_was()
    {
        var random = new Random(5);
        for (var round = 0; round < Rounds; round++)
        {
            var text = CleanText.OneLine(Hostile.Text(random, 4));
            var quote = random.Next(2) == 0 ? '"' : '\'';
            foreach (var written in (string[])[$"- k: {YamlQuote.PlainOr(text, quote)}\n  l: x", $"- {{k: {YamlQuote.PlainOr(text, quote, isInFlow: true)}, l: x}}", $"- k: {YamlQuote.In(text, quote)}"])
            {
                var problems = new FileProblems(written.AsMemory());
                var documents = YamlTree.Read(written.AsMemory(), problems, default);
                Assert.Empty(problems.ToImmutable());
                var map = Assert.IsType<DataMap>(Assert.Single(Assert.IsType<DataList>(Assert.Single(documents)).Items));
                Assert.Equal((written, text), (written, Assert.IsType<DataText>(map.Fields[0].Value).Text));
            }
        }
    }

    [Theory]
    [InlineData("golden lot", "golden lot", "words")]
    [InlineData("no", "\"no\"", "a truth value of YAML 1.1")]
    [InlineData("1.10", "\"1.10\"", "a number")]
    [InlineData("2026-12-01", "\"2026-12-01\"", "a date")]
    [InlineData("12:30", "\"12:30\"", "a number to the base of 60")]
    [InlineData("a: b", "\"a: b\"", "a key")]
    [InlineData("C# code", "C# code", "no remark")]
    [InlineData("a #b", "\"a #b\"", "a remark")]
    [InlineData("- a", "\"- a\"", "an item")]
    [InlineData("it's", "it's", "an apostrophe")]
    [InlineData("3D stack", "3D stack", "a digit first")]
    [InlineData("ends:", "\"ends:\"", "a key without value")]
    public void A_scalar_of_YAML_has_quotes_only_where_it_must(string text, string expected, string because) => Assert.Equal((because, expected), (because, YamlQuote.PlainOr(text, '"')));

    [Fact]
    public void A_string_of_JSON_is_read_as_it_was()
    {
        var random = new Random(6);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Hostile.Text(random, 5).Replace("\ud800", "", StringComparison.Ordinal);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonQuote.Of(text)));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonQuote.Of(text, isAscii: true)));
        }
    }

    [Theory]
    [InlineData("snake_case and 2 * 3", "snake_case and 2 * 3", "signs that mean nothing there")]
    [InlineData("*all* [of] them", "\\*all\\* \\[of\\] them", "emphasis and brackets")]
    [InlineData("`a*b` stays", "`a*b` stays", "code")]
    [InlineData("a ` b", "a \\` b", "a backtick that is never closed")]
    [InlineData("List<T> if a < b & c", "List\\<T> if a < b & c", "a tag, and no tag")]
    [InlineData("C:\\dir", "C:\\dir", "a backslash before a letter")]
    public void Markdown_is_escaped_only_where_it_must(string text, string expected, string because) => Assert.Equal((because, expected), (because, InsertedMarkdown.Inline(text)));

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("1. no item", "1\\. no item")]
    [InlineData("- no item", "\\- no item")]
    [InlineData("2.5D", "2.5D")]
    public void A_line_of_Markdown_does_not_begin_something(string text, string expected) => Assert.Equal(expected, InsertedMarkdown.Line(text));
}
