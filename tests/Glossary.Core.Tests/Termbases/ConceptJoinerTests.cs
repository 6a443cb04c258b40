using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

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
        var concepts = TestTermbase.Of(glossary.Split('|')).AllConcepts();
        Assert.True(concepts.Length == (isOne ? 1 : 2), reason);
    }

    [Theory]
    [InlineData("Die; packaging; Piece of a wafer that is cut out.", "Die; casting; Form that metal is pressed into.", false, "two fields, nothing in common")]
    [InlineData("MAC; networking; Media access control address of a card.", "MAC; networking; Message authentication code of a text.", false, "one field, but different things")]
    [InlineData("Bank; ; Institution that lends money against interest.", "Bank; ; Sloping land beside a river.", false, "no field, but different things")]
    [InlineData("Hot Spot; litho; Place on a mask that prints badly.", "Hot Spot; networking; Place where a phone reaches a router.", false, "an everyday word in common is chance")]
    [InlineData("Hot Spot; litho; ", "Hot Spot; networking; ", false, "two fields, nothing said")]
    [InlineData("Overlay; litho; Alignment error between two patterned layers.", "Overlay; metrology; Error in the alignment of patterned layers.", true, "two fields, one thing")]
    [InlineData("Defect; yield; A fault that passes the test.", "Defect; reliability; What passes the first test and fails later.", true, "two everyday words in common")]
    [InlineData("Overlay; litho; Alignment of layers.", "Overlay; litho; How well one lies on the next.", true, "too short to be compared")]
    [InlineData("Overlay; failure analysis; Alignment error of layers.", "Overlay; advanced analysis; Distance of marks on wafers.", false, "fields that have a word in common, but different things")]
    [InlineData("Loss Spike; training; A sudden jump of the gradient norm.", "Loss Spike; ; An instability early in pretraining runs.", true, "several words mean one thing in one field")]
    [InlineData("Mask; litho; ", "Mask; ; Covers parts of wafers against light.", true, "nothing tells them apart")]
    [InlineData("Wafer; ; A thin slice of silicon that chips are made of.", "Wafer; ; Eine dünne Scheibe aus Silizium, die Chips trägt.", true, "two languages cannot be compared")]
    [InlineData("ゲート; 電子; トランジスタの電流を制御する電極。", "ゲート; 回路; 電流を制御するトランジスタの電極のこと。", true, "in Japanese, one thing")]
    [InlineData("ゲート; 電子; 電流を制御する電極。", "ゲート; 建築; 敷地への入り口に立つ門。", false, "in Japanese, two")]
    public void Knows_homonyms(string one, string other, bool isOne, string reason)
    {
        string[][] rows = [one.Split("; "), other.Split("; ")];
        var file = TestTermbase.File("a.txt", [.. rows.Select(row => (row[0], row[2]))]);
        var entries = file.Entries.Zip(rows, (entry, row) => entry with { Category = row[1].Length > 0 ? row[1] : null });
        var concepts = Termbase.Build([file with { Entries = [.. entries] }], default).AllConcepts();
        Assert.True(concepts.Length == (isOne ? 1 : 2), reason);
    }

    [Theory]
    [InlineData("", "none of them has a category")]
    [InlineData("x|x|x", "all have the same")]
    [InlineData("x|x y|x z", "each has another of one field")]
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
        var concept = Assert.Single(Termbase.Build([file with { Entries = [.. entries] }], default).AllConcepts());
        var term = concept.AllTerms()[0];
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
        var concept = Assert.Single(termbase.AllConcepts());
        Assert.EndsWith("position of tokens.", concept.EntriesFor(concept.AllTerms()[0])[0].Entry.Definition, StringComparison.Ordinal);
    }
}
