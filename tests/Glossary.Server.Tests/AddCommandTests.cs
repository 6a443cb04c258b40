using System.CommandLine;
using System.Text;
using Glossary.Server.Commands;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary><c>glossary-lsp add</c> and <c>glossary-lsp init</c>. They work in the current folder, of which a process has one.</summary>
[Collection(CurrentFolder.Name)]
public sealed class AddCommandTests : IDisposable
{
    private const string Page = "# Glossary\n\n## Cold lot\n\nA lot that nobody wants.\n";

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public AddCommandTests() => Environment.CurrentDirectory = folder.Path;

    [Fact]
    public void An_entry_is_written_and_its_place_told()
    {
        var path = folder.Write("glossary.md", Page);
        Assert.Equal((0, $"glossary.md:7: added “hot lot”{Environment.NewLine}", ""), Run("add", "hot", "lot", "--definition", "A lot in a hurry.", "--synonym", "rush lot"));
        Assert.Equal($"{Page.TrimEnd()}\n\n## hot lot\n\nA lot in a hurry.\n\n**Also called:** rush lot\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_name_that_is_there_changes_nothing_and_its_place_is_told()
    {
        var path = folder.Write("glossary.md", Page);
        var (code, output, errors) = Run("add", "COLD LOT", "--definition", "Something else.", "--to", path);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{path}:3: “COLD LOT” is here already", errors, StringComparison.Ordinal);
        Assert.Equal(Page, File.ReadAllText(path));
    }

    [Fact]
    public void What_has_no_place_is_left_out_and_told()
    {
        var path = folder.Write("terms.csv", "term,definition\ncold lot,A lot that nobody wants.\n");
        var (code, output, errors) = Run("add", "hot lot", "--definition", "A lot in a hurry.", "--category", "fab");
        Assert.Equal((0, $"terms.csv:3: added “hot lot”{Environment.NewLine}"), (code, output));
        Assert.StartsWith("terms.csv:3: The category “fab” is left out", errors, StringComparison.Ordinal);
        Assert.EndsWith("\nhot lot,A lot in a hurry.\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string, string> Encodings => new()
    {
        { [], "utf-8", "UTF-8" },
        { [.. Encoding.UTF8.Preamble], "utf-8", "UTF-8 with a byte order mark" },
        { [.. Encoding.Unicode.Preamble], "utf-16", "UTF-16" },
        { [.. Encoding.BigEndianUnicode.Preamble], "utf-16BE", "UTF-16, the other way round" },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void The_encoding_and_the_line_ends_are_kept(byte[] mark, string name, string because)
    {
        const string text = "term,definition\r\nÖfen 👍,Mehrere.\r\n";
        var encoding = Encoding.GetEncoding(name);
        File.WriteAllBytes(Path.Combine(folder.Path, "terms.csv"), [.. mark, .. encoding.GetBytes(text)]);
        Assert.Equal((because, 0), (because, Run("add", "Ofentür", "-d", "Eine Tür.").Code));
        Assert.Equal([.. mark, .. encoding.GetBytes($"{text}Ofentür,Eine Tür.\r\n")], File.ReadAllBytes(Path.Combine(folder.Path, "terms.csv")));
    }

    [Fact]
    public void A_file_of_an_older_editor_is_left_alone()
    {
        var path = Path.Combine(folder.Path, "terms.csv");
        byte[] bytes = [.. "term,definition\nOfen,Ein Ofen f"u8, 0xfc, .. "r alles.\n"u8];
        File.WriteAllBytes(path, bytes);
        var (code, _, errors) = Run("add", "Tür", "-d", "Eine Tür.");
        Assert.Equal(2, code);
        Assert.Contains("save it as UTF-8 first", errors, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void Permissions_and_links_are_kept()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = folder.Write("real.md", Page);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "glossary.md"), path);
        Assert.Equal(0, Run("add", "hot lot", "-d", "A lot in a hurry.", "--to", "glossary.md").Code);
        Assert.Contains("hot lot", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.NotNull(File.ResolveLinkTarget(Path.Combine(folder.Path, "glossary.md"), returnFinalTarget: true));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        Assert.Equal(["glossary.md", "real.md"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Of_several_glossaries_one_is_to_be_named()
    {
        folder.Write("glossary.md", Page);
        folder.Write("docs/team.glossary.csv", "term,definition\n");
        var (code, _, errors) = Run("add", "hot lot", "-d", "A lot in a hurry.");
        Assert.Equal(2, code);
        Assert.Contains($"  {Path.Combine("docs", "team.glossary.csv")}\n  glossary.md", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no glossary in this folder. \"glossary-lsp init\"", "none is named", "hot lot", "-d", "x")]
    [InlineData("there is no such file", "a file that is not there", "hot lot", "-d", "x", "--to", "none.md")]
    public void Where_there_is_no_glossary_it_says_what_to_do(string said, string because, params string[] arguments)
    {
        var (code, _, errors) = Run(["add", .. arguments]);
        Assert.True(code == 2 && errors.Contains(said, StringComparison.Ordinal) && errors.Contains("glossary-lsp init", StringComparison.Ordinal), $"{because}: {errors}");
    }

    [Theory]
    [InlineData(null, "glossary.md", "Markdown is the default")]
    [InlineData("md", "glossary.md", "Markdown")]
    [InlineData("yml", "terms.glossary.yml", "Contextive")]
    [InlineData("csv", "terms.csv", "a table")]
    public void A_first_glossary_is_read_without_a_problem_and_can_be_added_to(string? format, string name, string because)
    {
        Assert.Equal(0, Run(format is null ? ["init"] : ["init", "--format", format]).Code);
        var (code, output, errors) = Run("entries", name);
        Assert.Equal((because, 0, ""), (because, code, errors));
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("(fab)", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("lookup", "SWR", "--glossary", name).Code);
        Assert.Equal(0, Run("lookup", "reference lot", "--glossary", name).Code);

        // Found without being named.
        Assert.Equal((0, ""), Run("add", "hot lot", "-d", "A lot in a hurry.", "--abbreviation", "HL", "--synonym", "rush lot") is var (added, _, problems) ? (added, problems) : default);
        Assert.Equal(0, Run("lookup", "rush lot", "--glossary", name).Code);
        var text = File.ReadAllText(name);
        Assert.Equal(1, Run(format is null ? ["init"] : ["init", "--format", format]).Code);
        Assert.Equal(text, File.ReadAllText(name));
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var run = CommandLine.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = errors });
        Assert.True(run.IsCompletedSuccessfully);
        return (run.Result, output.ToString(), errors.ToString());
    }
}

/// <summary>Tests that work in the current folder, while no others run.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class CurrentFolder
{
    public const string Name = "current folder";
}
