using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class LayoutTests
{
    [Theory]
    [InlineData("UAT\nUser acceptance test, which the customer does.", "UAT", "one entry in capitals, without a blank line")]
    [InlineData("a, x\n**A** is one.\nb, x\n**B** is one.\n\nC\nA third.\n\nD\nA fourth.\n\nE\nA fifth.", "A|B|C|D|E", "a dump to which entries were added by hand")]
    [InlineData("Alpha\n\nThe first.\n\nIt is a letter.\n\nBeta\n\nThe second", "Alpha|Beta", "the text in the next paragraph")]
    [InlineData("EMEA\n\nA region, or three\n\nLTI\n\nA standard", "EMEA|LTI", "texts that look like headings")]
    [InlineData("# Glossary\n\n## A\n\n### Alpha\nThe first.\n\n### Apex\nA top.\n#### Use\nOf hills.", "Alpha|Apex", "titles above and below the entries")]
    [InlineData("# metals\niron, metal\n**Iron** is a metal.\n\n# others\nwood\nNo metal.", "Iron|wood", "remarks with number signs")]
    [InlineData("# Terms\n\nalpha\n\nThe first.\n\nbeta\n\nThe second.", "alpha|beta", "a title above headings that stand alone")]
    [InlineData("# Terms\n\n**alpha**\nThe first.\n\n**beta**\nThe second.", "alpha|beta", "a title above bold headings")]
    [InlineData("Terms\n=====\n\nalpha, x\n\nThe first.\n\nbeta, x\n\nThe second.", "alpha|beta", "a title above a rule, and headings with categories")]
    [InlineData("# Alpha\n\nAlpha is the first.\n\n**Use**\nIn words.\n\n**History**\nIt is old.", "Alpha", "an only entry with text of its own has sections")]
    [InlineData("Alpha\n=====\nThe first.\n\nBeta\n====\nThe second.", "Alpha|Beta", "underlined")]
    [InlineData("Alpha\nThe first.\n---\nBeta\nThe second.", "Alpha|Beta", "parted by rules")]
    [InlineData("alpha\n  the first\n\n  Another paragraph\n  of this entry\n\nbeta\n  the second", "alpha|beta", "indented bodies")]
    [InlineData("1. Alpha\n   The first.\n\n2. Beta\n   The second.", "Alpha|Beta", "numbered")]
    [InlineData("alpha\nThe first.\n\n```\nbeta\nis no entry\n\ngamma\nis none\n```\n\ndelta\nThe fourth.", "alpha|delta", "code with blank lines")]
    [InlineData("alpha\nThe first.\n\n```\nx()\n\nbeta, x\n**Beta** is the second.\n\n```\ny()\n```\n\ngamma\nThe third.", "alpha|Beta|gamma", "code that was not closed hides no entry")]
    [InlineData("alpha\nThe first.\n\nIt is a letter of an alphabet that has many more letters\nthan I can count on my hands.\n\nbeta\nThe second.", "alpha|beta", "wrapped prose")]
    [InlineData("Chemotherapy-induced peripheral neuropathy\nneuropathy caused by drugs", "Chemotherapy-induced peripheral neuropathy", "a definition shorter than its heading")]
    [InlineData("golden lot\tyield\nA lot.\n\ntest lot\tyield\nA lot, too.", "golden lot|test lot", "tabs in headings")]
    [InlineData("歩留まり、製造\n良品の割合。\n\n良率，制造\n合格品的比例。", "歩留まり|良率", "commas of other scripts")]
    [InlineData("Caveat emptor!\nLet the buyer beware.\n\ni. v.\nInto a vein.\n\netc.\nAnd so on.", "Caveat emptor!|i. v.|etc.", "full stops and exclamation marks")]
    public void Every_entry_is_found_and_nothing_else(string text, string titles, string because)
    {
        var found = string.Join('|', GlossaryParser.Read("test", text).Entries.Select(entry => entry.Title));
        Assert.True(titles == found, $"{because}: {found}");
    }

    [Theory]
    [InlineData("# Terms\n\nAlpha: the first of all.\n\nBeta: the second.", "3, 5", "names and definitions in one line, below a title")]
    [InlineData("Alpha: the first of all.\nBeta: the second.", "1, 2", "and without one")]
    [InlineData("Our words\n\nalpha — the first of all\nbeta — the second", "3, 4", "below a title without a mark")]
    [InlineData("# Alpha\n\nIt is a letter.\n\nUse: in words.", "", "below an entry with text of its own they are parts of it")]
    [InlineData("# Alpha\nUse: in words.\n\n# Beta\nUse: in words.", "", "as they are of several")]
    public void Names_and_definitions_in_one_line_are_told(string text, string lines, string because)
    {
        var problems = GlossaryParser.Read("test", text).Problems.Where(problem => problem.Kind == ProblemKind.NotAnEntry);
        Assert.Equal((because, lines), (because, string.Join(", ", problems.Select(problem => problem.Line))));
    }

    [Theory]
    [InlineData("alpha\nThe first of all.\nbeta\nThe second of all.\n\ngamma\nThe third.", "3", "without a blank line above")]
    [InlineData("ALPHA\nThe first of all.\nBETA\nThe second of all.", "3", "in capitals")]
    [InlineData("1) alpha\n   The first of all.\n2) beta\n   The second of all.", "3", "numbered")]
    [InlineData("阿尔法\n第一个字母。\n贝塔\n第二个字母。", "3", "in Chinese")]
    [InlineData("alpha\nThe first of all.\n- in words\n- in numbers.", "", "a list is none")]
    [InlineData("alpha\nThe first of all that was ever\nwritten by hand\nand is read.", "", "wrapped prose is none")]
    public void Headings_within_paragraphs_are_told(string text, string lines, string because)
    {
        var problems = GlossaryParser.Read("test", text).Problems.Where(problem => problem.Kind == ProblemKind.NotAnEntry);
        Assert.Equal((because, lines), (because, string.Join(", ", problems.Select(problem => problem.Line))));
    }

    [Fact]
    public void Titles_rules_and_remarks_belong_to_no_entry()
    {
        var entries = GlossaryParser.Read("test", "# Terms\n\nalpha\nThe first.\n\n---\n// to be sorted\n\n# Others\n\nbeta\nThe second.\n").Entries;
        Assert.Equal([(3, 4), (11, 12)], entries.Select(entry => (entry.Line, entry.Location.End.Line + 1)));
    }
}
