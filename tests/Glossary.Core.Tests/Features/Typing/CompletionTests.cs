using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features.Typing;

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
                ("Moore's Law", "What Moore said of the number of transistors."),
                ("Node.js Runtime", ""),
                ("Memory Bandwidth", ""),
                ("Defect Class", ""),
                ("Wafer Sort", ""),
                ("300 mm wafer", ""),
                ("検査工程", ""),
                ("Wi-Fi; WLAN", ""),
                ("Photomask", "A photomask is a plate."),
                ("Photomask Defect", ""),
                ("LWR; Line Width Roughness", ""))
        ],
        default);

    [Theory]
    [InlineData("by positron an$0", "positron an→positron annihilation spectroscopy, positron an→positron annihilation spectroscopy (PAS), positron an→PAS", "the words typed so far, over spaces")]
    [InlineData("by positron $0", "positron →positron annihilation spectroscopy, positron →positron annihilation spectroscopy (PAS), positron →PAS", "a blank at the end is replaced too")]
    [InlineData("latent\nde$0", "de→defect class", "not over a line's end, which an editor's completion may not replace")]
    [InlineData("a latent d$0", "latent d→latent defect, latent d→latent diffusion", "the shorter one first")]
    [InlineData("latch u$0", "latch u→Latch-up", "separators are folded")]
    [InlineData("pos$0", "pos→Position bias, pos→Positron annihilation spectroscopy", "three letters are enough")]
    [InlineData("a po$0", "po→position bias, po→positron annihilation spectroscopy", "who asks needs only two, or one")]
    [InlineData("the latent$0", "latent→latent defect, latent→latent diffusion", "the name goes on behind what is typed")]
    [InlineData("the diffus$0", "diffus→latent diffusion", "a later word of a name")]
    [InlineData("the dif$0", "", "but not by three letters of it")]
    [InlineData("use positrom$0", "positrom→positron annihilation spectroscopy", "a typo, where nothing fits")]
    [InlineData("by the positrom$0", "positrom→positron annihilation spectroscopy", "a typo behind other words")]
    [InlineData("see latent d$0", "latent d→latent defect, latent d→latent diffusion", "a word before it is no part of the name")]
    [InlineData("see lat dif$0", "lat dif→latent diffusion", "the first letters of its words")]
    [InlineData("see pos sp$0", "pos sp→positron annihilation spectroscopy", "of some of its words")]
    [InlineData("see latemt de$0", "latemt de→latent defect", "a typo in the word before")]
    [InlineData("see psoitron$0", "psoitron→positron annihilation spectroscopy", "two letters exchanged")]
    [InlineData("latent\n\nd$0", "d→Defect class", "a paragraph's end is the end of what was typed")]
    [InlineData("zzz$0", "", "nothing fits")]
    [InlineData("~\nlatent$0\n~", "", "not outside of prose")]
    [InlineData("by LW$0", "LW→LWR, LW→line width roughness, LW→line width roughness (LWR)", "an abbreviation from its second capital on, its full form, and both")]
    [InlineData("by lw$0", "lw→LWR, lw→line width roughness, lw→line width roughness (LWR)", "an abbreviation in small letters")]
    [InlineData("line width roughness (LWR) grew.\n\nby LW$0", "LW→LWR", "what is introduced is not introduced again")]
    [InlineData("この検査$0", "検査→検査工程", "two characters make a word in a script without blanks")]
    public void Offers_terms_for_what_is_typed(string marked, string offered, string reason) => AssertOffered(marked, offered, isTyping: false, reason);

    [Theory]
    [InlineData("$0", true, "an empty document")]
    [InlineData("see this:\n$0", true, "a new line")]
    [InlineData("see zzz $0", false, "behind a word")]
    [InlineData("see $0this", false, "before a word")]
    [InlineData("see zzz$0", false, "something is typed")]
    [InlineData("~\n$0\n~", false, "not outside of prose")]
    public void Offers_all_terms_to_who_asks_before_anything_is_typed(string marked, bool isOffered, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        Assert.True(isOffered == Items(text, offset, isTyping: false).Contains("→Louvain Algorithm", StringComparison.Ordinal), reason);
        Assert.False(Items(text, offset, isTyping: true).Contains("→Louvain Algorithm", StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("little memory. B$0", "", "a full stop")]
    [InlineData("out of memory, bandw$0", "bandw→memory bandwidth", "a comma stays, and what is before it")]
    [InlineData("memory (bandw$0", "bandw→memory bandwidth", "a bracket")]
    [InlineData("memory 5 bandw$0", "bandw→memory bandwidth", "a digit")]
    [InlineData("memory / bandw$0", "bandw→memory bandwidth", "a slash")]
    [InlineData("memory - bandw$0", "bandw→memory bandwidth", "a dash")]
    [InlineData("memory → bandw$0", "bandw→memory bandwidth", "an arrow")]
    [InlineData("a \"latent de$0", "latent de→latent defect", "a quotation mark")]
    [InlineData("a *latent de$0", "latent de→latent defect", "emphasis")]
    [InlineData("a latent def.$0", "", "a sentence's end is typed")]
    [InlineData("cut a 300 mm w$0", "300 mm w→300 mm wafer", "digits that are the name's")]
    [InlineData("on node.js r$0", "node.js r→Node.js Runtime", "a sign that is the name's")]
    [InlineData("on node js r$0", "node js r→Node.js Runtime", "or was left out; the word before is not doubled")]
    public void Replaces_nothing_over_a_sign(string marked, string offered, string reason) => AssertOffered(marked, offered, isTyping: false, reason);

    [Theory]
    [InlineData("no, I don't$0")]
    [InlineData("it isn’t$0")]
    [InlineData("we'll$0")]
    [InlineData("the wafer's$0")]
    [InlineData("I'm$0")]
    public void Offers_nothing_in_a_contraction(string marked) => AssertOffered(marked, "", isTyping: false, "no word begins behind the apostrophe");

    [Theory]
    [InlineData("by moore's l$0", "moore's l→Moore's law", "the apostrophe of a name")]
    [InlineData("by moores la$0", "la→latch-up, la→latent defect, la→latent diffusion", "a sign left out is no typo")]
    public void Knows_the_apostrophe_of_a_name(string marked, string offered, string reason) => AssertOffered(marked, offered, isTyping: false, reason);

    [Theory]
    [InlineData("a photomask$0", "photomask→photomask defect", "a whole name is not offered again, a longer one is")]
    [InlineData("a Photomask$0", "Photomask→Photomask Defect", "in any case")]
    [InlineData("two photomasks$0", "", "nor in the plural")]
    [InlineData("two wafers$0", "", "whose s is not the next word's start")]
    [InlineData("latent diffusion $0", "", "nor with a blank behind it")]
    public void Offers_not_again_what_stands_there(string marked, string offered, string reason) => AssertOffered(marked, offered, isTyping: false, reason);

    [Theory]
    [InlineData("a latent dif$0fusion here", "latent diffusion→latent diffusion", "the rest of the word")]
    [InlineData("a la$0tent diffusion here", "latent diffusion→latent diffusion, latent→latent defect", "and more words")]
    [InlineData("a latent $0diffusion here", "latent diffusion→latent diffusion", "before a word")]
    [InlineData("a latent$0 diffusion here", "latent diffusion→latent diffusion, latent→latent defect", "behind a word: the other one is put before what follows")]
    [InlineData("a latent diff$0usions here", "", "not where more letters follow")]
    [InlineData("a latent d$0xx here", "", "nor others")]
    [InlineData("a latent dif$0, too", "latent dif→latent diffusion", "a sign ends the word")]
    public void Replaces_the_rest_of_a_word_that_goes_on_as_the_name_does(string marked, string offered, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        Assert.Equal((reason, offered), (reason, Items(text, offset, isTyping: false)));
    }

    [Theory]
    [InlineData("a laten$0", "laten→latent defect, laten→latent diffusion", "within a word")]
    [InlineData("a latent$0", "", "not at a word's end: Enter may come next")]
    [InlineData("a latent d$0", "latent d→latent defect, latent d→latent diffusion", "but in the next word again")]
    [InlineData("a latent diffusion$0", "", "not behind a whole name")]
    [InlineData("the late$0", "", "not at an everyday word, though a name starts so")]
    [InlineData("the line$0", "", "nor one that is a name's first word")]
    [InlineData("a photomask$0", "", "nor longer names behind a shorter one")]
    [InlineData("the defects$0", "", "nor behind the plural of a later word")]
    [InlineData("use positrom$0", "", "a wrong last letter makes another word")]
    [InlineData("use pesitron$0", "pesitron→positron annihilation spectroscopy", "one with right letters behind it is a typo")]
    [InlineData("a latent $0", "", "not behind a blank")]
    public void A_list_that_opens_by_itself_takes_no_line_end(string marked, string offered, string reason) => AssertOffered(marked, offered, isTyping: true, reason);

    [Fact]
    public void Who_asks_at_an_everyday_word_is_answered() => AssertOffered("the late$0", "late→latent defect, late→latent diffusion", isTyping: false, "");

    [Fact]
    public void Always_offers_from_the_first_letter_and_off_nothing()
    {
        var document = new DocumentSnapshot(SourceText.From("l"), new ParagraphLanguage(), Terms);
        Assert.NotEmpty(Completion.At(document, 1, CompletionMode.Always, isTyping: true, default));
        Assert.Empty(Completion.At(document, 1, CompletionMode.Off, isTyping: false, default));
    }

    [Fact]
    public void All_items_start_at_one_place_and_are_filtered_by_what_stands_there()
    {
        const string text = "lat defec";
        var items = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms), text.Length, CompletionMode.Careful, isTyping: false, default);
        Assert.Equal(["Latent defect", "lat defect class", "lat photomask defect"], items.Select(item => item.NewText).Order(StringComparer.Ordinal));
        foreach (var item in items)
        {
            Assert.Equal(items[0].Span, item.Span);
            Assert.Equal(text[item.Span.Start..], item.FilterText);
        }
    }

    [Fact]
    public void Keeps_places_for_names_with_the_word_in_them()
    {
        var many = TestTermbase.Of([.. Enumerable.Range(0, 300).Select(number => $"diffusion {number}"), "latent diffusion", "longer name with diffusion"]);
        const string text = "the diffus";
        var items = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), many), text.Length, CompletionMode.Careful, isTyping: false, default);
        Assert.Equal(["diffusion 0", "diffusion 1"], items.Take(2).Select(item => item.Label));
        Assert.Equal(["latent diffusion", "longer name with diffusion"], items.TakeLast(2).Select(item => item.Label));
        Assert.Equal(Completion.Most, items.Length);
    }

    [Fact]
    public void What_must_not_be_used_is_never_offered_and_what_should_not_comes_last()
    {
        var file = TestTermbase.File("a.txt", ("access list old; access list; access lists of hosts; access listing", ""));
        TermStatus[] statuses = [TermStatus.Deprecated, TermStatus.Preferred, TermStatus.None, TermStatus.Forbidden];
        var entry = file.Entries[0] with { Terms = [.. file.Entries[0].Terms.Zip(statuses, (term, status) => term with { Status = status })] };
        const string text = "the access li";
        var termbase = Termbase.Build([file with { Entries = [entry] }], default);
        var items = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), termbase), text.Length, CompletionMode.Careful, isTyping: false, default);
        Assert.Equal(["access list", "access lists of hosts", "access list old"], items.Select(item => item.Label));
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

    private static void AssertOffered(string marked, string offered, bool isTyping, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        Assert.Equal((reason, offered), (reason, Items(text, offset, isTyping)));
    }

    private static string Items(string text, int offset, bool isTyping)
    {
        var items = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms), offset, CompletionMode.Careful, isTyping, default);
        return string.Join(", ", items.Select(item => $"{text.Substring(item.Span.Start, item.Span.Length)}→{item.NewText}"));
    }
}
