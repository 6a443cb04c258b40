using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Language;
using Xunit;

namespace Glossary.Core.Tests.Language;

public class SpellingVariantsTests
{
    [Theory]
    [InlineData("colourisation", "colorization", "two differences in one word")]
    [InlineData("modelled", "modeled", "a doubled l")]
    [InlineData("centred", "centered", "an ending that goes with its stem")]
    [InlineData("sulphide", "sulfide", "a stem at the start")]
    [InlineData("nanometres", "nanometers", "a stem at the end")]
    [InlineData("grey", "gray", "a whole word")]
    public void Spells_either_way(string british, string american, string reason)
    {
        Assert.True(SpellingVariants.American(british) == american, reason);
        Assert.True(SpellingVariants.British(american) == british, reason);
        Assert.Contains(american, SpellingVariants.Others(british));
    }

    [Theory]
    [InlineData("size", "a stem of one letter")]
    [InlineData("prise", "a prise is no prize")]
    [InlineData("filling", "filling is no filing")]
    [InlineData("tiling", "tiling is no tilling")]
    [InlineData("check", "a check is no cheque")]
    [InlineData("greyhound", "single words stand for themselves")]
    [InlineData("", "nothing")]
    public void Leaves_other_words_alone(string word, string reason) => Assert.True(SpellingVariants.Others(word).Length == 0, reason);

    [Fact]
    public void Every_spelling_of_a_word_has_the_same_spellings()
    {
        var pieces = Gen.Elements("color", "colour", "fibre", "center", "centred", "sulph", "model", "an", "elling", "ised", "ization", "og", "yse", "s");
        var words = from count in Gen.Choose(1, 2) from parts in pieces.ArrayOf(count) select string.Concat(parts);
        Prop.ForAll(words.ToArbitrary(), word => Assert.All(SpellingVariants.Others(word), other => Assert.Equal(Spellings(word), Spellings(other))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Two_words_as_one_have_no_spellings_but_those_of_both_unless_they_are_told_to_have_more()
    {
        var pieces = Gen.Elements("color", "fibre", "cent", "er", "model", "an", "log", "ue", "over", "size", "grey", "scale", "s", "dis", "c", "sul", "phide");
        var words = from count in Gen.Choose(1, 2) from parts in pieces.ArrayOf(count) select string.Concat(parts);
        var pairs = from first in words from second in words select (First: first, Second: second);
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var made = Spellings(pair.First).SelectMany(first => Spellings(pair.Second).Select(second => (Word: first + second, Seam: first.Length))).ToList();
            if (made.Any(solid => SpellingVariants.HasOthersAcross(solid.Word, solid.Seam))) return;
            Assert.Subset(made.Select(solid => solid.Word).ToHashSet(), Spellings(pair.First + pair.Second).ToHashSet());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static IEnumerable<string> Spellings(string word) => SpellingVariants.Others(word).Prepend(word).Order(StringComparer.Ordinal);
}
