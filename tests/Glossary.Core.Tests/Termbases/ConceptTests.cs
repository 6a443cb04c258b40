using Glossary.Core.Documents;
using Glossary.Core.Entries;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>A concept that thousands of entries define costs no more than one of some.</summary>
public class ConceptTests
{
    private const int Many = 2_000;

    private static readonly Termbase Terms = Termbase.Build(
        [TestTermbase.File("a.txt", [.. Enumerable.Range(0, Many).Select(number => ("Wafer Bow", $"Says for the time {number} how a wafer is bent."))])], default);

    [Fact]
    public void All_entries_of_a_concept_can_be_read()
    {
        var concept = Assert.Single(Terms.AllConcepts());
        Assert.Equal(Many, concept.EntryCount);
        Assert.Equal(Enumerable.Range(0, Many).Select(LineOf), Lines(concept.AllEntries()));
        Assert.Equal(Enumerable.Range(0, Many).Select(LineOf), Lines(concept.AllEntriesFor(concept.AllTerms()[0])).Order());
    }

    [Fact]
    public void The_best_of_the_first_entries_are_chosen_once()
    {
        var concept = Assert.Single(Terms.AllConcepts());
        var chosen = concept.EntriesFor(concept.AllTerms()[0]);
        Assert.Equal(Enumerable.Range(0, Concept.MostLookedAt).Select(LineOf), Lines(chosen).Order());
        Assert.True(chosen == concept.EntriesFor(concept.AllTerms()[0]), "the order is remembered");
    }

    [Fact]
    public void A_definition_leads_to_one_entry_and_implementations_to_some()
    {
        var document = new DocumentSnapshot(SourceText.From("a wafer bow"), new ParagraphLanguage(), Terms);
        Assert.Equal(64, Definition.AllAt(document, 3)?.Entries.Length);
        Assert.Equal(Definition.AllAt(document, 3)?.Entries[0], Assert.Single(Definition.At(document, 3)!.Value.Entries));
    }

    [Fact]
    public void A_card_counts_all_entries()
    {
        var card = new CardCache(Terms, TestAddresses.Instance).CardOf(Terms.Names.Find("wafer bow"), MarkupFormat.PlainText);
        Assert.Contains("1,999 more entries: ", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("optics", "optics", true, "one category")]
    [InlineData("Optics", "optics", true, "in another case")]
    [InlineData("optics", "etching", false, "another one")]
    [InlineData("optics", "etching optics|optics", true, "one of several")]
    [InlineData("", "", false, "none is no category")]
    public void Concepts_of_a_category_speak_for_each_other(string mine, string theirs, bool isHeard, string reason)
    {
        var termbase = Senses.Described.Termbase([.. Described("Quartz Drum; QXD", mine), .. Described("Zylor Fringe", theirs)]);
        var document = new DocumentSnapshot(SourceText.From("A zylor fringe and the QXD."), new ParagraphLanguage(), termbase);
        var evidence = document.Inspect(23, default).Evidence;
        var sense = Senses.Described.Sense(termbase, "QXD");
        Assert.Equal((reason, isHeard), (reason, Core.Senses.SenseJudge.Weigh(sense, evidence).Support > 0));
    }

    private static int LineOf(int number) => (2 * number) + 1;

    private static IEnumerable<int> Lines(IEnumerable<EntryReference> entries) => entries.Select(reference => reference.Entry.Line);

    private static IEnumerable<Entry> Described(string names, string categories) =>
        categories.Split('|').Select(category => Senses.Described.Entry(names.Split(';')[0], names, category.Length == 0 ? null : category));
}
