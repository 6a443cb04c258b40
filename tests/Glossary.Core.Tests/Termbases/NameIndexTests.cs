using Glossary.Core.Lookup;
using Glossary.Core.Names;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

public class NameIndexTests
{
    [Theory]
    [InlineData("Layer Normalization", "layer normalis", "as the British spell it")]
    [InlineData("Colour Filter", "color f", "as Americans spell it")]
    [InlineData("Colour Filter", "colou", "and as the glossary has it")]
    [InlineData("Weights & Biases", "weights and b", "with the sign spelled out")]
    [InlineData("Prüfkörper", "pruefk", "without umlauts")]
    [InlineData("low-κ dielectric", "low-k", "without Greek letters")]
    [InlineData("正性光刻胶", "正性光", "Han from the start")]
    [InlineData("正性光刻胶", "光刻", "and from any character, each being a word")]
    [InlineData("WebSocket", "socket", "from a hump on")]
    public void Finds_names_by_what_is_typed(string name, string typed, string reason) =>
        Assert.True(TestTermbase.Of(name).Names is var names && names.StartingWith(NameKey.Of(typed)).Concat(names.GoingOnWith(NameKey.Of(typed))).Any(), reason);

    [Theory]
    [InlineData("Layer Normalization", "layer normalisations", "in the plural, too")]
    [InlineData("Optical Fibre", "optical fibers", "either way")]
    [InlineData("R&D", "Ｒ＆Ｄ", "in full width")]
    [InlineData("Sales Person", "sales people", "in an irregular plural")]
    [InlineData("Grade A+", "grade a+", "with a sign at its end")]
    [InlineData("𠮷野家", "𠮷野家", "beginning with a letter of two code units")]
    [InlineData("Bar of 𐐷", "bar of 𐐷", "ending with one")]
    public void Looks_names_up_in_any_form(string name, string asked, string reason) => Assert.True(TestTermbase.Of(name).Names.Find(asked).Length == 1, reason);

    [Fact]
    public void Spellings_of_a_name_share_a_key_by_which_entries_are_joined() =>
        Assert.Equal(NameKey.OfSingular("Colour Analysers"), NameKey.OfSingular("color analyzer"));

    [Fact]
    public void Names_whose_sorting_was_cancelled_are_sorted_when_they_are_asked_for()
    {
        var termbase = TestTermbase.Of("Wafer Bow");
        Assert.Throws<OperationCanceledException>(() => termbase.SortNames(new CancellationToken(canceled: true)));
        Assert.Single(termbase.Names.Find("wafer bow"));
        termbase.SortNames(new CancellationToken(canceled: true));
    }

    [Theory]
    [InlineData(1, "on one core")]
    [InlineData(10_000, "on several")]
    public void A_table_that_is_no_longer_wanted_is_not_made(int count, string reason)
    {
        var builder = new NameTableBuilder();
        for (var i = 0; i < count; i++) builder.Add(i, $"Name {i}");
        var caught = Record.Exception(() => builder.Build(new CancellationToken(canceled: true)));
        Assert.True(caught is OperationCanceledException, reason);
    }

    [Fact]
    public void A_name_too_long_to_be_looked_for_has_one_key()
    {
        var name = string.Join(' ', Enumerable.Repeat("word", 200_000));
        Assert.Empty(TestTermbase.Of(name).Names.GoingOnWith("word"));
        Assert.Single(TestTermbase.Of(name).Names.Find(name));
    }
}
