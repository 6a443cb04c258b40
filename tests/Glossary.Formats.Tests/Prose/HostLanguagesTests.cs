using Glossary.Formats.Prose;
using Xunit;

namespace Glossary.Formats.Tests.Prose;

public class HostLanguagesTests
{
    [Theory]
    [InlineData("notes.md", "markdown")]
    [InlineData("a/b/Notes.MD", "markdown")]
    [InlineData("spec.adoc", "asciidoc")]
    [InlineData("paper.tex", "latex")]
    [InlineData("guide.rst", "restructuredtext")]
    [InlineData("x.tsx", "typescriptreact")]
    [InlineData("src/CMakeLists.txt", "cmake")]
    [InlineData("Dockerfile", "dockerfile")]
    [InlineData("team.glossary.txt", "glossary")]
    [InlineData("docs/Team.GLOSSARY.TXT", "glossary")]
    [InlineData("glossary.txt", "plaintext")]
    [InlineData("LICENSE", "plaintext")]
    [InlineData("archive.unknown", "plaintext")]
    [InlineData("", "plaintext")]
    public void A_path_tells_its_language(string path, string languageId) => Assert.Equal(languageId, HostLanguages.LanguageIdForPath(path));

    [Fact]
    public void The_same_language_is_made_once_whatever_the_case() =>
        Assert.Same(HostLanguages.ForLanguageId("python"), HostLanguages.ForLanguageId("Python"));

    [Theory]
    [InlineData("rst", "restructuredtext")]
    [InlineData("plaintex", "latex")]
    [InlineData("sh", "shellscript")]
    [InlineData("cs", "csharp")]
    [InlineData("git-commit", "gitcommit")]
    [InlineData("glossary", "markdown")] // The definitions of a glossary file are written in it.
    public void Names_of_other_editors_are_known(string name, string languageId)
    {
        var (language, known) = (HostLanguages.ForLanguageId(name), HostLanguages.ForLanguageId(languageId));
        Assert.Equal((known.GetType(), known.PassedOver), (language.GetType(), language.PassedOver));
        Assert.NotSame(HostLanguages.ForLanguageId("plaintext"), language);
    }

    [Theory]
    [InlineData("plaintext")]
    [InlineData("gitcommit")]
    [InlineData("markdown")]
    [InlineData("restructuredtext")]
    [InlineData("asciidoc")]
    [InlineData("latex")]
    [InlineData("html")]
    [InlineData("yaml")]
    [InlineData("python")]
    public void What_is_passed_over_is_said_in_a_phrase(string languageId) =>
        Assert.Matches("^[A-Za-z'].* and .*[a-z]$", HostLanguages.ForLanguageId(languageId).PassedOver);

    [Fact]
    public void An_unknown_language_is_plain_text() => Assert.Same(HostLanguages.ForLanguageId("plaintext"), HostLanguages.ForLanguageId("klingon"));
}
