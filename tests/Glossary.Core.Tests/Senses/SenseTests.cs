using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Senses;

public class SenseTests
{
    private static readonly Termbase Terms = Termbase.Build(
        [
            TestTermbase.File(
                "a.glossary.txt",
                ("Latin Hypercube Sampling; LHS", "A space-filling design that draws stratified random samples for simulation experiments."),
                ("Lot", "The wafers that travel through a fab together, from the furnace to the scanner, etcher and implanter."),
                ("Wafer", "A thin slice of a silicon crystal, polished and etched."),
                ("Laser Spike Annealing; LSA", "Heating a wafer surface by a scanned beam for dopant activation."),
                ("Latent Semantic Analysis; LSA", "A factorisation of the term-document matrix for retrieval of documents by synonyms.")),
        ],
        default);

    [Theory]
    [InlineData("The $0LHS of the equation vanishes.", "quiet Latin Hypercube Sampling", "alone, a few capitals may be anything")]
    [InlineData("Samples are drawn by Latin hypercube sampling.\n\nWith $0LHS we need fewer.", "Latin Hypercube Sampling", "the text names it in full")]
    [InlineData("The hypercube is cut into stratified cells.\n\n$0LHS needs fewer.", "Latin Hypercube Sampling", "the text has the words of its definition")]
    [InlineData("Factorisation is slow; synonyms stay.\n\n$0LSA finds them.", "Latent Semantic Analysis, Laser Spike Annealing", "in British spelling")]
    [InlineData("Factorization is slow; synonyms stay.\n\n$0LSA finds them.", "Latent Semantic Analysis, Laser Spike Annealing", "and in American")]
    [InlineData("The left-hand side (LHS) is stratified by a space-filling design.\n\nThe $0LHS is big.", "", "the text itself says that it is something else")]
    [InlineData("LHS, or left hand side.\n\nThe $0LHS is big.", "", "the explanation behind the capitals")]
    [InlineData("With LHS left hands suffice.\n\nThe $0LHS is big.", "quiet Latin Hypercube Sampling", "words with these initials by chance, without a sign beside the capitals")]
    [InlineData("LHS stands for Latin hypercube sampling.\n\nThe $0LHS is small.", "Latin Hypercube Sampling", "the text itself says that it is this")]
    [InlineData("He had a $0lot to say.", "quiet Lot", "an everyday word without anything for it")]
    [InlineData("The wafers wait in the fab before scanner and etcher; the implanter is down.\n\nEach $0lot is tracked.", "Lot", "an everyday word in a text of its field")]
    [InlineData("A $0wafer is thin.", "Wafer", "what is not ambiguous needs nothing")]
    [InlineData("The dopant is activated by a scanned beam on the wafer.\n\n$0LSA follows.", "Laser Spike Annealing, Latent Semantic Analysis", "of two senses the one that the text speaks of")]
    [InlineData("Retrieval finds synonyms by factorisation.\n\n$0LSA follows.", "Latent Semantic Analysis, Laser Spike Annealing", "and in another text the other")]
    [InlineData("Latent semantic analysis (LSA) of the wafer maps.\n\n$0LSA follows.", "Latent Semantic Analysis", "one sense explained, the other denied")]
    public void The_text_around_a_term_decides_what_it_means(string marked, string expected, string because)
    {
        var (text, offset) = Cursor.Take(marked);
        var found = new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms).OccurrenceAt(offset);
        var senses = found is { } occurrence
            ? (occurrence.IsQuiet ? "quiet " : "") + string.Join(", ", occurrence.Senses.Select(sense => sense.Concept.AllEntries()[0].Entry.Title))
            : "";
        Assert.True(expected == senses, $"{because}\nwanted: {expected}\nfound:  {senses}");
    }

    [Fact]
    public void What_is_far_away_says_nothing_but_the_documents_start_does()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of interest is said in this long paragraph.\n\n", 1000));
        const string named = "Latin hypercube sampling is used.\n\n";
        const string asked = "The LHS is big.\n\n";
        Assert.False(IsQuiet(named + filler + asked, asked));
        Assert.True(IsQuiet(filler + named + filler + asked, asked));
        Assert.False(IsQuiet(filler + named + asked, asked));
    }

    [Fact]
    public void An_edit_that_names_the_concept_wakes_its_abbreviation_and_its_removal_puts_it_to_sleep()
    {
        var document = new DocumentSnapshot(SourceText.From("It begins.\n\nThe LHS is big.\n"), new ParagraphLanguage(), Terms);
        Assert.True(document.OccurrenceAt(14 + 3) is { IsQuiet: true }, "before the edit");
        const string named = "Latin hypercube sampling. ";
        document = document.WithChange(new TextSpan(0, 0), named);
        Assert.True(document.OccurrenceAt(14 + 3 + named.Length) is { IsQuiet: false }, "after the edit");
        document = document.WithChange(new TextSpan(0, named.Length), "");
        Assert.True(document.OccurrenceAt(14 + 3) is { IsQuiet: true }, "after the edit is taken back");
    }

    private static bool IsQuiet(string text, string asked)
    {
        var document = new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms);
        var span = new TextSpan(text.LastIndexOf(asked, StringComparison.Ordinal), asked.Length);
        return document.OccurrencesIn(span).Single().IsQuiet;
    }
}
