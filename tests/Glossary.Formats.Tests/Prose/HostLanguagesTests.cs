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
    [InlineData("LICENSE", "plaintext")]
    [InlineData("archive.unknown", "plaintext")]
    [InlineData("", "plaintext")]
    public void A_path_tells_its_language(string path, string languageId) => Assert.Equal(languageId, HostLanguages.LanguageIdForPath(path));

    [Fact]
    public void The_same_language_is_made_once_whatever_the_case() =>
        Assert.Same(HostLanguages.ForLanguageId("python"), HostLanguages.ForLanguageId("Python"));

    [Fact]
    public void An_unknown_language_is_plain_text() => Assert.Same(HostLanguages.ForLanguageId("plaintext"), HostLanguages.ForLanguageId("klingon"));
}
