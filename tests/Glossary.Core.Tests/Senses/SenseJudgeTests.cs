using Glossary.Core.Senses;
using Xunit;

namespace Glossary.Core.Tests.Senses;

public class SenseJudgeTests
{
    [Theory]
    [InlineData("", 0, "nothing")]
    [InlineData("A reticle.", 1.5, "a word of a name")]
    [InlineData("The masks.", 0.45, "one of everyday speech")]
    [InlineData("From here on.", 0, "one of grammar")]
    [InlineData("Its lithography.", 1, "a word of the category")]
    [InlineData("They polish it.", 0.1, "one of everyday speech")]
    [InlineData("A wavefront.", 1, "a word of a related name")]
    [InlineData("A liner.", 0.1, "one of everyday speech")]
    [InlineData("By annealing.", 1, "a word of the definition")]
    [InlineData("A crystal.", 0.1, "one of everyday speech")]
    [InlineData("A reticle, reticles, the reticle.", 1.5, "however often")]
    [InlineData("The QXD.", 0, "the term itself")]
    [InlineData("Wafers and dopants.", 0, "other words of the field")]
    [InlineData("A reticle is a mask for lithography; polish, then a wavefront, a liner, annealing and a crystal.", 5.25, "all of it")]
    public void Words_of_the_concept_speak_for_it(string text, double support, string because)
    {
        var termbase = Described.Termbase(Described.Entry("Reticle Mask Here", "Reticle Mask Here; QXD", "lithography polish", "The annealing of a crystal.", "wavefront; liner"));
        var judged = SenseJudge.Weigh(Described.Sense(termbase, "QXD"), Described.Evidence(termbase, "Nothing.", text));
        AssertSupport(support, SenseGround.Words, judged, because);
    }

    [Theory]
    [InlineData("QXD", 0.45)]
    [InlineData("Mask", 1.5)]
    public void The_terms_own_words_do_not_speak_for_it(string term, double support)
    {
        var termbase = Described.Termbase(Described.Entry("Mask", "Mask; QXD", definition: "Masks or QXDs."));
        var judged = SenseJudge.Weigh(Described.Sense(termbase, term), Described.Evidence(termbase, "Masks and QXDs."));
        AssertSupport(support, SenseGround.Words, judged, "only those of the other name do");
    }

    [Theory]
    [InlineData("A pellicle.", 0.75, "one of the same category")]
    [InlineData("A pellicle or an etchant.", 1.5, "two")]
    [InlineData("A pellicle, an etchant, a reticle.", 2.25, "three")]
    [InlineData("A pellicle, an etchant, a reticle, a dopant, a susceptor.", 2.25, "five count as three")]
    [InlineData("A pellicle, pellicles, the pellicle.", 0.75, "one, however often")]
    [InlineData("A susceptor.", 0.75, "the category written in another case")]
    [InlineData("A trocar.", 0, "another category")]
    [InlineData("A nanotube.", 0, "no category")]
    [InlineData("A mask.", 0, "a word that may be something else")]
    [InlineData("A QZF.", 0, "as may an abbreviation")]
    [InlineData("A ferrule.", 0, "and a name of two concepts")]
    [InlineData("A trocar, a pellicle, a nanotube.", 0.75, "one among others")]
    public void Other_concepts_of_its_category_speak_for_it(string text, double support, string because)
    {
        const string optics = "optics";
        var termbase = Described.Termbase(
            Described.Entry("Quartz Drum", "QXD", optics),
            Described.Entry("Pellicle", "Pellicle", optics),
            Described.Entry("Etchant", "Etchant", optics),
            Described.Entry("Reticle", "Reticle", optics),
            Described.Entry("Dopant", "Dopant", optics),
            Described.Entry("Susceptor", "Susceptor", "Optics"),
            Described.Entry("Trocar", "Trocar", "medicine"),
            Described.Entry("Nanotube", "Nanotube"),
            Described.Entry("Mask", "Mask", optics),
            Described.Entry("Quartz Zone Furnace", "QZF", optics),
            Described.Entry("Ferrule (optics)", "Ferrule", optics),
            Described.Entry("Ferrule (plumbing)", "Ferrule", optics));
        var judged = SenseJudge.Weigh(Described.Sense(termbase, "QXD"), Described.Evidence(termbase, "Nothing.", text, text));
        AssertSupport(support, SenseGround.Words, judged, because);
    }

