using Glossary.Core.Features;
using Xunit;

namespace Glossary.Search.Tests.FullText;

public sealed class MatchingSentenceTests
{
    [Theory]
    [InlineData("mask ", "One thing. The mask stays. Another thing.", "The [mask] stays.", "the sentence that has the word")]
    [InlineData("mask edges ", "A mask. The mask's edge. The edge.", "The [mask]'s [edge].", "the one that has more of the words, in any form")]
    [InlineData("mask ", "A mask is here. A mask, a mask!", "A [mask] is here.", "of equals the first")]
    [InlineData("depositions ", "It is deposited by gas.", "It is [deposited] by gas.", "another form")]
    [InlineData("depositoin ", "A deposition follows.", "A [deposition] follows.", "the word that was mistyped")]
    [InlineData("depos", "A deposition follows.", "A [deposition] follows.", "the word that was begun")]
    [InlineData("\"thin film\" ", "It is thin. A thin film grows.", "A [thin] [film] grows.", "the words of a phrase")]
    [InlineData("mask -resist category:etch ", "An etch step. The mask stays.", "The [mask] stays.", "not what is kept out, nor the category")]
    [InlineData("mask ", "By J. Doe, e.g. a mask. Then more.", "By J. Doe, e.g. a [mask].", "an initial and an abbreviation end no sentence")]
    [InlineData("mask ", "- **Mask**: a plate.\n- **Ink**: black.", "[Mask]: a plate.", "a line is a sentence, without the signs of a list")]
    [InlineData("基底 ", "它很薄。晶圆是基底。", "晶圆是[基][底]。", "a full stop of another script")]
    [InlineData("mask ", "A MÀSK here.", "A [MÀSK] here.", "folded")]
    public void Shows_the_sentence_and_its_words(string typed, string text, string expected, string why)
    {
        var hit = Search(typed, text);
        Assert.True(expected == Marked(hit), $"{why}: {Marked(hit)}");
    }

    [Fact]
    public void A_long_sentence_is_cut_around_its_words()
    {
        var filler = string.Concat(Enumerable.Repeat("filler words here ", 40));
        var marked = Marked(Search("mask ", $"{filler}the mask lies in {filler}."))!;
        Assert.StartsWith("… ", marked, StringComparison.Ordinal);
        Assert.EndsWith(" …", marked, StringComparison.Ordinal);
        Assert.Contains("the [mask] lies", marked, StringComparison.Ordinal);
        Assert.InRange(marked.Length, 60, 260);
    }

    [Fact]
    public void A_long_text_without_blanks_is_cut_between_characters()
    {
        var marked = Marked(Search("底 ", string.Concat(Enumerable.Repeat("𠮷", 200)) + "底" + string.Concat(Enumerable.Repeat("𠮷", 400))))!;
        Assert.Contains("[底]", marked, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(marked)));
    }

    [Fact]
    public void There_is_none_where_only_the_name_has_the_word() => Assert.Null(Marked(Search("thing ", "A plate.", "Thing")));

    private static EntryHit Search(string typed, string text, string title = "Title")
    {
        using var index = SmallIndex.Of([SmallIndex.Entry(1, title, [], "etch", null, text)]);
        using var reader = SmallIndex.Reader(index);
        return Assert.Single(SmallIndex.Search(reader, typed));
    }

    private static string? Marked(EntryHit hit)
    {
        if (hit.Sentence is not { } sentence) return null;
        var marked = sentence.Text;
        foreach (var word in sentence.Words.Reverse()) marked = marked.Insert(word.End, "]").Insert(word.Start, "[");
        return marked;
    }
}
