using Glossary.Core.Names;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>How many capitals other fields may share: up to four.</summary>
public class SharedCapitalsTests
{
    [Theory]
    [InlineData("QX", TermAmbiguity.Abbreviation, "two")]
    [InlineData("QXDF", TermAmbiguity.Abbreviation, "four")]
    [InlineData("QXDFs", TermAmbiguity.Abbreviation, "four and a plural ending, which is no letter of theirs")]
    [InlineData("QX2DF", TermAmbiguity.Abbreviation, "a digit is no capital")]
    [InlineData("QXDFZ", TermAmbiguity.None, "five")]
    [InlineData("QXDFZs", TermAmbiguity.None, "five and a plural ending")]
    [InlineData("LINES", TermAmbiguity.Abbreviation, "five that spell a word")]
    [InlineData("Q2", TermAmbiguity.Abbreviation, "one letter and a digit")]
    [InlineData("QXd", TermAmbiguity.None, "an ending other than a plural is mixed case")]
    [InlineData("QsX", TermAmbiguity.None, "so is an s that is no ending")]
    public void Four_capitals_may_be_anything_and_five_are_a_name(string name, TermAmbiguity expected, string because) =>
        Assert.Equal((because, expected), (because, NamePolicy.AmbiguityOf(name)));
}
