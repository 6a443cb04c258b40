using Glossary.Core.Language;
using Xunit;

namespace Glossary.Core.Tests.Language;

public class EnglishNounTests
{
    [Theory]
    [InlineData("wafer", "wafers", "regular")]
    [InlineData("bias", "biases", "a sibilant")]
    [InlineData("capacity", "capacities", "-y behind a consonant")]
    [InlineData("array", "arrays", "-y behind a vowel")]
    [InlineData("analysis", "analyses analysises", "irregular, and as some write it")]
    [InlineData("wafers", "", "a plural has none")]
    [InlineData("2", "", "a number has none")]
    public void Makes_plurals(string word, string plurals, string reason) => Assert.True(plurals == string.Join(' ', EnglishNoun.Plurals(word)), reason);

    [Theory]
    [InlineData("wafers", "wafer", "regular")]
    [InlineData("caches", "cach cache", "both stems, since the spelling does not tell")]
    [InlineData("databases", "database databas", "behind a single s the e mostly belongs to the stem")]
    [InlineData("sizes", "size siz", "behind a z too")]
    [InlineData("boxes", "box boxe", "but not behind an x")]
    [InlineData("masses", "mass masse", "nor behind two")]
    [InlineData("bases", "basis base bas", "irregular or not")]
    [InlineData("capacities", "capacity capacitie", "-ies")]
    [InlineData("bias", "", "the s belongs to the word")]
    [InlineData("focus", "", "so it does here")]
    [InlineData("lens", "", "and here")]
    [InlineData("series", "", "one word for both")]
    [InlineData("physics", "", "a science")]
    [InlineData("dielectrics", "dielectric", "no science")]
    [InlineData("gas", "", "too short to be sure")]
    public void Finds_singulars(string word, string singulars, string reason) => Assert.True(singulars == string.Join(' ', EnglishNoun.Singulars(word)), reason);

    [Theory]
    [InlineData("people", "irregular")]
    [InlineData("men", "and so are these")]
    [InlineData("dice", "which are many")]
    [InlineData("leaf", "in the singular, too")]
    [InlineData("capacities", "regular")]
    public void Every_form_begins_with_the_same_letter(string word, string reason) =>
        Assert.True(EnglishNoun.Singulars(word).Concat(EnglishNoun.Plurals(word)).All(form => form[0] == word[0]), reason);
}
