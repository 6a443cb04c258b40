using Glossary.Core.Terms;
using Xunit;

namespace Glossary.Core.Tests.Terms;

/// <summary>A row is a glossary of two entries, and whether they are of one concept.</summary>
public class ConceptJoinerTests
{
    [Theory]
    [InlineData("PoolFormer|PoolFormer", true, "the same title")]
    [InlineData("Latch-Up|Latchup", true, "in another spelling")]
    [InlineData("Loss Spike|Loss Spikes", true, "in another number")]
    [InlineData("LoRA; Low-Rank Adaptation|Low-Rank Adaptation Basics; low-rank adaptation", true, "a shared name of several words")]
    [InlineData("Latch-Up|CMOS Latch-Up; Latch-Up", true, "two words with a hyphen between")]
    [InlineData("Linformer|Linformer for Vision; Linformer", true, "one word that is nothing else")]
    [InlineData("Wafer Lot; Lot|Parking Lot; Lot", false, "an everyday word is something else")]
    [InlineData("Gallium Nitride; GaN|Another Thing; GaN", false, "three letters are few")]
    [InlineData("Latent Diffusion Models|Latent Diffusion", true, "a last word that adds nothing")]
    [InlineData("Loss Models|Loss", false, "one word is too little to go by")]
    [InlineData("Pooling by Multihead Attention; PMA|Phase Margin Analysis; PMA", false, "an abbreviation may mean two things")]
    [InlineData("GaN|GAN", false, "case tells acronyms apart")]
    [InlineData("Positional Encoding (NeRF); Positional Encoding|Positional Encoding", false, "a qualified title asks to be told apart")]
    [InlineData("Late Fusion|Early Fusion", false, "two concepts")]
    public void Knows_which_entries_define_one_concept(string glossary, bool isOne, string reason)
    {
        var concepts = TestTermbase.Of(glossary.Split('|')).Concepts;
        Assert.True(concepts.Length == (isOne ? 1 : 2), reason);
    }

    [Theory]
    [InlineData("", "none of them has a category")]
    [InlineData("x|x|x", "all have the same")]
    [InlineData("x|y|z", "each has another")]
    [InlineData("|y|z", "one has none")]
    [InlineData("x||", "only the first has one")]
    public void The_category_is_that_of_the_entry_that_speaks_for_the_concept(string categories, string reason)
    {
        var file = TestTermbase.File(
            "a.txt",
            ("Encoding", "Maps coordinates of radiance fields to frequencies."),
            ("Encoding", "Tells transformers the order of their tokens."),
            ("Encoding", "Gives transformers the position of tokens."));
        var given = categories.Split('|');
        var entries = file.Entries.Select((entry, i) => entry with { Category = given.ElementAtOrDefault(i) is { Length: > 0 } category ? category : null });
        var concept = Assert.Single(Termbase.Build([file with { Entries = [.. entries] }], default).Concepts);
        var term = concept.Terms[0];
        Assert.True(concept.CategoryFor(term) == concept.EntriesFor(term)[0].Entry.Category, reason);
    }

    [Fact]
    public void The_entry_that_agrees_most_with_the_others_speaks_for_the_concept()
    {
        var termbase = Termbase.Build(
            [
                TestTermbase.File(
                    "a.txt",
                    ("Encoding", "Maps coordinates of radiance fields to frequencies."),
                    ("Encoding", "Tells transformers the order of their tokens."),
                    ("Encoding", "Gives transformers the position of tokens.")),
            ],
            default);
        var concept = Assert.Single(termbase.Concepts);
        Assert.EndsWith("position of tokens.", concept.EntriesFor(concept.Terms[0])[0].Entry.Definition, StringComparison.Ordinal);
    }
}
