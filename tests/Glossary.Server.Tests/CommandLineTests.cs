using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Entries_lists_what_a_file_defines()
    {
        var path = folder.Write("a.glossary.txt", "shadow wafer run, swr, yield\n**Shadow Wafer Run (SWR)** is a run of a wafer beside a lot.\n");
        var (code, output, errors) = Run("entries", "--json", path);
        Assert.Equal((0, ""), (code, errors));
        var entry = Assert.Single(JsonNode.Parse(output)!.AsArray())!;
        Assert.Equal(path, entry["source"]!.GetValue<string>());
        Assert.Equal(1, entry["line"]!.GetValue<int>());
        Assert.Equal("Shadow Wafer Run", entry["title"]!.GetValue<string>());
        Assert.Equal("""["Shadow Wafer Run","SWR"]""", entry["names"]!.ToJsonString());
        Assert.Equal("yield", entry["category"]!.GetValue<string>());
        Assert.Equal("[]", entry["related"]!.ToJsonString());
        Assert.Equal("Shadow Wafer Run (SWR) is a run of a wafer beside a lot.", entry["definition"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("alpha\nThe first.\n\nbeta\nThe second.\n", 0, null, "nothing to mend")]
    [InlineData("alpha\nThe first.\n\nbeta, BT, greek\nThe second.\n", 1, ":4:7: “BT” counts as a related term", "a piece of a heading")]
    [InlineData("alpha\nThe first.\n\nbeta\n\ngamma\nThe third.\n", 1, ":4:1: This line looks like the heading", "a line that is no entry")]
    [InlineData("alpha\nThe first.\n\n  ```\nbeta();\n", 0, ":4:1: This code block is never closed", "a hint")]
    public void Entries_says_what_is_wrong_and_where(string text, int code, string? said, string because)
    {
        var path = folder.Write("a.glossary.txt", text);
        var (found, _, errors) = Run("entries", path);
        Assert.True(code == found && (said is null ? errors.Length == 0 : errors.StartsWith(path + said, StringComparison.Ordinal)), $"{because}: {found}\n{errors}");
    }

    [Fact]
    public void Entries_lists_the_bundled_glossary_if_no_file_is_named() =>
        Assert.Equal(250, JsonNode.Parse(Run("entries", "--json").Output)!.AsArray().Count);

    [Fact]
    public void Annotate_gives_offsets_in_utf16_code_units_and_entries()
    {
        var path = folder.Write("a.md", "\ud83d\ude80 `latent diffusion` and latent diffusion\n");
        var (code, output, _) = Run("annotate", "--json", path);
        Assert.Equal(0, code);
        var file = Assert.Single(JsonNode.Parse(output)!.AsArray())!;
        Assert.Equal(path, file["file"]!.GetValue<string>());
        var found = Assert.Single(file["occurrences"]!.AsArray())!;
        Assert.Equal((26, 42), (found["start"]!.GetValue<int>(), found["end"]!.GetValue<int>()));
        Assert.EndsWith(".txt", found["entries"]![0]!["source"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entries")]
    [InlineData("annotate")]
    public void A_file_that_cannot_be_read_gets_one_line_and_the_others_are_still_done(string verb)
    {
        var good = folder.Write("good.txt", "shadow wafer run, yield\n**Shadow Wafer Run** is a run beside a latent diffusion model.\n");
        var (code, output, errors) = Run(verb, "--json", Path.Combine(folder.Path, "gone.txt"), folder.Path, good);
        Assert.Equal(2, code);
        Assert.Single(JsonNode.Parse(output)!.AsArray());
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches("gone\\.txt( cannot be read)?: there is no such file", lines[0]);
        Assert.Contains("is a folder", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latent", "diffusion", "several words need no quotes")]
    [InlineData("Latent-Diffusions", null, "any spelling and number")]
    public void Lookup_prints_the_card(string first, string? second, string because)
    {
        string[] arguments = second is null ? ["lookup", first] : ["lookup", first, second];
        var (code, output, _) = Run(arguments);
        Assert.True(code == 0 && output.StartsWith("Latent Diffusion", StringComparison.Ordinal), because);
    }

    [Fact]
    public void Lookup_of_an_unknown_term_names_the_nearest()
    {
        var (code, output, errors) = Run("lookup", "positron", "anihilation", "spectroscopy");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Nearest: Positron Annihilation Spectroscopy", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Lookup_prints_json()
    {
        var found = JsonNode.Parse(Run("lookup", "--json", "LWR").Output)!;
        Assert.NotEmpty(found["entries"]!.AsArray());
        var unknown = JsonNode.Parse(Run("lookup", "--json", "no such thing").Output)!;
        Assert.Empty(unknown["entries"]!.AsArray());
    }

    [Fact]
    public void Annotate_leaves_quiet_terms_out_until_the_text_speaks_for_them()
    {
        var path = folder.Write("a.md", "The LHS of the equation.\n");
        Assert.Empty(JsonNode.Parse(Run("annotate", "--json", path).Output)![0]!["occurrences"]!.AsArray());
        folder.Write("a.md", "Latin hypercube sampling, or LHS.\n");
        Assert.Equal(2, JsonNode.Parse(Run("annotate", "--json", path).Output)![0]!["occurrences"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(":1:7", 0, "\"latent diffusion\" is a term", "a place in the term")]
    [InlineData(":2:999", 0, "\"lora\" is no term here", "beyond a line's end is its end")]
    [InlineData(":3:1", 0, "No term: there is no word here", "the empty last line")]
    [InlineData(":4:1", 2, "has only 3 lines", "beyond the last line")]
    [InlineData(":0:1", 2, "is no place", "lines count from 1")]
    [InlineData(":1", 2, "is no place", "the column is missing")]
    public void Explain_says_why(string place, int wanted, string said, string because)
    {
        var path = folder.Write("a.txt", "A latent diffusion.\nAsk for lora\n");
        var (code, output, errors) = Run("explain", path + place);
        Assert.True((code, true) == (wanted, (output + errors).Contains(said, StringComparison.Ordinal)), $"{because}\n{output}{errors}");
    }

    [Theory]
    [InlineData("entries")]
    [InlineData("add")]
    [InlineData("init")]
    [InlineData("annotate")]
    [InlineData("lookup")]
    [InlineData("search")]
    [InlineData("explain")]
    [InlineData("serve")]
    public void Every_verb_has_help(string verb)
    {
        var (code, output, _) = Run(verb, "--help");
        Assert.Equal(0, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "there is no such verb", "frob")]
    [InlineData(2, "nothing to look for", "search")]
    [InlineData(2, "no number", "search", "etch", "--limit", "foo")]
    [InlineData(2, "no such file", "lookup", "etch", "--glossary", "/none/none.txt")]
    [InlineData(1, "nothing found, which is no misuse", "lookup", "no such term at all")]
    public void What_makes_no_sense_is_told_apart_from_what_is_not_found(int code, string reason, params string[] arguments) =>
        Assert.Equal((reason, code), (reason, Run(arguments).Code));

    public void Dispose() => folder.Dispose();

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => CommandRun.Of(arguments);
}
