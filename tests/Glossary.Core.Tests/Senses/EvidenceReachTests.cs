using Glossary.Core.Documents;
using Glossary.Core.Language;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Senses;

/// <summary>How far a text that names a concept speaks for its abbreviation.</summary>
public class EvidenceReachTests
{
    private const string Named = "Quartz drums are used.\n\n";
    private const string Asked = "The QXD is big.\n\n";

    [Theory]
    [InlineData(0, 30_000, true, "the document's start speaks for all of it")]
    [InlineData(5_000, 30_000, true, "so does what stands near to the start")]
    [InlineData(30_000, 25_000, false, "what is far before does not")]
    [InlineData(30_000, 5_000, true, "what is near before does")]
    [InlineData(30_000, 0, true, "and what is right before")]
    public void Before(int filledBefore, int filledBetween, bool isHeard, string because) =>
        Assert.Equal((because, isHeard), (because, Hears(Filler(filledBefore) + Named + Filler(filledBetween) + Asked + Filler(30_000))));

    [Theory]
    [InlineData(30_000, 0, true, "what is right behind speaks for it")]
    [InlineData(30_000, 5_000, true, "what is near behind does")]
    [InlineData(30_000, 25_000, false, "what is far behind does not")]
    [InlineData(0, 25_000, false, "not at the document's start either")]
    public void Behind(int filledBefore, int filledBetween, bool isHeard, string because) =>
        Assert.Equal((because, isHeard), (because, Hears(Filler(filledBefore) + Asked + Filler(filledBetween) + Named + Filler(30_000))));

    [Theory]
    [InlineData(30_000, 16_000, 0, true, "what is right behind a long paragraph speaks for its end")]
    [InlineData(30_000, 0, 16_000, false, "but not for its start")]
    public void Of_a_long_paragraph_the_block_counts_that_the_place_is_in(int filledBefore, int before, int behind, bool isHeard, string because) =>
        Assert.Equal((because, isHeard), (because, Hears($"{Filler(filledBefore)}{Words(before)}The QXD is big. {Words(behind)}\n\n{Named}{Filler(30_000)}")));

    [Fact]
    public void A_long_first_paragraph_speaks_for_the_document() => Assert.True(Hears($"{Named.Trim()} {Words(10_000)}\n\n{Filler(30_000)}{Asked}"));

    [Fact]
    public void An_explanation_judges_as_a_hover_does()
    {
        var text = $"{Filler(30_000)}{Words(16_000)}The QXD is big.\n\n{Named}{Filler(30_000)}";
        var place = text.IndexOf("QXD", StringComparison.Ordinal);
        var document = Open(text);
        Assert.True(document.Inspect(place, default).Evidence.Holds(Stem.OfAny("drums")));
        Assert.True(document.SpeaksFor(Described.Sense(document.Termbase, "QXD"), place, default));
    }

    private static bool Hears(string text) => Open(text).OccurrenceAt(text.IndexOf("QXD", StringComparison.Ordinal)) is { IsQuiet: false };

    private static DocumentSnapshot Open(string text) =>
        new(SourceText.From(text), new Documents.ParagraphLanguage(), Described.Termbase(Described.Entry("Quartz Drum", "Quartz Drum; QXD")));

    /// <summary>Words of one line that say nothing, of about the given number of code units.</summary>
    private static string Words(int length) => string.Concat(Enumerable.Repeat("nothing is said ", length / 16));

    /// <summary>Paragraphs that say nothing, of about the given number of code units.</summary>
    private static string Filler(int length)
    {
        const string paragraph = "Nothing of interest is said in this long paragraph.\n\n";
        return string.Concat(Enumerable.Repeat(paragraph, length / paragraph.Length));
    }
}
