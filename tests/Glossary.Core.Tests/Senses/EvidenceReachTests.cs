using Glossary.Core.Documents;
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

    private static bool Hears(string text)
    {
        var termbase = Described.Termbase(Described.Entry("Quartz Drum", "Quartz Drum; QXD"));
        var document = new DocumentSnapshot(SourceText.From(text), new Documents.ParagraphLanguage(), termbase);
        return document.OccurrenceAt(text.IndexOf("QXD", StringComparison.Ordinal)) is { IsQuiet: false };
    }

    /// <summary>Paragraphs that say nothing, of some so many code units.</summary>
    private static string Filler(int length)
    {
        const string paragraph = "Nothing of interest is said in this long paragraph.\n\n";
        return string.Concat(Enumerable.Repeat(paragraph, length / paragraph.Length));
    }
}
