using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Terms;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class CompletionTests
{
    private static readonly Termbase Terms = Termbase.Build(
        [
            TestTermbase.File(
                "a.glossary.txt",
                ("Positron Annihilation Spectroscopy; PAS", ""),
                ("Latent Diffusion; LDM", "**Latent diffusion** works in a latent space; latent diffusion is cheap."),
                ("Latent Defect", ""),
                ("Latch-Up", ""),
                ("Position Bias", ""),
                ("Louvain Algorithm", "The Louvain algorithm finds communities."),
                ("LWR; Line Width Roughness", ""))
        ],
        default);

    [Theory]
    [InlineData("by positron an$0", "positron an→Positron Annihilation Spectroscopy", "the words typed so far, over spaces")]
    [InlineData("by positron $0", "positron →Positron Annihilation Spectroscopy", "a blank at the end is replaced too")]
    [InlineData("latent\nde$0", "", "not over a line's end, which an editor's completion may not replace")]
    [InlineData("a latent d$0", "latent d→Latent Defect, latent d→latent diffusion", "in small letters where the glossary writes it so in running text")]
    [InlineData("Latent di$0", "Latent di→Latent Diffusion", "as the glossary has it where the writer began with a capital")]
    [InlineData("the louv$0", "louv→Louvain Algorithm", "a proper name keeps its capital")]
    [InlineData("latch u$0", "latch u→Latch-Up", "separators are folded")]
    [InlineData("lw$0", "lw→LWR", "an acronym typed in small letters")]
    [InlineData("pos$0", "pos→Position Bias, pos→Positron Annihilation Spectroscopy", "the shorter name first")]
    [InlineData("latent$0", "latent→Latent Defect, latent→latent diffusion", "the name goes on behind what is typed")]
    [InlineData("width$0", "width→Line Width Roughness", "a later word of a name")]
    [InlineData("wi$0", "", "but not by two letters of it")]
    [InlineData("positrom$0", "positrom→Positron Annihilation Spectroscopy", "a typo, where nothing fits")]
    [InlineData("by the positrom$0", "positrom→Positron Annihilation Spectroscopy", "a typo behind other words")]
    [InlineData("latent d$0", "latent d→Latent Defect, latent d→latent diffusion", "the longest start decides, not what its last word alone may start")]
    [InlineData("lat dif$0", "lat dif→latent diffusion", "the first letters of its words")]
    [InlineData("pos sp$0", "pos sp→Positron Annihilation Spectroscopy", "of some of its words")]
    [InlineData("the dif$0", "dif→latent diffusion", "a word of grammar is not the start of another")]
    [InlineData("see latent d$0", "latent d→Latent Defect, latent d→latent diffusion", "a word before it is no part of the name")]
    [InlineData("latemt de$0", "latemt de→Latent Defect", "a typo in the word before")]
    [InlineData("psoitron$0", "psoitron→Positron Annihilation Spectroscopy", "two letters exchanged")]
    [InlineData("line\n\nwid$0", "wid→Line Width Roughness", "a paragraph's end is the end of what was typed")]
    [InlineData("zzz$0", "", "nothing fits")]
    [InlineData("$0", "", "nothing is typed")]
    [InlineData("~\nlatent$0\n~", "", "not outside of prose")]
    public void Offers_terms_for_what_is_typed(string marked, string offered, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        var list = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms), offset, default);
        var items = string.Join(", ", list.Items.Select(item => $"{text.Substring(item.Span.Start, item.Span.Length)}→{item.Text}"));
        Assert.True(offered == items, $"{reason}\nwanted: {offered}\nfound:  {items}");
        foreach (var item in list.Items) Assert.Equal(offset, item.Span.End);
    }

    [Theory]
    [InlineData("a lo$0", "Lot Hold", "not an everyday word by two letters")]
    [InlineData("a lot$0", "Lot, Lot Hold", "but by three")]
    [InlineData("Wafers wait for etcher and implanter.\n\nA lo$0", "Lot, Lot Hold", "and earlier where the text speaks of the field")]
    public void Offers_everyday_words_late(string marked, string offered, string reason)
    {
        var terms = Termbase.Build([TestTermbase.File("a.glossary.txt", ("Lot", "Wafers on their way from etcher to implanter."), ("Lot Hold", ""))], default);
        var (text, offset) = Cursor.Take(marked);
        var list = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), terms), offset, default);
        Assert.Equal((reason, offered), (reason, string.Join(", ", list.Items.Select(item => item.Text))));
    }

    [Theory]
    [InlineData("latent$0", false, "all that fits is listed, and typing on only narrows it")]
    [InlineData("la$0", true, "the third letter brings later words of names")]
    [InlineData("positrom$0", true, "a guess")]
    [InlineData("latch u$0", true, "an editor would drop what is not spelled as typed, so it is to ask again")]
    public void Says_honestly_whether_typing_on_may_bring_more(string marked, bool isIncomplete, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        var list = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms), offset, default);
        Assert.True(isIncomplete == list.IsIncomplete, reason);
    }

    [Fact]
    public void Keeps_places_for_names_with_the_word_in_them()
    {
        var many = TestTermbase.Of([.. Enumerable.Range(0, 300).Select(number => $"diffusion {number}"), "latent diffusion", "Longer Name With Diffusion"]);
        var list = Completion.At(new DocumentSnapshot(SourceText.From("diffusion"), new ParagraphLanguage(), many), 9, default);
        Assert.Equal(["diffusion 0", "diffusion 1"], list.Items.Take(2).Select(item => item.Text));
        Assert.Equal(["latent diffusion", "Longer Name With Diffusion"], list.Items.TakeLast(2).Select(item => item.Text));
        Assert.Equal(Completion.Most, list.Items.Length);
    }

    [Theory]
    [InlineData("Latent Diffusion", "Some latent diffusion.", true, "a common noun")]
    [InlineData("Latent Diffusion", "Latent Diffusion only.", false, "never in small letters")]
    [InlineData("Latent Diffusion", "A latent diffusionist.", false, "not as a word")]
    [InlineData("Louvain Algorithm", "The Louvain algorithm.", false, "a proper name")]
    [InlineData("LoRA", "A lora.", false, "no ordinary word")]
    [InlineData("etching", "The etching.", false, "in small letters already")]
    public void An_entry_tells_whether_its_name_is_written_small(string name, string text, bool isSmall, string reason) =>
        Assert.True(RunningText.IsWrittenSmall(name, text) == isSmall, reason);

    [Fact]
    public void Offers_no_more_than_can_be_read_and_says_so()
    {
        var many = TestTermbase.Of([.. Enumerable.Range(0, 300).Select(number => $"latent thing {number}")]);
        var list = Completion.At(new DocumentSnapshot(SourceText.From("latent thing"), new ParagraphLanguage(), many), 12, default);
        Assert.Equal(Completion.Most, list.Items.Length);
        Assert.True(list.IsIncomplete);
    }
}
