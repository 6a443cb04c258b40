using System.Text;
using System.Text.RegularExpressions;
using Glossary.Server.Globs;
using Xunit;

namespace Glossary.Server.Tests.Globs;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a.txt", "a.txt", true, "a name")]
    [InlineData("a.txt", "b/a.txt", false, "in the folder itself only")]
    [InlineData("*.txt", "a.txt", true, "a star")]
    [InlineData("*.txt", ".txt", true, "which may stand for nothing, also where a name begins with a dot")]
    [InlineData("*.txt", "b/a.txt", false, "but not for a folder")]
    [InlineData("a*b*c", "aXbYbZc", true, "several stars, the last of which takes more")]
    [InlineData("a*b*c", "aXbYcZ", false, "and still must fit to the end")]
    [InlineData("?.txt", "a.txt", true, "a question mark")]
    [InlineData("?.txt", "ab.txt", false, "for one character")]
    [InlineData("?.txt", ".txt", false, "and no less")]
    [InlineData("[a-c]x[!0-9]", "bxq", true, "sets with ranges")]
    [InlineData("[a-c]x[^0-9]", "bx7", false, "and what is not in one")]
    [InlineData("[]]", "]", true, "a bracket in a set")]
    [InlineData("[a", "[a", true, "a set that is not closed")]
    [InlineData("[!]", "[!]", true, "nor is this one")]
    [InlineData("**/a.txt", "a.txt", true, "no folder at all")]
    [InlineData("**/a.txt", "b/c/a.txt", true, "or many")]
    [InlineData("b/**/a.txt", "b/a.txt", true, "in the middle, too")]
    [InlineData("b/**", "b/c/a.txt", true, "all below")]
    [InlineData("b/", "b/c/a.txt", true, "which a slash at the end means as well")]
    [InlineData("**/b/**/*.txt", "a/b/c/b/d.txt", true, "several times")]
    [InlineData("./b/./a", "b/a", true, "a dot is the folder itself")]
    [InlineData("", "a", false, "nothing")]
    public void Paths(string glob, string path, bool matches, string because) => Assert.True(matches == Glob.Of(glob).Matches(path), because);

    [Theory]
    [InlineData("a", "a", "no braces")]
    [InlineData("{a,b}.txt", "a.txt b.txt", "two alternatives")]
    [InlineData("{a,b{c,d}}{,e}", "a ae bc bce bd bde", "braces in braces, and an empty alternative")]
    [InlineData("{a}", "a", "one alternative")]
    [InlineData("{a,b", "{a,b", "braces that are not closed")]
    [InlineData("a}b{c,d}", "a}bc a}bd", "one that was not opened")]
    [InlineData("${workspaceFolder}/{a,b}", "${workspaceFolder}/a ${workspaceFolder}/b", "the braces of a variable are none")]
    public void Alternatives(string glob, string expected, string because) => Assert.Equal((because, expected), (because, string.Join(' ', GlobText.Alternatives(glob))));

    [Fact]
    public void Alternatives_that_multiply_come_to_an_end() =>
        Assert.InRange(GlobText.Alternatives(string.Concat(Enumerable.Repeat("{a,b,c,d}", 40))).Count, 1, 1000);

    [Fact]
    public void Any_pattern_matches_what_a_regular_expression_does()
    {
        var random = new Random(5);
        var matches = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var glob = Text(random, ["a", "b", "*", "?", "**", "/", "[ab]", "[!a]"], 7);
            var path = Text(random, ["a", "b", "/"], 7).Trim('/');
            if (glob.Contains("***", StringComparison.Ordinal) || glob.Contains("//", StringComparison.Ordinal) || path.Contains("//", StringComparison.Ordinal) || path.Length == 0) continue;
            var expected = Regex.IsMatch(path, Expression(glob.TrimStart('/')), RegexOptions.CultureInvariant);
            matches += expected ? 1 : 0;
            Assert.True(expected == Glob.Of(glob.TrimStart('/')).Matches(path), $"{glob} {path}");
        }

        Assert.True(matches > 500, "Many of them match.");
    }

    private static string Text(Random random, string[] pieces, int most)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, most); i > 0; i--) text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }

    /// <summary>The naive oracle: what each part means, one behind the other.</summary>
    private static string Expression(string glob)
    {
        if (glob.EndsWith('/')) glob += "**";
        var expression = new StringBuilder("^");
        var parts = glob.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (parts[i] == "**") expression.Append(isLast ? ".+" : "(?:[^/]+/)*");
            else expression.Append(parts[i].Replace("[!", "[^/", StringComparison.Ordinal).Replace("**", "*", StringComparison.Ordinal).Replace("*", "[^/]*", StringComparison.Ordinal).Replace("?", "[^/]", StringComparison.Ordinal)).Append(isLast ? "" : "/");
        }

        return expression.Append('$').ToString();
    }
}
