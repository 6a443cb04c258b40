using System.Text.RegularExpressions;
using Xunit;

namespace Glossary.Core.Tests;

/// <summary>The folders of Core, of the formats and of the server stand one on the other: each uses only what is below it.</summary>
public partial class FloorTests
{
    /// <summary>The folders of each project from the ground up.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Core"] = ["Text", "Language", "Columns", "Names", "Matching", "Lookup", "Entries", "Termbases", "Senses", "Documents", "Features"],
        ["Formats"] = ["Blocks", "Prose", "Glossaries", "Export"],
        ["Server"] = ["Paths", "Globs", "Editor", "Logging", "Glossaries", "Conversions", "State", "Handlers", "Loop", "Commands"],
    };

    [Theory]
    [InlineData("Core")]
    [InlineData("Formats")]
    [InlineData("Server")]
    public void Every_folder_is_a_floor(string project)
    {
        var folders = Directory.GetDirectories(FolderOf(project)).Select(Path.GetFileName).Where(folder => folder is not ("bin" or "obj"));
        Assert.Equal(Projects[project].Order(), folders.Order());
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void No_floor_uses_one_above_it(string project, string floor)
    {
        var above = Projects[project][(Array.IndexOf(Projects[project], floor) + 1)..];
        var wrong = from source in SourcesOf(project, floor)
                    let text = File.ReadAllText(source)
                    from used in UsedIn(text, project).Concat(above.Where(name => IsNamedIn(text, name)))
                    where above.Contains(used)
                    select $"{Path.GetFileName(source)} uses {used}";
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void Every_file_says_which_floor_it_stands_on(string project, string floor) =>
        Assert.All(SourcesOf(project, floor), source => Assert.Contains($"namespace Glossary.{project}.{floor};", File.ReadAllText(source), StringComparison.Ordinal));

    [Theory]
    [InlineData("using Glossary.Core.Senses;", "Senses", "a directive")]
    [InlineData("    var word = Glossary.Core.Language.Words.Of(text);", "Language", "a whole name in code")]
    [InlineData("using static Glossary.Core.Names.NameKey;", "Names", "a static directive")]
    [InlineData("namespace Glossary.Core.Matching;", "", "its own name")]
    [InlineData("using Glossary.Server.State;", "", "of another project")]
    public void The_pattern_knows_a_use(string line, string used, string reason) => Assert.True(used == string.Join(' ', UsedIn(line, "Core")), reason);

    [Theory]
    [InlineData("var text = State.Settings.DefaultFiles;", true, "a part of a name in code")]
    [InlineData("/// See State.Settings.", false, "a comment")]
    [InlineData("session.State.Settings.Clear();", false, "a property of something")]
    [InlineData("public Values State { get; }\nvar first = State.First;", false, "a property of its own")]
    public void The_pattern_knows_a_part_of_a_name(string source, bool isNamed, string reason) => Assert.True(isNamed == IsNamedIn(source, "State"), reason);

    public static TheoryData<string, string> Floors()
    {
        var floors = new TheoryData<string, string>();
        foreach (var (project, folders) in Projects) foreach (var folder in folders) floors.Add(project, folder);
        return floors;
    }

    private static string FolderOf(string project) => Path.Combine(WallTests.Root(), "server", $"Glossary.{project}");

    private static string[] SourcesOf(string project, string floor)
    {
        var sources = Directory.GetFiles(Path.Combine(FolderOf(project), floor), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        return sources;
    }

    private static IEnumerable<string> UsedIn(string source, string project) =>
        Use().Matches(source).Where(match => match.Groups["project"].Value == project).Select(match => match.Groups["floor"].Value);

    /// <summary>Whether code names something of a floor without the project, which it may where the compiler finds the floor first.</summary>
    private static bool IsNamedIn(string source, string floor)
    {
        var code = Comment().Replace(source, "");
        return Regex.IsMatch(code, $@"(?<![\w.""]){floor}\.[A-Z]") && !Regex.IsMatch(code, $@"\b{floor}\s*(\{{|=>|[,)])");
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!namespace )\bGlossary\.(?<project>\w+)\.(?<floor>\w+)")]
    private static partial Regex Use();
}
