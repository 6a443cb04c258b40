using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class NamesInTextTests
{
    [Theory]
    [InlineData("latency", "latency", "one name")]
    [InlineData("line width roughness (LWR)", "line width roughness|LWR", "an abbreviation behind")]
    [InlineData("LWR (line width roughness)", "LWR|line width roughness", "a long form behind")]
    [InlineData("有向无环图（DAG）", "有向无环图|DAG", "full-width parentheses, and another script in them")]
    [InlineData("root (file system)", "root", "a qualifier tells it from others")]
    [InlineData("distance matrix (also called dissimilarity matrix)", "distance matrix|dissimilarity matrix", "what is said to be a name")]
    [InlineData("Rückstau (auch: Staudruck)", "Rückstau|Staudruck", "in another language")]
    [InlineData("yield / Ausbeute", "yield|Ausbeute", "a slash between blanks")]
    [InlineData("yield; output", "yield|output", "a semicolon")]
    [InlineData("歩留まり、歩留", "歩留まり|歩留", "an ideographic comma")]
    [InlineData("歩留まり／歩留", "歩留まり|歩留", "a full-width slash")]
    [InlineData("cash, petty", "cash, petty", "a comma may be part of a name")]
    [InlineData("arena, arena allocation", "arena|arena allocation", "two of a kind")]
    [InlineData("application programming interface, API", "application programming interface|API", "an abbreviation behind a comma")]
    [InlineData("API: application programming interface", "API|application programming interface", "behind a colon")]
    [InlineData("API - application programming interface", "API|application programming interface", "behind a dash")]
    [InlineData("API – application programming interface", "API|application programming interface", "behind another dash")]
    [InlineData("allowlist aka access list", "allowlist|access list", "a word that says so")]
    [InlineData("allowlist, also access list", "allowlist|access list", "two words that say so")]
    [InlineData("index or database index", "index|database index", "an alternative of a kind")]
    [InlineData("parent or guardian", "parent or guardian", "an alternative that is one term")]
    [InlineData("make or buy", "make or buy", "another")]
    [InlineData("Bb/BB", "Bb|BB", "two cases")]
    [InlineData("TCP/IP", "TCP/IP", "a slash within a name")]
    [InlineData("I/O", "I/O", "another")]
    [InlineData("and/or", "and/or", "a third")]
    [InlineData("R&D", "R&D", "an ampersand")]
    [InlineData("24/7", "24/7", "numbers")]
    [InlineData("C++", "C++", "signs at the end")]
    [InlineData(".gitignore", ".gitignore", "a sign at the start")]
    [InlineData("f(x)", "f(x)", "a formula is one name")]
    [InlineData("**golden lot**", "golden lot", "emphasis")]
    [InlineData("  ", "", "nothing")]
    [InlineData("(", "(", "a lone sign")]
    [InlineData(")", ")", "another")]
    public void Names_of_a_term(string text, string names, string reason) => Assert.Equal((reason, names), (reason, string.Join('|', NamesInText.OfTerm(text))));

    [Theory]
    [InlineData("yield, output", "yield|output", "commas")]
    [InlineData("cash, petty; coins", "cash, petty|coins", "commas are signs of names where semicolons part them")]
    [InlineData("rendement, yield (YLD)", "rendement|yield|YLD", "an abbreviation in one of them")]
    [InlineData("a\nb", "a|b", "lines")]
    [InlineData(", a,, b,", "a|b", "nothing between commas")]
    public void Names_of_a_list(string text, string names, string reason) => Assert.Equal((reason, names), (reason, string.Join('|', NamesInText.OfList(text))));
}
