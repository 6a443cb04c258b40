using System.Globalization;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Where the alphabet puts a name.</summary>
public class EntryOrderTests
{
    [Theory]
    [InlineData("bee", "ant,cat,dog", 1, "between two")]
    [InlineData("BEE", "ant,Cat,dog", 1, "whatever the case")]
    [InlineData("éclair", "apple,fig,plum", 1, "whatever the diacritics")]
    [InlineData("aardvark", "ant,cat,dog", 0, "in front of all")]
    [InlineData("zebra", "ant,cat,dog", 3, "behind all")]
    [InlineData("air tight", "air lock,airbag,airway", 1, "a blank before letters where the others have it so")]
    [InlineData("air tight", "airbag,air lock,airway", 2, "blanks do not count where the others have it so")]
    [InlineData("bee", "dog,cat,ant", null, "not sorted")]
    [InlineData("bee", "ant,cat", null, "too few to tell")]
    [InlineData("bee", "", null, "nothing there")]
    public void A_name_goes_where_the_list_has_it(string name, string names, int? expected, string because) =>
        Assert.Equal((because, expected), (because, EntryOrder.PlaceOf(name, names.Split(',', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void A_name_in_the_wrong_place_misleads_nobody()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"{(char)('b' + (i / 2))}{i % 2}").ToList();
        names.Insert(3, "zoo");
        Assert.Equal(12, EntryOrder.PlaceOf("g00", names));
    }

    /// <summary>The oracle tries every place and counts the names on the wrong side.</summary>
    [Fact]
    public void The_place_has_the_fewest_names_on_the_wrong_side()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var names = Enumerable.Range(0, random.Next(21, 60)).Select(_ => random.Next(100, 999).ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).ToList();
            var other = random.Next(names.Count - 1);
            if (random.Next(2) == 0) (names[other], names[other + 1]) = (names[other + 1], names[other]);
            var name = random.Next(100, 999).ToString(CultureInfo.InvariantCulture);
            var place = EntryOrder.PlaceOf(name, names);
            Assert.NotNull(place);
            int WrongAt(int at) => names.Take(at).Count(before => string.CompareOrdinal(before, name) > 0) + names.Skip(at).Count(behind => string.CompareOrdinal(behind, name) <= 0);
            Assert.Equal(Enumerable.Range(0, names.Count + 1).Min(WrongAt), WrongAt(place.Value));
        }
    }
}
