using Glossary.Core.Features;
using Glossary.Search.FullText;
using Xunit;

namespace Glossary.Search.Tests.FullText;

public sealed class SearchTests : IDisposable
{
    private readonly FullTextIndex index;
    private readonly FullTextReader reader;

    public SearchTests()
    {
        index = SmallIndex.Of(SmallIndex.Entries);
        reader = SmallIndex.Reader(index);
    }

    public void Dispose()
    {
        reader.Dispose();
        index.Dispose();
    }

    [Theory]
    [InlineData("ellipsometry ", 4, "a name")]
    [InlineData("ELLIPSOMETRY ", 4, "in any case")]
    [InlineData("reticle ", 3, "another name")]
    [InlineData("mask ", 3, "a name comes before a text that has the word")]
    [InlineData("photomasks ", 3, "a plural, and a name before a text that has this very form")]
    [InlineData("etched wafers ", 1, "other forms of words, all of them before one of them")]
    [InlineData("bath ", 2, "a word of the definition")]
    [InlineData("pumped ", 1, "a word of the body")]
    [InlineData("naive ", 4, "without its diacritic")]
    [InlineData("ＯＶＥＲＬＡＹ ", 5, "in full width")]
    [InlineData("ellipsomerty ", 4, "two letters exchanged")]
    [InlineData("elipsommetry ", 4, "two typos in a long word")]
    [InlineData("reticel ", 3, "a typo in another name")]
    [InlineData("depositoin ", 9, "a typo in an ending that stemming would take off")]
    [InlineData("maks ", 3, "a typo in a word of four letters")]
    [InlineData("chambre ", 1, "a typo in a word of the body")]
    [InlineData("ellip", 4, "the start of a word, as it is typed")]
    [InlineData("ellip* ", 4, "the start of a word, asked for")]
    [InlineData("model metrology ", 4, "a word of the text and one of the category")]
    [InlineData("\"electron beam\" ", 3, "a phrase")]
    [InlineData("\"wet etching\" ", 2, "a phrase among names")]
    [InlineData("self-attention ", 6, "a compound")]
    [InlineData("low-k ", 9, "a compound with a short word")]
    [InlineData("wafer's edges ", 1, "the possessive of a word")]
    [InlineData("晶圆 ", 8, "Han, of which each character is a word")]
    [InlineData("半导体 ", 8, "Han within a text")]
    [InlineData("シリコン", 8, "the start of a Katakana word")]
    [InlineData("웨이퍼 ", 8, "Hangul")]
    [InlineData("name:mask ", 3, "in names")]
    [InlineData("text:deposition ", 9, "in texts", false)]
    [InlineData("category:metrology film ", 4, "in a category")]
    [InlineData("category:\"machine learning\" step ", 7, "a phrase as the category")]
    [InlineData("and gate ", 10, "a stop word is passed over")]
    [InlineData("photomask zzzzzz ", 3, "a word that nobody has does not spoil the others")]
    [InlineData("self:attention ", 6, "an unknown field is a word like others")]
    public void Finds(string typed, ulong key, string why, bool first = true)
    {
        var found = SmallIndex.Find(reader, typed);
        Assert.True(first ? found.FirstOrDefault() == key : found.Contains(key), $"{why}: {string.Join(", ", found)}");
    }

    [Theory]
    [InlineData("", "nothing is asked")]
    [InlineData("the of ", "stop words tell nothing")]
    [InlineData("-mask ", "what to keep out is not what to find")]
    [InlineData("xyzzyq ", "nobody has it")]
    [InlineData("xyz ", "short words are not mistyped")]
    [InlineData("\"beam electron\" ", "a phrase has an order")]
    [InlineData("category:wafer ", "no category has it")]
    [InlineData("name:chamber ", "no name has it")]
    [InlineData("text:metrology ", "no text has it")]
    [InlineData("category:metrology chamber gas ", "nothing of the category has any of the words")]
    [InlineData("\"electron beam\" bath pumped ", "nothing with the phrase has")]
    public void Finds_nothing(string typed, string why) => Assert.True(SmallIndex.Find(reader, typed).Length == 0, why);

    [Theory]
    [InlineData("etching -wet ", 2, "a word")]
    [InlineData("etching -\"wet etching\" ", 2, "a phrase")]
    [InlineData("mask -category:etch ", 1, "a category")]
    [InlineData("mask -reticles ", 3, "another form of a word")]
    public void Keeps_out(string typed, ulong key, string why)
    {
        var found = SmallIndex.Find(reader, typed);
        Assert.NotEmpty(found);
        Assert.False(found.Contains(key), why);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND")]
    [InlineData("OR NOT")]
    [InlineData("(")]
    [InlineData("\\")]
    [InlineData("*")]
    [InlineData("?*~^")]
    [InlineData("[a TO b}")]
    [InlineData("a:b:c")]
    [InlineData("name:")]
    [InlineData("-")]
    [InlineData("/.*/")]
    [InlineData("💡 💡💡")]
    [InlineData("\ud83d")]
    [InlineData("a\0b")]
    [InlineData("e\u0301\u200d")]
    public void Never_breaks(string typed)
    {
        foreach (var around in (ReadOnlySpan<string>)["", "etching ", "\"etching ", "category:", "-"])
        {
            SmallIndex.Find(reader, around + typed);
            SmallIndex.Find(reader, typed + around);
            SmallIndex.Find(reader, string.Concat(Enumerable.Repeat(around + typed, 10_000 / (around + typed).Length)));
        }
    }

    [Fact]
    public void A_search_finds_the_same_after_others()
    {
        string[] queries = ["etching wafer ", "etch", "wafer etching ", "etched ", "etching etching ", "ma", "mask -etching ", "\"removes material\" ", "mterial ", "mask etching bath "];
        foreach (var first in queries)
        {
            using var fresh = SmallIndex.Reader(index);
            foreach (var query in queries.Prepend(first)) SmallIndex.Find(reader, query);
            Assert.Equal(Scores(fresh, first), Scores(reader, first));
        }

        static (ulong, float)[] Scores(FullTextReader reader, string typed) => [.. SmallIndex.Search(reader, typed).Select(hit => (hit.Key, hit.Score))];
    }

    [Fact]
    public void Entries_with_all_words_come_first_then_those_with_more()
    {
        var found = SmallIndex.Find(reader, "etching mask wafer ");
        Assert.Equal(1ul, found[0]);
        Assert.Equal<ulong>([2, 3], found[1..3].Order());
    }

    [Fact]
    public void Gives_no_more_than_asked_for()
    {
        Assert.Equal(2, reader.Search(UserQuery.Parse("mask "), 2, false, default).Length);
        Assert.Empty(reader.Search(UserQuery.Parse("mask "), 0, false, default));
    }

    [Fact]
    public void A_hit_says_which_entry_and_how_well_it_answers()
    {
        var hit = reader.Search(UserQuery.Parse("ellipsometry "), 1, false, default)[0];
        Assert.Equal(4ul, hit.Key);
        Assert.True(hit.Score > 0);
        Assert.Null(hit.Sentence);
    }

    [Fact]
    public void A_search_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => reader.Search(UserQuery.Parse("mask "), 5, false, cancelled.Token));
    }

    [Fact]
    public void Entries_that_speak_of_the_same_are_related()
    {
        Assert.Equal(2ul, reader.MoreLikeThis(1, 3).FirstOrDefault()?.Key);
        Assert.DoesNotContain(reader.MoreLikeThis(1, 10), hit => hit.Key == 1);
        Assert.Empty(reader.MoreLikeThis(12345, 3));
        Assert.Empty(reader.MoreLikeThis(1, 0));
    }
}
