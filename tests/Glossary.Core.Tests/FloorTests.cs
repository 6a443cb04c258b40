using System.Text.RegularExpressions;
using Xunit;

namespace Glossary.Core.Tests;

/// <summary>The folders of Core stand one on the other: each uses only what is below it.</summary>
public partial class FloorTests
{
    /// <summary>The folders from the ground up.</summary>
    private static readonly string[] Floors = ["Text", "Language", "Columns", "Names", "Matching", "Lookup", "Entries", "Termbases", "Senses", "Documents", "Features"];

    private static readonly string Core = Path.Combine(WallTests.Root(), "server", "Glossary.Core");

    [Fact]
    public void Every_folder_is_a_floor()
    {
        var folders = Directory.GetDirectories(Core).Select(Path.GetFileName).Where(folder => folder is not ("bin" or "obj"));
        Assert.Equal(Floors.Order(), folders.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_floor_uses_one_above_it(string floor)
    {
        var above = Floors[(Array.IndexOf(Floors, floor) + 1)..];
        var sources = Directory.GetFiles(Path.Combine(Core, floor), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        var wrong = from source in sources
                    from used in UsedIn(File.ReadAllText(source))
                    where above.Contains(used)
                    select $"{Path.GetFileName(source)} uses {used}";
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_says_which_floor_it_stands_on(string floor)
    {
        foreach (var source in Directory.GetFiles(Path.Combine(Core, floor), "*.cs", SearchOption.AllDirectories))
            Assert.Contains($"namespace Glossary.Core.{floor};", File.ReadAllText(source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using Glossary.Core.Senses;", "Senses", "a directive")]
    [InlineData("    var word = Glossary.Core.Language.Words.Of(text);", "Language", "a whole name in code")]
    [InlineData("using static Glossary.Core.Names.NameKey;", "Names", "a static directive")]
    [InlineData("namespace Glossary.Core.Matching;", "", "its own name")]
    public void The_pattern_knows_a_use(string line, string used, string reason) => Assert.True(used == string.Join(' ', UsedIn(line)), reason);

    public static TheoryData<string> Names() => [.. Floors];

    private static IEnumerable<string> UsedIn(string source) => Use().Matches(source).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"(?<!namespace )\bGlossary\.Core\.(\w+)")]
    private static partial Regex Use();
}
