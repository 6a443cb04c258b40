using System.Runtime.CompilerServices;
using Glossary.Server.Glossaries;
using Glossary.Server.Globs;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private const string Table = "term,abbreviation,definition\nshadow wafer run,SWR,A run of a single wafer beside a productive lot.\ngolden lot,,A lot that each shadow wafer run is compared with.\n";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("md", "# Glossary\n\n## shadow wafer run\n")]
    [InlineData("csv", "term,abbreviation,definition\n")]
    [InlineData("tsv", "term\tabbreviation\tdefinition\n")]
    [InlineData("json", "{\n  \"terms\": [\n")]
    [InlineData("tbx", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx ")]
    [InlineData("skos", "@prefix skos: ")]
    [InlineData("contextive", "contexts:\n  - terms:\n      - name: shadow wafer run\n")]
    public void A_glossary_goes_to_standard_output(string format, string start)
    {
        var (code, output, errors) = Run("convert", folder.Write("a.csv", Table), "--to", format);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith(start, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.md", "b.md", "a file")]
    [InlineData("new/", "new/team.glossary.md", "a folder that is not there yet, by its slash")]
    [InlineData(".", "team.glossary.md", "a folder")]
    public void A_glossary_goes_to_a_file(string target, string path, string reason)
    {
        var source = folder.Write("team.csv", Table);
        var (code, output, errors) = Run("convert", source, "--to", "md", "--out", Path.Join(folder.Path, target));
        Assert.Equal((0, "", "", reason), (code, output, errors, reason));
        Assert.StartsWith("# Glossary", File.ReadAllText(Path.Combine(folder.Path, path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_glossaries_become_one()
    {
        var (_, output, _) = Run("convert", folder.Write("a.csv", Table), folder.Write("b.md", "# Glossary\n\n## Tool\n\nWhat a wafer is processed in.\n"), "--to", "csv");
        Assert.Equal(4, output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void A_site_links_what_its_texts_mention()
    {
        var site = Path.Combine(folder.Path, "site");
        var (code, output, errors) = Run("convert", folder.Write("a.csv", Table), "--to", "html", "--out", site, "--title", "Fab & Co");
        Assert.Equal((0, "", ""), (code, output, errors));
        Assert.Contains("<h1>Fab &amp; Co</h1>", File.ReadAllText(Path.Combine(site, "index.html")), StringComparison.Ordinal);
        Assert.Contains("A lot that each <a href=\"../terms/shadow-wafer-run.html\">shadow wafer run</a> is", File.ReadAllText(Path.Combine(site, "terms", "golden-lot.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_converted_is_never_overwritten()
    {
        var source = folder.Write("a.csv", Table);
        var (code, _, errors) = Run("convert", source, "--to", "csv", "--out", source);
        Assert.Equal(2, code);
        Assert.Contains("is left as it is", errors, StringComparison.Ordinal);
        Assert.Equal(Table, File.ReadAllText(source));
    }

    [Fact]
    public void Nor_is_it_through_a_link()
    {
        var source = folder.Write("a.csv", Table);
        var link = Path.Combine(folder.Path, "b.csv");
        File.CreateSymbolicLink(link, source);
        Assert.Equal(2, Run("convert", source, "--to", "tsv", "--out", link).Code);
        Assert.Equal(Table, File.ReadAllText(source));
    }

    [Fact]
    public void What_else_is_overwritten_is_said()
    {
        var other = folder.Write("b.md", "old");
        var (code, _, errors) = Run("convert", folder.Write("a.csv", Table), "--to", "md", "--out", other);
        Assert.Equal(0, code);
        Assert.Contains($"{other}: what was there is replaced", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        var (code, output, errors) = Run("convert", folder.Write("a.csv", Table + ",,no term\n"), "--to", "tsv");
        Assert.Equal((1, 3), (code, output.TrimEnd().Split('\n').Length));
        Assert.Contains("a.csv:4:1: This row has no term", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a site without a folder", "convert", "--bundled", "--to", "html")]
    [InlineData("a format that there is none of", "convert", "--bundled", "--to", "pdf")]
    [InlineData("no format", "convert", "--bundled")]
    [InlineData("a file that is not there", "convert", "/no/such/file.csv", "--to", "md")]
    public void Arguments_that_make_no_sense_have_a_code_of_their_own(string reason, params string[] arguments) => Assert.Equal((reason, 2), (reason, Run(arguments).Code));

    [Fact]
    public void The_bundled_glossary_is_converted_whole() => Assert.Equal(250, Run("convert", "--bundled", "--to", "tsv").Output.TrimEnd().Split('\n').Length - 1);

    [Fact]
    public void The_examples_of_formats_are_found_by_nobody()
    {
        var examples = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(SourcePath()))!)!, "examples");
        var found = new GlossaryGlobs(GlossaryGlobs.DefaultFiles, [new WorkspaceRoot(examples, "examples")]).Find(CancellationToken.None).Paths;
        Assert.Equal(["team.glossary.txt"], found.Select(path => Path.GetRelativePath(examples, path)));
    }

    public void Dispose() => folder.Dispose();

    private static string SourcePath([CallerFilePath] string path = "") => path;

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => CommandRun.Of(arguments);
}
