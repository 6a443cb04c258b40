using Glossary.Formats.Export;
using Xunit;

namespace Glossary.Formats.Tests.Export;

public class MathMarkupTests
{
    [Theory]
    [InlineData("x", "<math><mi>x</mi></math>", "a letter")]
    [InlineData("10.5", "<math><mn>10.5</mn></math>", "a number")]
    [InlineData("a_1^2", "<math><msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup></math>", "what is raised and lowered")]
    [InlineData("\\frac{1}{n}", "<math><mfrac><mrow><mn>1</mn></mrow><mrow><mi>n</mi></mrow></mfrac></math>", "a fraction")]
    [InlineData("\\sqrt{x}", "<math><msqrt><mrow><mi>x</mi></mrow></msqrt></math>", "a root")]
    [InlineData("\\alpha < \\eta", "<math><mi>α</mi><mo>&lt;</mo><mi>η</mi></math>", "commands for signs")]
    [InlineData("\\text{rate in } s", "<math><mtext>rate in </mtext><mi>s</mi></math>", "words")]
    [InlineData("\\left(x\\right)", "<math><mo>(</mo><mi>x</mi><mo>)</mo></math>", "brackets that grow")]
    [InlineData("x^", "<code class=\"math\">x^</code>", "nothing is raised")]
    [InlineData("{x", "<code class=\"math\">{x</code>", "braces that are never closed")]
    [InlineData("x}", "<code class=\"math\">x}</code>", "braces that were never opened")]
    [InlineData("\\unknown<b>", "<code class=\"math\">\\unknown&lt;b&gt;</code>", "a command that is not known")]
    [InlineData("\\", "<code class=\"math\">\\</code>", "a command without a name")]
    [InlineData("x^1^2", "<code class=\"math\">x^1^2</code>", "raised twice")]
    [InlineData("", "<math></math>", "nothing")]
    public void A_formula_as_browsers_show_it(string formula, string expected, string reason) => Assert.True(expected == MathMarkup.Of(formula), $"{reason}: {MathMarkup.Of(formula)}");

    [Fact]
    public void A_formula_of_nothing_but_braces_costs_no_more_than_its_length()
    {
        Assert.StartsWith("<code", MathMarkup.Of(new string('{', 100_000)), StringComparison.Ordinal);
        Assert.StartsWith("<code", MathMarkup.Of(string.Concat(Enumerable.Repeat("\\frac", 10_000))), StringComparison.Ordinal);
        Assert.StartsWith("<code", MathMarkup.Of(string.Concat(Enumerable.Repeat("\\hat", 100_000)) + "x"), StringComparison.Ordinal);
    }
}
