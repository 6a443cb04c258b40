using Glossary.Core.Language;
using Xunit;

namespace Glossary.Core.Tests.Language;

public class StemTests
{
    [Theory]
    [InlineData("gratings", "grating", true, "a plural")]
    [InlineData("Gratings", "GRATING", true, "in any case")]
    [InlineData("cavities", "cavity", true, "a plural on -ies")]
    [InlineData("cavities", "cavitie", false, "which loses more than its s")]
    [InlineData("boss", "bos", false, "-ss is no plural")]
    [InlineData("locus", "locu", false, "nor is -us")]
    [InlineData("gas", "ga", false, "nor are three letters")]
    [InlineData("vias", "via", true, "but four are")]
    [InlineData("fêtes", "fete", true, "without their marks")]
    [InlineData("wafer", "wager", false, "a letter apart")]
    [InlineData("grating", "gnitarg", false, "the same letters in another order")]
    public void Words_are_compared_in_the_singular(string one, string other, bool areAlike, string because) =>
        Assert.Equal((because, areAlike), (because, Stem.OfAny(one) == Stem.OfAny(other)));

    [Theory]
    [InlineData("wafer", true, false, "a word of a field")]
    [InlineData("mask", true, true, "said every day")]
    [InlineData("liner", true, true, "said now and then")]
    [InlineData("here", false, true, "said all the time")]
    [InlineData("QX", false, false, "two letters")]
    [InlineData("QXD", true, false, "three letters")]
    [InlineData("e\u0301qx", true, false, "three and a mark")]
    [InlineData("qe\u0301", false, false, "two and a mark")]
    [InlineData("3qxd", false, false, "a number and its unit")]
    [InlineData("1987", false, false, "a number")]
    [InlineData("q3xd", true, false, "a digit within")]
    [InlineData("", false, false, "nothing")]
    public void Some_words_say_nothing_and_some_say_less(string word, bool saysSomething, bool isEveryday, string because)
    {
        var stem = Stem.Of(word, out var found);
        Assert.Equal((because, saysSomething, isEveryday), (because, stem is not null, found));
        if (stem is { } known) Assert.Equal(Stem.OfAny(word), known);
    }

    [Theory]
    [InlineData(48, true)]
    [InlineData(49, false)]
    public void What_is_longer_than_any_word_says_nothing(int length, bool saysSomething) =>
        Assert.Equal(saysSomething, Stem.Of(new string('q', length), out _) is not null);

    [Fact]
    public void Of_what_is_longer_than_any_word_the_start_is_compared()
    {
        var start = new string('q', 48);
        Assert.Equal(Stem.OfAny(start), Stem.OfAny(start + "x"));
        Assert.NotEqual(Stem.OfAny(start[..47] + "x"), Stem.OfAny(start));
    }

    [Theory]
    [InlineData("Wafer Maps", "wafer map", "each word")]
    [InlineData("wafer-map", "wafer map", "on both sides of a hyphen")]
    [InlineData("The QX", "the qx", "small and short ones as well")]
    [InlineData("", "", "none")]
    public void A_name_has_the_stems_of_its_words(string name, string words, string because) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (because, Stem.OfAny(word))), Stem.AllOf(name).Select(stem => (because, stem)));
}
