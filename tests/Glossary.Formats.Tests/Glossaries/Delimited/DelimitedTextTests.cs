using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to tables.</summary>
public class DelimitedTextTests
{
    [Theory]
    [InlineData("a\tb\nc\td\n", true, "tabs in each line")]
    [InlineData("# of May\n\na\tb\nc\td\n", true, "remarks and blank lines aside")]
    [InlineData("a\tb\n", false, "one line shows nothing")]
    [InlineData("a\tb\nA text below.\n", false, "a line without")]
    [InlineData("", false, "nothing")]
    public void A_text_with_tabs_is_a_table(string text, bool isTable, string reason) =>
        Assert.Equal((reason, isTable ? "table" : "headed text"), (reason, GlossaryFormats.Of("words.txt", text).Name));

    [Theory]
    [InlineData("a,b\n", ",", "commas")]
    [InlineData("a;b,c;d\n", ";", "more semicolons than commas")]
    [InlineData("a\tb, c\n", "\t", "a tab, and a comma in a text")]
    [InlineData("\"a;b;c;d\",e,f\n", ",", "semicolons in quotes do not count")]
    [InlineData("# x;y;z\na,b\n", ",", "nor do those of a comment")]
    [InlineData("word\n", ",", "one column")]
    public void The_sign_between_cells_is_that_of_the_first_row(string text, string delimiter, string reason) =>
        Assert.Equal((reason, delimiter[0]), (reason, DelimitedRows.DelimiterOf(text)));

    /// <summary>No text makes the reader fail, and no text that is written as RFC 4180 says is read otherwise.</summary>
    [Fact]
    public void What_was_written_is_read()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, 3).Select(column => RandomCell(random, column)).ToArray()).ToArray();
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(cell => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\r\n"));
            var read = new List<string>();
            for (var reader = new DelimitedRows(text, ','); reader.MoveNext();) foreach (var cell in reader.Cells) read.Add(cell.In(text));
            Assert.Equal(rows.SelectMany(row => row.Select(cell => cell.Trim())), read);
        }
    }

    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(6);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(random.GetItems(["\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "term", "definition", "a", "b c", "#", "-", "("], random.Next(40)));
            var file = GlossaryParser.Read("any.csv", text);
            Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= text.Length && entry.Terms.Length > 0 && entry.Title.Length > 0, text));
            Assert.All(file.Problems, problem => Assert.True(problem.Span.End <= text.Length, text));
        }
    }

    private static string RandomCell(Random random, int column) =>
        (column == 0 ? "x" : "") + string.Concat(random.GetItems(["a", "b c", "\"", "\"\"", ",", "\n", " ", "é"], random.Next(6))) + (column == 2 ? "y" : "");
}
