using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>Grammar is asked of language, comments included, but not of identifiers and string literals; case is asked of all.</summary>
public class SourceCodeRulesTests
{
    private const string Glossary = "LINE|Node|latency|wear-out";

    [Theory]
    [InlineData("READ THIS LINE", "READ THIS [LINE]", "among capitals")]
    [InlineData("Node.js", "[Node].js", "part of a longer name")]
    [InlineData("job-latency", "job-[latency]", "behind a hyphen")]
    [InlineData("they wear out", "they [wear out]", "a verb")]
    public void Rules_of_language_do_not_hold_for_source_code(string language, string sourceCode, string rule)
    {
        MarkedText.AssertFinds(Glossary, language, ProseKind.Prose, rule);
        MarkedText.AssertFinds(Glossary, language, ProseKind.Comment, rule);
        MarkedText.AssertFinds(Glossary, sourceCode, ProseKind.Code, rule);
        MarkedText.AssertFinds(Glossary, sourceCode, ProseKind.Literal, rule);
    }

    [Theory]
    [InlineData(ProseKind.Prose)]
    [InlineData(ProseKind.Comment)]
    [InlineData(ProseKind.Literal)]
    [InlineData(ProseKind.Code)]
    public void An_abbreviation_in_small_letters_is_none_in_any_text(ProseKind kind) =>
        MarkedText.AssertFinds(Glossary, "a line, a [LINE]", kind, "case tells them apart everywhere");
}
