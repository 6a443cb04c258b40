using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class DefinitionTests
{
    [Theory]
    [InlineData("**Band Saw** is a **saw with a blade**. It is loud.", "Band Saw is a saw with a blade.", "one sentence, no emphasis")]
    [InlineData("**Band Saw** is **a saw with a blade** - It is loud.", "Band Saw is a saw with a blade.", "two sentences glued by a dash")]
    [InlineData("**Band Saw** is a saw - it cuts curves.", "Band Saw is a saw - it cuts curves.", "a clause behind a dash")]
    [InlineData("A band saw cuts wood, e.g. Oak, at 1.5 m/s. It is loud.", "A band saw cuts wood, e.g. Oak, at 1.5 m/s.", "full stops within a sentence")]
    [InlineData("A band saw (see Fig. 2. It helps) cuts. It is loud.", "A band saw (see Fig. 2. It helps) cuts.", "a sentence in parentheses")]
    [InlineData("**Band Saws in Practice**\n**Why Band Saws?**\nMany cuts are curved. A band saw cuts them with a blade.",
        "A band saw cuts them with a blade.", "below titles, the sentence that names the term")]
    [InlineData("A band saw is a machine for cutting wood along curved\nlines with an endless blade. It is loud.",
        "A band saw is a machine for cutting wood along curved lines with an endless blade.", "wrapped lines")]
    [InlineData("Band saw (Saw with a Band)\nOverview\nA band saw is a saw with an endless blade.", "A band saw is a saw with an endless blade.", "a title that is not bold")]
    public void First_defining_sentence(string body, string expected, string because) => Same(expected, Define(body), because);

    [Theory]
    [InlineData("**Band Saws**\n$$\nv = \\pi d n", "unclosed formula")]
    [InlineData("**Band Saws**\n```\nsaw.cut()\nsaw.stop() and then go on", "unclosed code")]
    [InlineData("**Band Saws**\n- cuts wood\n- cuts metal", "a list only")]
    [InlineData("", "nothing")]
    public void None(string body, string because) => Assert.True(Define(body) is null, because);

    [Theory]
    [InlineData(@"with $\theta \leq 2$ rad", "with θ ≤ 2 rad", "commands as they should be")]
    [InlineData("with $kappa_{air} = 1.0$ here", "with κ_air = 1.0 here", "backslashes stripped")]
    [InlineData("with $heta_1 imes heta_2$ here", "with θ₁ × θ₂ here", "a tab taken out of theta and times")]
    [InlineData(@"with $\frac{a+b}{c^2}$ here", "with (a+b)/c² here", "a fraction")]
    [InlineData("in $mathcal{O}(N log N)$ time", "in O(N log N) time", "a style")]
    [InlineData("for $n$ and $m$ blades", "for n and m blades", "two formulas")]
    [InlineData("for $20 or $30 a piece", "for $20 or $30 a piece", "money")]
    public void Formulas_become_plain_text(string part, string expected, string because) =>
        Same($"A band saw cuts wood {expected} in the shop.", Define($"A band saw cuts wood {part} in the shop."), because);

    [Theory]
    [InlineData(@"$\begin{x}a\end{x}$", "an environment")]
    [InlineData("$wobble_x$", "a word that may be half a command")]
    [InlineData(@"$\frac{a}$", "half a fraction")]
    public void A_formula_that_is_not_certain_is_left_out_with_its_clause(string formula, string because) =>
        Same("A band saw cuts wood along curves and angles.", Define($"A band saw cuts wood along curves and angles — with {formula} at most."), because);

    private static string? Define(string body) => GlossaryParser.Read("test", $"band saw, tooling\n{body}").Entries[0].Definition;

    private static void Same(string expected, string? actual, string because) => Assert.True(expected == actual, $"{because}: {actual}");
}
