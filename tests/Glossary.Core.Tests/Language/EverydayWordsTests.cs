using Glossary.Core.Language;
using Xunit;

namespace Glossary.Core.Tests.Language;

public class EverydayWordsTests
{
    [Theory]
    [InlineData("the", WordFrequency.Common, "the commonest")]
    [InlineData("aa", WordFrequency.Occasional, "the first of all")]
    [InlineData("ablates", WordFrequency.Rare, "a plural of which neither number is said")]
    [InlineData("zymurgy", WordFrequency.Rare, "the last of all")]
    [InlineData("zzz", WordFrequency.Rare, "behind the last one")]
    [InlineData("zonked", WordFrequency.Rare, "within the last pair of letters")]
    [InlineData("zoo", WordFrequency.Everyday, "within the last pair of letters")]
    [InlineData("zymurgy0", WordFrequency.Rare, "the last of all with its digit")]
    [InlineData("the7", WordFrequency.Rare, "a word with its digit")]
    [InlineData("lines", WordFrequency.Common, "a plural is as frequent as its singular")]
    [InlineData("xq", WordFrequency.Rare, "no word starts with these")]
    [InlineData("a", WordFrequency.Rare, "a letter is no word of the list")]
    [InlineData("", WordFrequency.Rare, "nothing")]
    [InlineData("über", WordFrequency.Rare, "no Latin letter without a mark")]
    [InlineData("caffè", WordFrequency.Rare, "nor here")]
    [InlineData("x-ray", WordFrequency.Rare, "no letter at all")]
    public void A_word_is_as_frequent_as_the_list_says(string word, WordFrequency expected, string reason) =>
        Assert.Equal((reason, expected), (reason, EverydayWords.FrequencyOf(word)));

    [Theory]
    [InlineData("wafer", WordCase.Small, "a noun")]
    [InlineData("zurich", WordCase.Capital, "a town")]
    [InlineData("zygote", WordCase.Small, "a rare word")]
    [InlineData("louvain", WordCase.Unknown, "not in the list")]
    public void English_writes_a_word_small_or_with_a_capital(string word, WordCase expected, string reason) =>
        Assert.Equal((reason, expected), (reason, EverydayWords.CaseOf(word)));

    [Theory]
    [InlineData("lin", true, "line")]
    [InlineData("line", true, "the word itself")]
    [InlineData("z", true, "zone, by one letter")]
    [InlineData("zym", false, "only a rare word")]
    [InlineData("xq", false, "no word at all")]
    [InlineData("posi", true, "position")]
    [InlineData("positron", false, "a rare word")]
    public void Letters_may_start_an_everyday_word(string letters, bool expected, string reason) =>
        Assert.Equal((reason, expected), (reason, EverydayWords.StartsWith(letters)));
}
