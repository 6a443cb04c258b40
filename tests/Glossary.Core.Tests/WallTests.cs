using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Glossary.Core.Tests;

/// <summary>Core is pure: nothing in it may reach outside. No project looks into another.</summary>
public partial class WallTests
{
    [Fact]
    public void Core_uses_no_file_no_clock_no_console_and_no_process()
    {
        var sources = Directory.GetFiles(Path.Combine(Root(), "server", "Glossary.Core"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        var leaks = from source in sources
                    from line in File.ReadLines(source)
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Forbidden().IsMatch(line)
                    select $"{Path.GetFileName(source)}: {line.Trim()}";
        Assert.Empty(leaks);
    }

    [Fact]
    public void Only_tests_look_into_a_project()
    {
        var projects = Directory.GetFiles(Path.Combine(Root(), "server"), "*.csproj", SearchOption.AllDirectories);
        Assert.NotEmpty(projects);
        var friends = from project in projects
                      from Match friend in Friend().Matches(File.ReadAllText(project))
                      where friend.Groups[1].Value != $"{Path.GetFileNameWithoutExtension(project)}.Tests"
                      select $"{Path.GetFileName(project)}: {friend.Groups[1].Value}";
        Assert.Empty(friends);
    }

    [Theory]
    [InlineData("File.ReadAllText(path)", true)]
    [InlineData("var now = DateTime.UtcNow;", true)]
    [InlineData("using System.IO;", true)]
    [InlineData("new GlossaryFile(source)", false)]
    [InlineData("reference.File.Source", false)]
    public void The_pattern_knows_a_leak(string line, bool isLeak) => Assert.Equal(isLeak, Forbidden().IsMatch(line));

    internal static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", ".."));

    [GeneratedRegex(@"InternalsVisibleTo\s+Include=""([^""]+)""")]
    private static partial Regex Friend();

    [GeneratedRegex(@"\bSystem\.(IO|Net|Diagnostics(?!\.Conditional))\b|(?<!\.)\b(File|Directory|Path|Console|DateTime|DateTimeOffset|Stopwatch|TimeProvider|Environment|Process|HttpClient|Thread\.Sleep|Task\.Delay)(\.|\b(?=\())")]
    private static partial Regex Forbidden();
}
