using Xunit;

namespace Glossary.Formats.Tests.Prose;

/// <summary>Terms that markup runs through: found, and with the span of all that is written.</summary>
public class MarkedUpTermTests
{
    public static TheoryData<string, string, string, string[]> Cases => new()
    {
        { "markdown", "a formula of one letter is part of its word", "A low-$k$ dielectric.", ["low-$k$ dielectric"] },
        { "markdown", "a formula by itself is none", "low $k$ dielectric", [] },
        { "markdown", "a longer formula is none", "low-$k_{eff}$ dielectric", [] },
        { "markdown", "Greek letters", "a high-κ gate", ["high-κ gate"] },
        { "markdown", "a script", "the Si/SiO~2~ interface", ["Si/SiO~2~ interface"] },
        { "markdown", "a script as a tag", "the Si/SiO<sub>2</sub> interface", ["Si/SiO<sub>2</sub> interface"] },
        { "markdown", "an entity", "Gates &amp; Wells, G&amp;W, G&#38;W", ["Gates &amp; Wells", "G&amp;W", "G&#38;W"] },
        { "markdown", "the blank entity", "latch&nbsp;up", ["latch&nbsp;up"] },
        { "markdown", "an entity that parts", "latch&mdash;up latch &lt; up", [] },
        { "markdown", "a hard-wrapped quotation", "> a shadow\n> wafer run", ["shadow\n> wafer run"] },
        { "markdown", "a hard-wrapped quotation of a quotation in a list", "- > > a shadow\n  > > wafer run", ["shadow\n  > > wafer run"] },
        { "markdown", "a hard-wrapped item", "1. a shadow\n   wafer run", ["shadow\n   wafer run"] },
        { "markdown", "items part", "- latch\n- up", [] },
        { "markdown", "emphasis on a part of a word", "photo*lithography*", ["photo*lithography"] },
        { "markdown", "a quoted sentence", "They say `With care, no latch up was ever seen here.` twice.", ["latch up"] },
        { "markdown", "a quoted sentence over two lines", "They say `With care, no latch\nup was ever seen here.`", ["latch\nup"] },
        { "markdown", "a command", "`Run latch up now -f, please do it.` `set latch up = a, b c d e` `find all the latch up files here`", [] },
        { "markdown", "code of few words", "`A latch up.`", [] },
        { "markdown", "a sentence of code", "`SELECT LATCH UP FROM CHIPS, ALL OF THEM.`", [] },
        { "html", "an entity", "<p>Gates &amp; Wells, G&#x26;W</p>", ["Gates &amp; Wells", "G&#x26;W"] },
        { "html", "a script", "Si/SiO<sub>2</sub> interface", ["Si/SiO<sub>2</sub> interface"] },
        { "latex", "a formula of one letter", "A low-$k$ dielectric", ["low-$k$ dielectric"] },
        { "latex", "a formula by itself", "low $k$ dielectric", [] },
        { "latex", "an escaped ampersand", "Gates \\& Wells and G\\&W", ["Gates \\& Wells", "G\\&W"] },
        { "latex", "an en dash within a compound", "bias--temperature stress", ["bias--temperature stress"] },
        { "latex", "an em dash", "latch---up latch --- up latch -- up", [] },
        { "latex", "commands of acronyms", "\\gls{SWR}, \\ac{SWR}, \\acrfull{SWR}, \\Glspl{latch up}", ["SWR", "SWR", "SWR", "latch up"] },
        { "latex", "their definitions", "\\newacronym{x}{SWR}{shadow wafer run}", ["SWR", "shadow wafer run"] },
        { "latex", "scripts", "Si/SiO\\textsubscript{2} interface, Si/SiO$_2$ interface, Si/SiO$_{2}$ interface", ["Si/SiO\\textsubscript{2} interface", "Si/SiO$_2$ interface", "Si/SiO$_{2}$ interface"] },
        { "latex", "marked parts of a term", "\\emph{shadow} \\textbf{wafer} run", ["shadow} \\textbf{wafer} run"] },
        { "latex", "a tie", "shadow~wafer~run", ["shadow~wafer~run"] },
        { "latex", "babel's hyphens", "bias\"=temperature stress, photo\"-lithography", ["bias\"=temperature stress", "photo\"-lithography"] },
        { "latex", "a place to hyphenate", "photo\\-lithography", ["photo\\-lithography"] },
        { "latex", "a quotation mark is no babel hyphen", "``latch\"- up", [] },
        { "latex", "two arguments", "\\x{latch}{up}", [] },
        { "plaintex", "the name other editors have for it", "shadow~wafer run % latch up", ["shadow~wafer run", "latch up"] },
        { "python", "a formula of one letter in a docstring", "\"\"\"A low-$k$ dielectric.\"\"\"", ["low-$k$ dielectric"] },
        { "python", "names in single backticks", "\"\"\"An `SWR` of `latch up`, not ``SWR``, `x.SWR` or :class:`SWR`.\"\"\"", ["SWR", "latch up"] },
        { "python", "a hard-wrapped comment", "# a shadow\n# wafer run", ["shadow\n# wafer run"] },
        { "gitcommit", "a message", "A shadow\nwafer run\n\n# latch up\n", ["shadow\nwafer run"] },
        { "gitcommit", "a comment below scissors", "latch up\n# ---- >8 ----\nlatch up", ["latch up"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Terms(string languageId, string reason, string text, string[] expected)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(expected, Opened.TermsIn(languageId, text));
    }
}
