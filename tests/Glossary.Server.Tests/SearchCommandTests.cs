using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class SearchCommandTests : IDisposable
{
    private const string Glossary = """
        shadow wafer run, swr, yield
        **Shadow Wafer Run (SWR)** is a **run of a wafer beside a lot**.
        It is measured after every step.
        silent etch, process
        **Silent Etch** is an etch step that leaves no trace.
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public SearchCommandTests() => path = folder.Write("a.glossary.txt", Glossary);

    [Fact]
    public void Prints_place_title_category_and_the_sentence_with_its_words_marked()
    {
        var (code, output, errors) = Search("measuring", "steps");
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith($"{path}:1: Shadow Wafer Run (yield)\n    It is **measured** after every **step**.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swr", "Shadow Wafer Run", "by another name")]
    [InlineData("silnet etch", "Silent Etch", "with a typo")]
    [InlineData("traces", "Silent Etch", "by what its text says, in another form")]
    [InlineData("category:process", "Silent Etch", "by its category")]
    [InlineData("step -trace", "Shadow Wafer Run", "without what is kept out")]
    public void Finds_entries(string query, string title, string reason)
    {
        var (code, output, _) = Search([.. query.Split(' '), "--limit", "1", "--json"]);
        var entry = Assert.Single(JsonNode.Parse(output)!["entries"]!.AsArray())!;
        Assert.Equal((reason, 0, title), (reason, code, entry["title"]!.GetValue<string>()));
    }

    [Fact]
    public void Json_tells_how_an_entry_was_found_and_where_the_words_are()
    {
        var (_, output, _) = Search("--json", "lot");
        var entry = JsonNode.Parse(output)!["entries"]![0]!;
        Assert.Equal("text", entry["by"]!.GetValue<string>());
        var sentence = entry["sentence"]!["text"]!.GetValue<string>();
        var word = entry["sentence"]!["words"]![0]!;
        Assert.Equal("lot", sentence[word["start"]!.GetValue<int>()..word["end"]!.GetValue<int>()]);
    }

    [Theory]
    [InlineData("qqqq", "nothing like it")]
    [InlineData("\"", "a sign alone")]
    [InlineData(" ", "a blank")]
    [InlineData("category:(AND", "what looks like syntax")]
    public void Says_so_where_nothing_is_found(string query, string reason)
    {
        var (code, output, errors) = Search(query);
        Assert.True((code, output) == (1, "") && errors.Contains("nothing is found", StringComparison.Ordinal), reason);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        var (code, output, errors) = Run("search", "etch", "--glossary", path, "--glossary", Path.Combine(folder.Path, "gone.txt"));
        Assert.Equal(2, code);
        Assert.Contains("Silent Etch", output, StringComparison.Ordinal);
        Assert.Contains("gone.txt", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void The_limit_is_a_number_from_1_on(string limit) => Assert.Equal(2, Search("etch", "--limit", limit).Code);

    public void Dispose() => folder.Dispose();

    private (int Code, string Output, string Errors) Search(params string[] arguments) => Run(["search", .. arguments, "--glossary", path]);

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => CommandRun.Of(arguments);
}