    [Theory]
    [InlineData("A pellicle.", "the category of its first entry")]
    [InlineData("A trocar.", "the category of its second")]
    public void A_concept_has_the_categories_of_all_its_entries(string text, string because)
    {
        var termbase = Described.Termbase(
            Described.Entry("Quartz Drum", "QXD", "optics"),
            Described.Entry("Quartz Drum", "QXD", "medical optics"),
            Described.Entry("Pellicle", "Pellicle", "optics"),
            Described.Entry("Trocar", "Trocar", "MEDICAL OPTICS"));
        AssertSupport(0.75, SenseGround.Words, SenseJudge.Weigh(Described.Sense(termbase, "QXD"), Described.Evidence(termbase, text)), because);
    }

    [Theory]
    [InlineData("QXD", "Quartz drums.", 100, SenseGround.Named, "its name in full")]
    [InlineData("Mask", "Quartz drums.", 100, SenseGround.Named, "for an everyday word as well")]
    [InlineData("QXD", "Drums of quartz.", 1.95, SenseGround.Words, "its words in another order are words only")]
    [InlineData("QXD", "A mask.", 0.45, SenseGround.Words, "a name that may be something else is a word only")]
    public void A_text_may_name_the_concept_beyond_doubt(string term, string text, double support, SenseGround ground, string because)
    {
        var termbase = Described.Termbase(Described.Entry("Quartz Drum", "Quartz Drum; Mask; QXD", "optics"), Described.Entry("Pellicle", "Pellicle", "optics"));
        AssertSupport(support, ground, SenseJudge.Weigh(Described.Sense(termbase, term), Described.Evidence(termbase, text)), because);
    }

    [Theory]
    [InlineData("quartz xylem dopant gap (QXDG)", SenseGround.Explained, "half of the words are the title's")]
    [InlineData("quartz xylem drift gap (QXDG)", SenseGround.ExplainedOtherwise, "one in four is not enough")]
    [InlineData("quartz xenon dopant grating (QXDG)", SenseGround.Explained, "all of them are")]
    [InlineData("quartz xenon dopant gap (QXDG)", SenseGround.Explained, "three in four")]
    [InlineData("quadrature xerography drift gap (QXDG)", SenseGround.ExplainedOtherwise, "none")]
    [InlineData("quadrature xerography drift gap (QXDH)", SenseGround.Words, "other letters")]
    [InlineData("quiet xebec drift gap (QXDG)", SenseGround.Explained, "two words of another name")]
    [InlineData("quiet xenon drift gap (QXDG)", SenseGround.Explained, "one of the title and one of a name")]
    [InlineData("quarks and xylem", SenseGround.Words, "no explanation")]
    public void What_the_text_says_the_letters_stand_for_decides(string text, SenseGround ground, string because)
    {
        // The title is no name here, and neither stands in full in any of the texts.
        var termbase = Described.Termbase(Described.Entry("Quartz Xenon Dopant Grating Thing", "Quiet Xebec Thing; QXDG; Mask; QXDGs"));
        var evidence = Described.Evidence(termbase, "Nothing.", $"The {text} is here.");
        foreach (var term in new[] { "QXDG", "QXDGs" })
        {
            var judged = SenseJudge.Weigh(Described.Sense(termbase, term), evidence);
            Assert.Equal((because, ground), (because, judged.Ground));
            if (ground == SenseGround.Explained) AssertSupport(100, ground, judged, because);
            if (ground == SenseGround.ExplainedOtherwise) AssertSupport(0, ground, judged, because);
        }

        Assert.Equal((because, SenseGround.Words), (because, SenseJudge.Weigh(Described.Sense(termbase, "Mask"), evidence).Ground));
    }

    [Fact]
    public void A_sense_that_the_text_says_is_not_meant_is_left_out()
    {
        var termbase = Described.Termbase(Described.Entry("Quartz Drum", "QXD"), Described.Entry("Quiet Xebec Dopant", "QXD"));
        var senses = termbase.Recognize("QXD").Single().Senses;
        var judgement = SenseJudge.Judge(senses, Described.Evidence(termbase, "A quiet xebec drift (QXD)."));
        Assert.Equal(termbase.AllConcepts()[1], Assert.Single(judgement.Senses).Concept);
    }

