using Glossary.Core.Names;
using Glossary.Core.Tests.Senses;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>What names a concept of several entries. A row has titles, each with its names behind a colon.</summary>
public class SenseFinderTests
{
    [Theory]
    [InlineData("Lot:|Lot:|Lot:", "lot", "Lot", "a title that is no name counts once, however many entries have it")]
    [InlineData("LOT:|Lot:|LOT:", "lot", "LOT, Lot", "unless it is written in another way")]
    [InlineData("Lot:|Lot:Lot", "lot", "Lot", "a title that another entry has as a name is a name")]
    [InlineData("Lot:Wafer Lot|Lot:wafer lot", "waferlot", "Wafer Lot", "a name counts once in any case")]
    public void A_concept_has_each_name_once(string entries, string typed, string names, string reason)
    {
        var termbase = Described.Termbase([.. entries.Split('|').Select(entry => entry.Split(':')).Select(entry => Described.Entry(entry[0], entry[1]))]);
        var found = termbase.Names.StartingWith(NameKey.Of(typed)).Select(sense => sense.Term.Text);
        Assert.Equal((reason, names), (reason, string.Join(", ", found)));
    }
}
