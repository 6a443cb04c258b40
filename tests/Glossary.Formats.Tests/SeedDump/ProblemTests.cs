using Glossary.Formats.SeedDump;
using Xunit;

namespace Glossary.Formats.Tests.SeedDump;

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
        var problems = SeedDumpReader.Read("test", text).Problems;
        var found = problems.IsEmpty ? null : text.Substring(problems[0].Span.Start, problems[0].Span.Length);
        Assert.True(problems.Length <= 1 && marked == found, $"{because}: {found}");
    }
}
