using Glossary.Server.Globs;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests.Globs;

/// <summary>What git ignores; each row says what <c>git check-ignore</c> says of it.</summary>
public sealed class GitIgnoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("build/", "build/", true, "a folder")]
    [InlineData("build/", "x/build/", true, "at any depth")]
    [InlineData("build/", "build", false, "not a file of that name")]
    [InlineData("build/", "x/build/y/z.md", true, "all that is in it")]
    [InlineData("build", "build", true, "a file or a folder")]
    [InlineData("*.log", "x/a.log", true, "an ending")]
    [InlineData("*.log|!keep.log", "x/keep.log", false, "an exception")]
    [InlineData("!keep.log|*.log", "keep.log", true, "the last line decides")]
    [InlineData("out/|!out/keep.md", "out/keep.md", true, "nothing in an ignored folder is excepted")]
    [InlineData("out/*|!out/keep.md", "out/keep.md", false, "unless the folder itself is not ignored")]
    [InlineData("build/|!/x/", "x/build/", true, "an exception of a folder is none of what is in it")]
    [InlineData("/top.md", "top.md", true, "a slash at the start")]
    [InlineData("/top.md", "x/top.md", false, "means this folder alone")]
    [InlineData("docs/*.md", "docs/a.md", true, "so does one in the middle")]
    [InlineData("docs/*.md", "docs/x/a.md", false, "a star stays in its folder")]
    [InlineData("docs/*.md", "x/docs/a.md", false, "and the pattern where it stands")]
    [InlineData("**/docs/*.md", "x/docs/a.md", true, "two stars at the start")]
    [InlineData("a/**/z", "a/z", true, "two stars in the middle may be nothing")]
    [InlineData("a/**/z", "a/b/c/z", true, "or several folders")]
    [InlineData("a/**", "a/b/c", true, "two stars at the end")]
    [InlineData("a/**|!a/keep.md", "a/keep.md", false, "are all but the folder")]
    [InlineData("# build", "build", false, "a comment")]
    [InlineData("\\#build", "#build", true, "a sign that is no comment")]
    [InlineData("\\!build", "!build", true, "a sign that is no exception")]
    [InlineData("build  ", "build", true, "blanks at the end")]
    [InlineData("build\\ ", "build ", true, "a blank that counts")]
    [InlineData("\\*.md", "a.md", false, "a star that is none")]
    [InlineData("\\*.md", "*.md", true, "is itself")]
    [InlineData("[ab].md", "b.md", true, "a set")]
    [InlineData("[!ab].md", "b.md", false, "another one")]
    [InlineData("a?.md", "ab.md", true, "a question mark")]
    [InlineData("*", ".hidden", true, "a star takes a dot, too")]
    [InlineData("build\r", "build", true, "line ends of Windows")]
    [InlineData("/", "build", false, "nothing")]
    [InlineData("", "build", false, "an empty line")]
    public void A_line_is_read_as_git_reads_it(string lines, string path, bool isIgnored, string reason)
    {
        folder.Write(".git/HEAD", "");
        folder.Write(".gitignore", lines.Replace('|', '\n'));
        Assert.Equal((reason, isIgnored), (reason, Ignores(new GitIgnore(folder.Path), path)));
    }

    [Fact]
    public void Files_further_in_decide_before_those_further_out()
    {
        folder.Write(".git/info/exclude", "private.md\n");
        folder.Write(".gitignore", "*.md\n/sub/only.csv\n");
        folder.Write("sub/.gitignore", "!keep.md\n/deep/\n");
        folder.Write("sub/deep/.gitignore", "!keep.md\n");
        var ignore = new GitIgnore(Path.Combine(folder.Path, "sub"));
        Assert.True(Ignores(ignore, "sub/a.md"));
        Assert.True(Ignores(ignore, "sub/only.csv"));
        Assert.True(Ignores(ignore, "sub/private.md"));
        Assert.False(Ignores(ignore, "sub/keep.md"));
        Assert.False(Ignores(ignore, "sub/x/keep.md"));
        Assert.True(Ignores(ignore, "sub/deep/keep.md"));
    }

    [Fact]
    public void Without_a_repository_only_the_folder_itself_counts()
    {
        folder.Write(".gitignore", "*.md\n");
        folder.Write("sub/.gitignore", "*.csv\n");
        var ignore = new GitIgnore(Path.Combine(folder.Path, "sub"));
        Assert.False(Ignores(ignore, "sub/a.md"));
        Assert.True(Ignores(ignore, "sub/a.csv"));
        Assert.False(Ignores(ignore, "a.csv"));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A path that ends with a slash is that of a folder.</summary>
    private bool Ignores(GitIgnore ignore, string path) => ignore.Ignores(Path.Combine(folder.Path, path.TrimEnd('/')), path.EndsWith('/'));
}
