using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>
/// Tables as people keep them: <c>Goldens/NAME.csv</c> beside <c>Goldens/NAME.csv.entries.txt</c>, in which each entry has line and column of its anchor,
/// its terms with all that is said of them, and what it says, and each problem its line and column.
/// </summary>
public class DelimitedTextTests
{
    private static readonly string Folder = Golden.Folder();

    public static TheoryData<string> Tables =>
        [.. from file in Directory.GetFiles(Folder) let name = Path.GetFileName(file) where !name.EndsWith(".entries.txt", StringComparison.Ordinal) orderby name select name];

    [Theory, MemberData(nameof(Tables))]
    public void The_entries_of_a_table(string name) => Golden.Compare(Path.Combine(Folder, name + ".entries.txt"), Write(Read(name)));

    [Theory, MemberData(nameof(Tables))]
    public void Spans_are_those_of_the_text(string name)
    {
        var file = Read(name);
        foreach (var entry in file.Entries)
        {
            Assert.All(entry.Terms.Where(term => term.Span.Length > 0), term => Assert.Equal(term.Text, file.Text.ToString(term.Span)));
            Assert.All(entry.Relations.Where(relation => relation.Span.Length > 0), relation => Assert.Equal(relation.Target, file.Text.ToString(relation.Span)));
            Assert.All(entry.Prose.Append(entry.Location.Anchor), span => Assert.True(span.Start >= entry.Span.Start && span.End <= entry.Span.End));
            Assert.Equal(file.Text.Lines.LineAt(entry.Location.Anchor.Start), entry.Location.AnchorStart.Line);
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Line_ends_of_other_systems_change_nothing(string name)
    {
        var text = Text(name).Replace("\r\n", "\n", StringComparison.Ordinal);
        var expected = Write(GlossaryParser.Read(name, text));
        Assert.Equal(expected, Write(GlossaryParser.Read(name, text.Replace("\n", "\r\n", StringComparison.Ordinal))).Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(expected, Write(GlossaryParser.Read(name, text.Replace('\n', '\r'))).Replace('\r', '\n'));
    }

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

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => GlossaryParser.Read("t.csv", "term,definition\nsaw,A saw cuts.", new CancellationToken(canceled: true)));

    private static string RandomCell(Random random, int column) =>
        (column == 0 ? "x" : "") + string.Concat(random.GetItems(["a", "b c", "\"", "\"\"", ",", "\n", " ", "é"], random.Next(6))) + (column == 2 ? "y" : "");

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static GlossaryFile Read(string name) => GlossaryParser.Read(name, Text(name));

    private static string Write(GlossaryFile file)
    {
        var text = new StringBuilder();
        foreach (var entry in file.Entries)
        {
            var (line, column) = entry.Location.AnchorStart;
            text.Append(CultureInfo.InvariantCulture, $"{line + 1}:{column.Utf16 + 1}-{entry.Location.AnchorEnd.Column.Utf16 + 1}: {entry.Title}{(entry.Category is { } category ? $" [{category}]" : "")}\n");
            foreach (var term in entry.Terms) text.Append(CultureInfo.InvariantCulture, $"    = {term.Text}{Say(term)}\n");
            foreach (var relation in entry.Relations) text.Append(CultureInfo.InvariantCulture, $"    -> {relation.Kind}: {relation.Target}\n");
            if (entry.Definition is { } definition) text.Append(CultureInfo.InvariantCulture, $"    {definition}\n");
            if (entry.Opening is { } opening) text.Append(CultureInfo.InvariantCulture, $"    (no sentence) {opening}\n");
            if (entry.Note is { } note) text.Append(CultureInfo.InvariantCulture, $"    note: {note}\n");
            if (entry.Example is { } example) text.Append(CultureInfo.InvariantCulture, $"    example: {example}\n");
        }

        var positions = new LinePositions(file.Text.ToString().AsMemory());
        foreach (var problem in file.Problems) text.Append(CultureInfo.InvariantCulture, $"{problem.Line}:{positions.At(problem.Span.Start).Column.Utf16 + 1}: {problem.Code}: {problem.Message}\n");
        return text.ToString();
    }

    private static string Say(EntryTerm term) =>
        $"{(term.Type == TermType.Unknown ? "" : $" {term.Type}")}{(term.Status == TermStatus.None ? "" : $" {term.Status}")}{(term.Language is { } language ? $" ({language})" : "")}";
}