    /// <summary>A sense is compared by its support divided by the root of all that could speak for it and 1.</summary>
    [Theory]
    [InlineData(1, 5, 1 / 3.0)]
    [InlineData(3, 5, 1)]
    [InlineData(4, 12, 1)]
    [InlineData(0, 12, 0)]
    public void Support_counts_in_proportion_to_what_there_is_to_say(int found, int words, double likelihood)
    {
        // Two words of names count 1.5 each, and with the 1 the sums are squares.
        var termbase = Described.Termbase(Described.Entry("Reticle", "QXD", definition: MadeUp('a', words)));
        var judged = SenseJudge.Weigh(Described.Sense(termbase, "QXD"), Described.Evidence(termbase, MadeUp('a', found)));
        Assert.Equal((found, likelihood), (judged.Support, Math.Round(judged.Likelihood, 4) == Math.Round(likelihood, 4) ? likelihood : judged.Likelihood));
    }

    /// <summary>Of two senses with a number of words each, some of which stand in the text: which one comes first.</summary>
    [Theory]
    [InlineData(0, 1, 0, 1, 0, "nothing is said: the glossary's order")]
    [InlineData(1, 1, 1, 1, 0, "they are equal: the glossary's order")]
    [InlineData(0, 1, 1, 1, 1, "only the second has a word")]
    [InlineData(0, 1, 1, 60, 1, "be it little in proportion to all that could be said")]
    [InlineData(2, 5, 3, 5, 1, "the second has a little more than the first is preferred by")]
    [InlineData(2, 5, 3, 8, 0, "and here a little less")]
    [InlineData(1, 1, 2, 2, 1, "the second has one word more")]
    [InlineData(1, 1, 2, 12, 1, "which is less in proportion to all of its words, but enough")]
    [InlineData(2, 2, 3, 30, 0, "less in proportion, where both have enough")]
    [InlineData(2, 12, 1, 1, 0, "the first has more, less in proportion, but is preferred")]
    [InlineData(2, 60, 1, 1, 0, "by a quarter, that is")]
    public void The_likelier_sense_comes_first(int foundOfFirst, int first, int foundOfSecond, int second, int expected, string because)
    {
        var termbase = Described.Termbase(
            Described.Entry("Reticle", "QXD", definition: MadeUp('a', first)),
            Described.Entry("Pellicle", "QXD", definition: MadeUp('b', second)));
        var senses = termbase.Recognize("QXD").Single().Senses;
        var judged = SenseJudge.Judge(senses, Described.Evidence(termbase, MadeUp('a', foundOfFirst), MadeUp('b', foundOfSecond)));
        Assert.Equal((because, 2, termbase.AllConcepts()[expected]), (because, judged.Senses.Length, judged.Senses[0].Concept));
    }

    [Theory]
    [InlineData("QXD", 1.5, "a few capitals")]
    [InlineData("Mask", 2.5, "a word said every day")]
    [InlineData("Lot", 2.5, "one said all the time")]
    [InlineData("Liner", 1, "one said now and then")]
    [InlineData("Reticle", 0, "what is nothing else")]
    public void A_term_is_quiet_until_enough_speaks_for_it(string name, double needed, string because)
    {
        var sense = Described.Sense(Described.Termbase(Described.Entry("Thing", name)), name);
        Assert.Equal((because, needed), (because, SenseJudge.NeededBy(sense.Term)));
        Assert.Equal((because, needed > 0), (because, SenseJudge.IsOpen([sense])));
        Assert.True(SenseJudge.IsOpen([sense, sense]), "several senses are always open");
        Assert.False(SenseJudge.IsQuiet(new JudgedSense(sense, needed, 0, SenseGround.Words)), because);
        Assert.True(SenseJudge.IsQuiet(new JudgedSense(sense, needed - 0.01, 9, SenseGround.Words)), because);
    }

    [Fact]
    public void What_a_text_makes_of_several_senses_is_recalled()
    {
        var termbase = Described.Termbase(Described.Entry("Reticle", "QXD"), Described.Entry("Pellicle", "QXD"));
        var evidence = Described.Evidence(termbase, "Nothing.");
        var senses = termbase.Recognize("QXD").Single().Senses;
        Assert.Same(evidence.Judge(senses), evidence.Judge(termbase.Recognize("QXD").Single().Senses));
        Assert.NotSame(evidence.Judge(senses), evidence.Judge([senses[1], senses[0]]));
    }

    private static void AssertSupport(double support, SenseGround ground, JudgedSense judged, string because)
    {
        Assert.Equal((because, ground), (because, judged.Ground));
        Assert.True(Math.Abs(support - judged.Support) < 0.0001, $"{because}: wanted {support}, found {judged.Support}");
    }

    /// <summary>The given number of words that nobody says, those of one letter being no other's.</summary>
    private static string MadeUp(char letter, int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"qz{letter}{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}q"));
}
