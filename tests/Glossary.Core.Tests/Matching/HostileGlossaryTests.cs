using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>Glossaries made to hurt. What must not grow with the square of their size would not end here.</summary>
public class HostileGlossaryTests
{
    [Fact]
    public void A_name_of_endless_words_is_not_looked_for_and_its_neighbours_are()
    {
        var name = string.Join(' ', Enumerable.Repeat("loop", 500_000));
        Assert.Single(TestTermbase.Of(name, "latch").Recognize("a latch " + name));
    }

    [Fact]
    public void A_word_of_endless_letters_is_not_looked_for_and_its_neighbours_are()
    {
        var name = new string('a', 1_000_000);
        Assert.Single(TestTermbase.Of(name, "latch").Recognize("a latch " + name));
    }

    [Fact]
    public void A_form_of_many_concepts_keeps_the_first_of_them()
    {
        // Abbreviations join no entries, so each of them is a concept of its own.
        var termbase = TestTermbase.Of([.. Enumerable.Range(0, 100_000).Select(i => $"Name{i}; ABC")]);
        var occurrence = Assert.Single(termbase.Recognize("the ABC"));
        Assert.Equal(64, occurrence.Senses.Length);
        Assert.Equal("Name0", occurrence.Concept.AllEntries()[0].Entry.Title);
    }

    [Theory]
    [InlineData("VTH; VtH", "VTH VtH", 2, "each spelling of a name whose case counts stands for itself")]
    [InlineData("VTH; VtH", "vth", 0, "and no other does")]
    [InlineData("LoRA; LoRA adapter; lora", "LORA", 1, "one that asks for no case speaks for all")]
    public void Names_of_one_concept_that_differ_in_case_only(string names, string text, int found, string reason)
    {
        var occurrences = TestTermbase.Of(names).Recognize(text);
        Assert.True(occurrences.Length == found, reason);
        Assert.All(occurrences, occurrence => Assert.Single(occurrence.Senses));
    }

    [Theory]
    [InlineData("analog ue", "a word that is a spelling of its own part")]
    [InlineData("program me", "another")]
    [InlineData("programm e|program m", "two that are parts of each other")]
    public void Compounds_that_would_never_end_are_none(string glossary, string reason)
    {
        var names = glossary.Split('|');
        Assert.True(TestTermbase.Of(names).Recognize(names[0]).Length == 1, reason);
    }
}
