using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class ProblemTests
{
    [Theory]
    [InlineData("band saw, tooling\nA band saw is a saw.", null, "nothing to mend")]
    [InlineData("", null, "an empty file is no mistake")]
    [InlineData("Notes of a meeting.\nNothing was decided.", "Notes of a meeting.", "no entry at all")]
    [InlineData("band saw, tooling\n\n", "band saw, tooling", "an entry without text")]
    [InlineData("band saw, tooling\nA band saw is a saw.\n```\nsaw()", "```", "code that is never closed")]
    [InlineData("band saw, tooling\nA band saw is a saw.\n```\nsaw() # $$\n```", null, "dollars in code")]
    [InlineData("band saw, tooling\nA band saw is a saw.\n$$\nv = 2", "$$", "a formula that is never closed")]
    [InlineData("band saw, tooling\nA band saw is a saw: $$v = 2$$.", null, "a formula within a line")]
    public void Only_what_the_author_should_mend(string text, string? marked, string because)
    {
        var problems = GlossaryParser.Read("test", text).Problems;
        var found = problems.IsEmpty ? null : text.Substring(problems[0].Span.Start, problems[0].Span.Length);
        Assert.True(problems.Length <= 1 && marked == found, $"{because}: {found}");
    }

    private const string Above = "alpha, greek\n**Alpha** is a letter.\n\n";
    private const string Below = "\n\ngamma, greek\n**Gamma** is a letter, too.";

    [Theory]
    [InlineData("beta, greek\n**Beta** is a letter.", null, null, "nothing to mend")]
    [InlineData("beta, greek", "beta, greek", "no-definition", "an entry without text")]
    [InlineData("Beta", "Beta", "not-an-entry", "a short line without text")]
    [InlineData("Beta\n\nThe letter that comes then.", "Beta", "not-an-entry", "a short line with its text in the next paragraph, as no other has it")]
    [InlineData("1. Beta\nThe letter that comes then.", "1. Beta", "not-an-entry", "a number where no other heading has one")]
    [InlineData("1. first\n2. second", null, null, "a list")]
    [InlineData("Example:\nA word begins with it.", null, null, "a field")]
    [InlineData("It is used in physics.\nIt is used elsewhere.", null, null, "sentences")]
    [InlineData("alpha, greek\nThe same once more.", "alpha, greek", "duplicate-name", "a name twice in one category")]
    [InlineData("alpha, physics\nA particle of two protons and two neutrons.", null, null, "a homonym")]
    [InlineData("alpha, physics\nSee gamma.", null, null, "a reference names what another entry names")]
    [InlineData("beta, BT, greek\nA letter.", "BT", "unused-piece", "an abbreviation that nothing says is one")]
    [InlineData("beta, BT, greek\n**Beta (BT)** is a letter.", null, null, "an abbreviation that the text gives")]
    [InlineData("beta, letters, signs\nA letter.", "signs", "unused-piece", "a last piece that is no category elsewhere")]
    [InlineData("😀, greek\nA smile.", "😀, greek", "no-name", "nothing that a text can be searched for")]
    [InlineData("```\nbeta();", "```", "unclosed-code", "code that is never closed")]
    public void What_an_author_may_have_meant_otherwise(string between, string? marked, string? code, string because)
    {
        var text = Above + between + Below;
        var file = GlossaryParser.Read("test", text);
        var found = file.Problems.Select(problem => (text.Substring(problem.Span.Start, problem.Span.Length), problem.Code)).ToList();
        Assert.True(marked is null ? found.Count == 0 : found is [var only] && only == (marked, code), $"{because}: {string.Join(", ", found)}");
        Assert.All(file.Problems, problem => Assert.Equal(text[..problem.Span.Start].Count(c => c == '\n') + 1, problem.Line));
        Assert.Contains(file.Entries, entry => entry.Title == "Gamma");
    }

    [Fact]
    public void Names_with_definitions_in_the_same_line_are_each_told()
    {
        var file = GlossaryParser.Read("test", "alpha: a letter\n- **beta** – another\n\nA remark.\n\ngamma\tthe third\ndelta\tthe fourth");
        Assert.Equal([1, 2, 6, 7], file.Problems.Select(problem => problem.Line));
        Assert.All(file.Problems, problem => Assert.Equal("not-an-entry", problem.Code));
    }
}
