using System.Globalization;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Formats.Glossaries;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>When the server finds out where cards lead on.</summary>
public sealed class CardPreparationTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly List<Exception> failures = [];
    private readonly CardPreparation preparation;
    private Func<ITermSearch?> search = () => null;

    public CardPreparationTests()
    {
        preparation = new CardPreparation(() => search(), time, failures.Add);
        time.Advance(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Of_a_small_glossary_all_cards_are_prepared()
    {
        var cards = Cards(3);
        preparation.PrepareAll(cards);
        Assert.Equal(0, Prepared(cards));
        time.Advance(CardPreparation.Moment);
        Assert.Equal(3, Prepared(cards));
    }

    [Fact]
    public void Of_a_large_one_those_that_were_shown()
    {
        var cards = Cards(600);
        preparation.PrepareAll(cards);
        preparation.PrepareLater(cards, cards.Termbase.AllConcepts()[7]);
        time.Advance(CardPreparation.Moment);
        Assert.Equal(1, Prepared(cards));
    }

    [Fact]
    public void Not_while_somebody_asks_for_something()
    {
        var cards = Cards(3);
        preparation.MakeWay();
        preparation.PrepareAll(cards);
        for (var i = 0; i < 5; i++)
        {
            time.Advance(CardPreparation.Moment / 2);
            preparation.MakeWay();
        }

        Assert.Equal(0, Prepared(cards));
        time.Advance(CardPreparation.Moment);
        time.Advance(CardPreparation.Moment);
        Assert.Equal(3, Prepared(cards));
    }

    [Fact]
    public void A_request_that_comes_meanwhile_interrupts_it()
    {
        var cards = Cards(3);
        search = () =>
        {
            preparation.MakeWay();
            return null;
        };
        preparation.PrepareAll(cards);
        time.Advance(CardPreparation.Moment);
        Assert.Equal(1, Prepared(cards));
        search = () => null;
        time.Advance(CardPreparation.Moment);
        Assert.Equal(3, Prepared(cards));
    }

    [Fact]
    public void What_was_loaded_before_is_prepared_no_more()
    {
        var (before, after) = (Cards(3), Cards(2));
        preparation.PrepareAll(before);
        preparation.PrepareAll(after);
        time.Advance(CardPreparation.Moment);
        Assert.Equal((0, 2), (Prepared(before), Prepared(after)));
    }

    [Fact]
    public void What_goes_wrong_is_told_and_the_rest_goes_on_later()
    {
        var cards = Cards(3);
        search = () => throw new InvalidDataException("a damaged index");
        preparation.PrepareAll(cards);
        time.Advance(CardPreparation.Moment);
        Assert.IsType<InvalidDataException>(Assert.Single(failures));
        search = () => null;
        preparation.PrepareLater(cards, cards.Termbase.AllConcepts()[0]);
        time.Advance(CardPreparation.Moment);
        Assert.Equal(3, Prepared(cards));
    }

    public void Dispose() => preparation.Dispose();

    private static CardCache Cards(int count)
    {
        var text = string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"quiet etch {i}, process\n**Quiet Etch {i}** is a step of which nothing is heard.\n\n")));
        return new CardCache(Termbase.Build(GlossaryParser.ReadAll([("a.glossary.txt", text)]), default), new Nowhere());
    }

    private static int Prepared(CardCache cards) => cards.Termbase.AllConcepts().Count(concept => !cards.Near.Lacks(concept, null));

    private sealed class Nowhere : IEntryAddresses
    {
        public string LinkTo(string source, int line) => "";

        public string? PlaceOf(string source, int line) => null;
    }
}
