using Glossary.Core.Tests.Senses;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

public class ConceptProfileTests
{
    [Theory]
    [InlineData("Reticle Mask", "Reticle Mask", "", "", "", "Reticle 1.5, Mask 0.45", "words of a name, the second one of everyday speech")]
    [InlineData("Reticle", "Wafer Liner", "", "", "", "Wafer 1.5, Liner 0.45, Reticle 1.5", "of a title that is no name, as of the names")]
    [InlineData("Reticle", "Reticle", "wafer polish", "", "", "Reticle 1.5, wafer 1, polish 0.1", "of the category")]
    [InlineData("Reticle", "Reticle", "", "A wafer polish.", "", "Reticle 1.5, wafer 1, polish 0.1", "of the definition, but for words of grammar")]
    [InlineData("Reticle", "Reticle", "", "", "Wafer; Hint; Dopant", "Reticle 1.5, Wafer 1, Hint 0.1, Dopant 1", "of all related names")]
    [InlineData("Reticle", "Reticle", "reticles", "The Reticles.", "reticle", "Reticle 1.5", "once, as the name counts")]
    [InlineData("Mask", "Reticle Mask", "mask", "", "mask", "Reticle 1.5, Mask 0.45", "an everyday word too")]
    [InlineData("Reticle", "Reticle", "wafer", "wafers", "", "Reticle 1.5, wafer 1", "two words of the others count as one")]
    [InlineData("The QX of 1987", "QX 300", "3d", "It is an x.", "", "", "words that say nothing")]
    [InlineData("Reticle", "Reticle", "", "", "", "Reticle 1.5", "an entry without anything else")]
    public void The_words_that_speak_for_a_concept(string title, string names, string category, string definition, string related, string expected, string because)
    {
        var profile = Described.Termbase(Described.Entry(title, names, Nothing(category), Nothing(definition), related)).AllConcepts()[0].Profile;
        var words = string.Join(", ", profile.Words.Select(word => FormattableString.Invariant($"{word.Text} {word.Weight}")));
        Assert.Equal((because, expected), (because, words));
        Assert.Equal(profile.Words.Sum(word => (double)word.Weight), profile.Size, 0.001);
    }

    [Fact]
    public void All_entries_of_a_concept_speak_for_it()
    {
        var termbase = Described.Termbase(Described.Entry("Reticle", "Reticle", "wafer"), Described.Entry("Reticle", "Reticle", definition: "Dopant.", related: "Etchant"));
        Assert.Equal(["Reticle", "wafer", "Dopant", "Etchant"], termbase.AllConcepts().Single().Profile.Words.Select(word => word.Text));
    }

    [Theory]
    [InlineData("Nanofibre", "a nanofibre", true, "as the glossary spells it")]
    [InlineData("Nanofibre", "nanofibers", true, "as Americans do")]
    [InlineData("Nanofiber", "nanofibre", true, "as the British do")]
    [InlineData("Nanofibre", "a nanotube", false, "another word")]
    [InlineData("Nanofibre", "", false, "no word")]
    public void A_word_stands_in_a_text_in_whatever_spelling(string name, string text, bool stands, string because)
    {
        var termbase = Described.Termbase(Described.Entry(name, name));
        var word = Assert.Single(termbase.AllConcepts()[0].Profile.Words);
        Assert.Equal((because, stands), (because, Described.Evidence(termbase, "nothing", text).Holds(word)));
    }

    private static string? Nothing(string text) => text.Length == 0 ? null : text;
}
