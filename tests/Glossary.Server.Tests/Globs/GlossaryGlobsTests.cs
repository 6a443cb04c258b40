using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests.Globs;

/// <summary>Which files the setting <c>glossary.files</c> finds, in a workspace of two folders with other files around it.</summary>
public sealed class GlossaryGlobsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GlossaryGlobsTests()
    {
        foreach (var name in (string[])["one/a.glossary.txt", "one/deep/b.glossary.txt", "one/terms.txt", "two/terms.txt", "two/[x].txt", "above.txt", "other/c.glossary.txt", "other/deep/d.glossary.txt"])
            folder.Write(name, "");
    }

    [Theory]
    [InlineData("**/*.glossary.txt", "one/a.glossary.txt one/deep/b.glossary.txt", "stars")]
    [InlineData("*.glossary.txt", "one/a.glossary.txt", "a star stays in its folder")]
    [InlineData("terms.txt", "one/terms.txt two/terms.txt", "a name in each folder of the workspace")]
    [InlineData("{deep/b,a}.glossary.txt", "one/a.glossary.txt one/deep/b.glossary.txt", "braces")]
    [InlineData("[st]erms.txt", "one/terms.txt two/terms.txt", "a set")]
    [InlineData("term?.txt", "one/terms.txt two/terms.txt", "a question mark")]
    [InlineData("../above.txt", "above.txt", "above the workspace")]
    [InlineData("../other/**/*.txt", "other/c.glossary.txt other/deep/d.glossary.txt", "beside it, with stars")]
    [InlineData("deep/../terms.txt", "one/terms.txt two/terms.txt", "down and up again")]
    [InlineData("${workspaceFolder}/terms.txt", "one/terms.txt two/terms.txt", "the folder's variable")]
    [InlineData("${workspaceFolder:second}/*.txt", "two/[x].txt two/terms.txt", "that of one folder")]
    [InlineData("TOP/above.txt", "above.txt", "an absolute path")]
    [InlineData("TOP/other/*.txt", "other/c.glossary.txt", "with a star")]
    [InlineData("deep/", "one/deep/b.glossary.txt", "a folder")]
    [InlineData("./terms.txt", "one/terms.txt two/terms.txt", "a dot")]
    [InlineData(" terms.txt ", "one/terms.txt two/terms.txt", "blanks around it")]
    public void Files_are_found(string glob, string expected, string because)
    {
        var found = Find(glob);
        Assert.Equal((because, expected), (because, Names(found)));
        Assert.Empty(found.Problems);
        Assert.Single(found.Counts);
        Assert.All(found.Paths, path => Assert.True(found.Globs.Match(path), path));
    }

    [Fact]
    public void So_are_those_in_the_home_folder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.True(new GlossaryGlobs(["~/x/*.txt"], []).Match(Path.Combine(home, "x", "a.txt")));
        Assert.True(new GlossaryGlobs(["${userHome}/a.txt"], []).Match(Path.Combine(home, "a.txt")));
        Assert.False(new GlossaryGlobs(["~x/a.txt"], []).Match(Path.Combine(home, "a.txt")));
    }

    [Theory]
    [InlineData("gone/*.txt", "No file matches gone/*.txt in the setting glossary.files. Looked for TOP/one/gone/*.txt, TOP/two/gone/*.txt.", "a folder that is not there")]
    [InlineData("[u]nknown.txt", "No file matches [u]nknown.txt in the setting glossary.files. Looked for TOP/one/[u]nknown.txt, TOP/two/[u]nknown.txt.", "nothing of the kind")]
    [InlineData("deep", "TOP/one/deep is a folder. For the text files in it write deep/**/*.txt.", "a folder, by its name alone")]
    [InlineData("**/../a.txt", "it has .. behind a wildcard", "two dots that lead nowhere")]
    [InlineData("${workspaceRoot}/a.txt", "it has a variable that is not known; known are ${workspaceFolder}", "an unknown variable")]
    [InlineData("${workspaceFolder:third}/a.txt", "it has no folder third of the workspace; there are one, second.", "an unknown folder")]
    [InlineData("", "it is empty.", "nothing at all")]
    [InlineData("a\0b", "it has a character that no path has.", "what is no path")]
    public void What_matches_nothing_is_told(string glob, string told, string because)
    {
        var found = Find(glob);
        Assert.Empty(found.Paths);
        Assert.True(Assert.Single(found.Problems).Contains(told.Replace("TOP", folder.Path, StringComparison.Ordinal), StringComparison.Ordinal), $"{because}: {found.Problems[0]}");
    }

    [Fact]
    public void A_relative_glob_needs_a_folder() =>
        Assert.Contains("of which none is open", Assert.Single(new GlossaryGlobs(["a.txt"], []).Find(default).Problems), StringComparison.Ordinal);

    [Fact]
    public void Each_glob_tells_how_many_files_it_matches()
    {
        var found = Find("**/*.glossary.{txt,csv,tsv}", "*.txt", "one.txt");
        Assert.Equal(["2 files match **/*.glossary.{txt,csv,tsv}.", "4 files match *.txt."], found.Counts.ToArray());
        Assert.Equal(5, found.Paths.Length);
        Assert.Contains("one.txt", Assert.Single(found.Problems), StringComparison.Ordinal);

        // Who has set nothing misses nothing.
        var none = new GlossaryGlobs(GlossaryGlobs.DefaultFiles, [new WorkspaceRoot(Path.Combine(folder.Path, "two"), "two")]).Find(default);
        Assert.Equal("No file of the workspace has the name of a glossary, such as glossary.md or team.glossary.csv. The setting glossary.files names others.", Assert.Single(none.Counts));
        Assert.Empty(none.Problems);
    }

    [Fact]
    public void A_glob_is_compiled_once_for_all_folders() => Assert.Single(Find("**/*.glossary.txt").Globs.FolderGlobs.Select(place => place.Glob).Distinct());

    [Theory]
    [InlineData("one/deep", true, "a folder with a glossary")]
    [InlineData("one", true, "somewhere below, too")]
    [InlineData("two", false, "a folder without")]
    [InlineData("two/build", true, "a link to a folder")]
    [InlineData("two/node_modules", false, "a link where none is looked for")]
    [InlineData("one/a.glossary.txt", false, "a file")]
    [InlineData("one/gone", false, "nothing")]
    public void Whether_files_lie_in_a_folder_is_known_without_looking_through_others(string name, bool isAny, string because)
    {
        var path = Path.Combine(folder.Path, name);
        if (name.StartsWith("two/", StringComparison.Ordinal)) Directory.CreateSymbolicLink(name.EndsWith("build", StringComparison.Ordinal) ? path : Path.Combine(Directory.CreateDirectory(path).FullName, "node_modules"), folder.Path);
        Assert.True(isAny == Find("**/*.glossary.txt").Globs.LieIn(path), because);
    }

    [Theory]
    [InlineData("linked", "other", "one/a.glossary.txt one/deep/b.glossary.txt one/linked/c.glossary.txt one/linked/deep/d.glossary.txt", "a folder outside")]
    [InlineData("deep/loop", "one", "one/a.glossary.txt one/deep/b.glossary.txt", "a circle")]
    [InlineData("deep/up", "", "one/a.glossary.txt one/deep/b.glossary.txt", "a folder that holds the workspace")]
    [InlineData("twice", "one/deep", "one/a.glossary.txt one/deep/b.glossary.txt", "a folder of the workspace, which is found without")]
    [InlineData("gone", "nowhere", "one/a.glossary.txt one/deep/b.glossary.txt", "nowhere")]
    [InlineData("node_modules", "other", "one/a.glossary.txt one/deep/b.glossary.txt", "what is skipped is skipped as a link, too")]
    public void Linked_folders_are_followed(string link, string target, string expected, string because)
    {
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "one", link), Path.Combine(folder.Path, target));
        Assert.Equal((because, expected), (because, Names(Find("**/*.glossary.txt"))));
    }

    [Fact]
    public void Links_that_lead_to_one_another_end()
    {
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "one", "x"), Path.Combine(folder.Path, "one", "y"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "one", "y"), Path.Combine(folder.Path, "one", "x"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "other", "back"), Path.Combine(folder.Path, "one"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "one", "linked"), Path.Combine(folder.Path, "other"));
        Assert.Equal("one/a.glossary.txt one/deep/b.glossary.txt one/linked/c.glossary.txt one/linked/deep/d.glossary.txt", Names(Find("**/*.glossary.txt")));
    }

    [Theory]
    [InlineData("one/deep/b.glossary.txt", "one/a.glossary.txt one/deep/b.glossary.txt", "a file of the workspace is found once")]
    [InlineData("other/c.glossary.txt", "one/0.glossary.txt one/a.glossary.txt one/deep/b.glossary.txt", "one from elsewhere by its link")]
    public void Linked_files_are_found_once(string target, string expected, string because)
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "one", "0.glossary.txt"), Path.Combine(folder.Path, target));
        Assert.Equal((because, expected), (because, Names(Find("**/*.glossary.txt"))));
    }

    public void Dispose() => folder.Dispose();

    private FoundFiles Find(params string[] globs) =>
        new GlossaryGlobs(
            [.. globs.Select(glob => glob.Replace("TOP", folder.Path, StringComparison.Ordinal))],
            [new WorkspaceRoot(Path.Combine(folder.Path, "one"), "one"), new WorkspaceRoot(Path.Combine(folder.Path, "two"), "second")]).Find(default);

    private string Names(FoundFiles found) => string.Join(' ', found.Paths.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')));
}
